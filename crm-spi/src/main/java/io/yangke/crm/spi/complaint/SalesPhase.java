package io.yangke.crm.spi.complaint;

/** Which category table a complaint belongs to. Source: CMP-02. */
public enum SalesPhase {
    /** Before and during the sale 售前. */
    PRE_SALE,
    /** After the sale: service, repair, parts 售后. */
    AFTER_SALE
}
