package io.yangke.crm.rules.complaint.assessment;

/** Why a ticket of the quarter is in neither side of a rate. Where more than one holds, the one listed first is given. */
public enum Exclusion {
    /** A consultation: counted apart from complaints. Source: CMP-19. */
    CONSULTATION(false),
    /** Merged into another ticket, which counts. */
    MERGED(false),
    /** Withdrawn by the customer. */
    WITHDRAWN(false),
    /** Found not to be a complaint. */
    REJECTED(false),
    /** Of grade C, without a closing limit. A limit that ran out before the ticket became C stays a miss. */
    GRADE_C(false),
    /** The ticket has no such limit. */
    NO_LIMIT(false),
    /** Not closed yet. */
    NOT_CLOSED(true),
    /** The limit has not run out yet, and the duty is undone. */
    LIMIT_RUNNING(true),
    /** Closed, and a repeat would still count. Source: CMP-07. */
    WINDOW_OPEN(true);

    private final boolean pending;

    Exclusion(boolean pending) {
        this.pending = pending;
    }

    /** Whether time will decide the ticket yet, so that a rate without it is provisional. */
    public boolean isPending() {
        return pending;
    }
}
