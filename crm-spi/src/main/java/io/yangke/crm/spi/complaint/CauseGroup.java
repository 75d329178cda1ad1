package io.yangke.crm.spi.complaint;

/** What caused a complaint. Source: CMP-12. */
public enum CauseGroup {
    /** Service (D0), service and support (D3). */
    SERVICE,
    /** The user (D0), the customer (D3). */
    USER,
    /** Product and technology (D0, D3). */
    PRODUCT,
    /** People (D3). */
    PEOPLE,
    /** Support by other departments (D3). */
    SUPPORT,
    /** Other (D3). */
    OTHER
}
