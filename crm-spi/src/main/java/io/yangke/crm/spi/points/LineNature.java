package io.yangke.crm.spi.points;

/** Who pays a line of an invoice. What a customer does not pay does not earn. Source: PTS-02. */
public enum LineNature {
    /** The customer. */
    PAID,
    /** The manufacturer, under warranty. */
    WARRANTY,
    /** An insurer, under a claim. */
    INSURANCE_CLAIM,
    /** The dealer: a free service. */
    FREE_SERVICE
}
