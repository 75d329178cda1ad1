package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.complaint.Complaint;

/** What became of a complaint, for the eight-quarter map. Where more than one holds, the one listed first is given. */
public enum MapOutcome {
    /** Withdrawn by the customer. */
    WITHDRAWN,
    /** Found not to be a complaint. */
    REJECTED,
    /** Repeated within the window, or handled anew: not solved the first time. */
    NOT_SOLVED_FIRST_TIME,
    /** Not resolved yet. */
    OPEN,
    /** Resolved. */
    SOLVED;

    static MapOutcome of(Complaint ticket) {
        return switch (ticket.status()) {
            case WITHDRAWN -> WITHDRAWN;
            case REJECTED -> REJECTED;
            case UNHANDLED, IN_PROGRESS, RESOLVED, CONFIRMED, FILED, MERGED -> worked(ticket);
        };
    }

    private static MapOutcome worked(Complaint ticket) {
        if (ticket.links().repeatedWithinWindow() || !ticket.reopenings().isEmpty()) {
            return NOT_SOLVED_FIRST_TIME;
        }
        return ticket.resolvedAt().isPresent() ? SOLVED : OPEN;
    }
}
