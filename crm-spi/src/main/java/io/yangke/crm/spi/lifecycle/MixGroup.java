package io.yangke.crm.spi.lifecycle;

/** The groups for which the mix of a dealer's customers has a target. The constants stand from best to last. Source: SEG-02. */
public enum MixGroup {
    /** Loyal customers, renewers of insurance among them 忠诚客户（含续保客户）. */
    LOYAL,
    /** General customers, new ones among them 一般客户（含新车客户）. */
    GENERAL,
    /** Customers about to be lost 将流失客户. */
    ABOUT_TO_BE_LOST,
    /** Lost customers 流失客户. */
    LOST
}
