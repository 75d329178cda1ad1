package io.yangke.crm.spi.lifecycle;

/** What brought a change of class about. Source: SEG-01. */
public enum ClassCause {
    /** The first review. */
    FIRST_REVIEW,
    /** Time passed without a visit, or a visit left the window. */
    TIME,
    /** A visit. */
    VISIT,
    /** A car bought or sold. */
    PURCHASE,
    /** An insurance renewed. */
    RENEWAL,
    /** A fact told late, corrected or withdrawn. */
    CORRECTION,
    /** Other rules. */
    POLICY
}
