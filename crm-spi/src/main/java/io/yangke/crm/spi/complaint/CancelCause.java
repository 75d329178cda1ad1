package io.yangke.crm.spi.complaint;

/** Why a duty fell away before it was done. */
public enum CancelCause {
    /** The ticket was merged, withdrawn or rejected. */
    TICKET_ENDED,
    /** Another handler has the duty now. */
    REASSIGNED,
    /** The new grade has no such limit, or another one. */
    REGRADED,
    /** The ticket is handled anew. */
    REOPENED,
    /** The ticket was resolved with the duty undone. */
    RESOLVED,
    /** A consultation became a complaint. */
    CONVERTED
}
