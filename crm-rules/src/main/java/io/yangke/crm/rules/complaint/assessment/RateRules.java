package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.rules.complaint.Repeats;
import io.yangke.crm.rules.complaint.assessment.Duty.Verdict;
import java.time.Instant;
import java.time.ZoneId;

/** Where each ticket goes in each rate. Source: CMP-13. */
record RateRules(ZoneId zone, int windowDays, Instant asOf) {

    Placing place(RateName rate, TicketFacts ticket) {
        return ticket.apart().map(Placing::excluded).orElseGet(() -> placeComplaint(rate, ticket));
    }

    private Placing placeComplaint(RateName rate, TicketFacts ticket) {
        return switch (rate) {
            case TIMELY_RESPONSE -> response(ticket);
            case TIMELY_CLOSING -> closing(ticket);
            case FIRST_TIME_RESOLUTION -> firstTime(ticket);
            case CLOSING_OF_ASSIGNED -> closingOfAssigned(ticket);
            case CLOSING_OF_CLOSED -> closingOfClosed(ticket);
        };
    }

    private Placing response(TicketFacts ticket) {
        return byVerdict(ticket.response().at(asOf), Exclusion.NO_LIMIT);
    }

    private Placing closing(TicketFacts ticket) {
        return byVerdict(ticket.closing().at(asOf), ticket.gradeC() ? Exclusion.GRADE_C : Exclusion.NO_LIMIT);
    }

    private Placing closingOfAssigned(TicketFacts ticket) {
        return ticket.closing().at(asOf) == Verdict.RUNNING ? Placing.MISSED : closing(ticket);
    }

    private Placing closingOfClosed(TicketFacts ticket) {
        Placing placing = closing(ticket);
        boolean counts = placing.exclusion().isEmpty();
        return counts && !ticket.closed() ? Placing.excluded(Exclusion.NOT_CLOSED) : placing;
    }

    /** A ticket leaves the rate until its window has passed even if it failed already, else only failures came early. */
    private Placing firstTime(TicketFacts ticket) {
        if (ticket.firstClosedAt().isEmpty()) {
            return Placing.excluded(Exclusion.NOT_CLOSED);
        }
        if (asOf.isBefore(Repeats.windowEnd(ticket.firstClosedAt().get(), windowDays, zone))) {
            return Placing.excluded(Exclusion.WINDOW_OPEN);
        }
        return Placing.achieved(!ticket.repeated() && !ticket.reopened());
    }

    private static Placing byVerdict(Verdict verdict, Exclusion withoutLimit) {
        return switch (verdict) {
            case IN_TIME -> Placing.ACHIEVED;
            case MISSED -> Placing.MISSED;
            case RUNNING -> Placing.excluded(Exclusion.LIMIT_RUNNING);
            case NONE -> Placing.excluded(withoutLimit);
        };
    }
}
