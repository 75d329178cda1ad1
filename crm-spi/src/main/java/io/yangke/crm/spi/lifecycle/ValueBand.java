package io.yangke.crm.spi.lifecycle;

/** How much a customer is worth to the dealer 客户价值. The constants stand from the least to the greatest. Source: SEG-05. */
public enum ValueBand {
    /** Below most 低价值. */
    LOW,
    /** In the middle 中价值. */
    MEDIUM,
    /** Above most 高价值. */
    HIGH
}
