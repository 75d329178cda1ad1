package io.yangke.crm.spi.complaint;

/** Why a resolved ticket is handled anew. */
public enum ReopenCause {
    /** The customer was not satisfied at the follow-up call. Source: CMP-10. */
    UNSATISFIED,
    /** The customer came back on the same ticket. */
    CUSTOMER_CAME_BACK,
    /** The ticket was resolved by mistake. */
    RESOLVED_BY_MISTAKE
}
