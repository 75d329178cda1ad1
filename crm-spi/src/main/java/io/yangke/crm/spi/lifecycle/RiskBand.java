package io.yangke.crm.spi.lifecycle;

/** How likely a customer is to be lost 流失风险. The constants stand from the least to the greatest. Source: SEG-05. */
public enum RiskBand {
    /** Nothing speaks for it 低风险. */
    LOW,
    /** The customer should have come by now 中风险. */
    MEDIUM,
    /** The customer should have come long ago 高风险. */
    HIGH
}
