package io.yangke.crm.rules.complaint;

/** What becomes of the closing limit when a resolved ticket is handled anew. */
public enum ReopenMode {
    /** The full limit begins again at the reopening. */
    NEW_CYCLE,
    /** What was left at the resolution goes on from the reopening: the time in between is left out. */
    RESUME,
    /** The former limit holds: the time in between counts. */
    CONTINUE
}
