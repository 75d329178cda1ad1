package io.yangke.crm.spi.customer;

/** What somebody is to a car. Source: CUS-01. */
public enum CustomerRole {
    /** Bought it 购车人. */
    BUYER,
    /** Owns it 车主. */
    OWNER,
    /** Drives it 使用人. */
    DRIVER,
    /** Pays for its upkeep 付款人. */
    PAYER
}
