package io.yangke.crm.spi.complaint;

/** Why time stands still, where policy allows it. Source: CMP-04. */
public enum PauseReason {
    /** Waiting for the customer. */
    WAITING_FOR_CUSTOMER,
    /** Waiting for parts or cars. */
    WAITING_FOR_PARTS,
    /** Waiting for a supplier, an insurer, an authority. */
    WAITING_FOR_THIRD_PARTY,
    /** Waiting, without a finer reason. */
    WAITING
}
