package io.yangke.crm.spi.complaint;

/** What the follow-up call found. Source: CMP-11. */
public enum FollowUpResult {
    /** The customer is satisfied. */
    SATISFIED,
    /** The customer is not satisfied: handled anew. */
    UNSATISFIED,
    /** Nobody was reached: the duty stays. */
    NOT_REACHED
}
