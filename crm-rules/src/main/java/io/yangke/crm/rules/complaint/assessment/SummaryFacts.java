package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.FollowUp;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a summary keeps of a ticket. */
record SummaryFacts(
        LocalDate received,
        Optional<Exclusion> apart,
        SalesPhase phase,
        Optional<CategoryCode> category,
        Optional<CauseGroup> cause,
        Optional<String> department,
        MatterKey matter,
        CustomerId customer,
        Optional<Duration> reaction,
        boolean resolved,
        Opinion opinion,
        boolean repeated,
        boolean reopened) {

    /** What the customer thinks of the handling. */
    enum Opinion {
        SATISFIED,
        UNSATISFIED,
        UNKNOWN
    }

    static SummaryFacts of(Complaint ticket, ZoneId zone) {
        return new SummaryFacts(
                LocalDate.ofInstant(ticket.intake().receivedAt(), zone),
                TicketFacts.apart(ticket),
                ticket.intake().phase(),
                ticket.category(),
                cause(ticket),
                ticket.handling().department(),
                ticket.intake().matter(),
                ticket.intake().customer(),
                reaction(ticket),
                ticket.resolvedAt().isPresent(),
                opinion(ticket),
                ticket.links().repeatedWithinWindow(),
                !ticket.reopenings().isEmpty());
    }

    /** The root cause, or the first analysis while there is none. */
    static Optional<CauseGroup> cause(Complaint ticket) {
        return ticket.handling().rootCause().or(() -> ticket.handling().preliminaryCause());
    }

    static int count(List<SummaryFacts> tickets, Predicate<SummaryFacts> which) {
        return (int) tickets.stream().filter(which).count();
    }

    private static Optional<Duration> reaction(Complaint ticket) {
        return ticket.firstAssignedAt()
                .flatMap(assigned -> ticket.firstRespondedAt().map(responded -> between(assigned, responded)));
    }

    /** A contact before the assignment, as after a consultation, is a response at once. */
    private static Duration between(Instant assigned, Instant responded) {
        return responded.isBefore(assigned) ? Duration.ZERO : Duration.between(assigned, responded);
    }

    private static Opinion opinion(Complaint ticket) {
        return ticket.followUps().stream()
                .map(FollowUp::result)
                .filter(result -> result != FollowUpResult.NOT_REACHED)
                .reduce((earlier, later) -> later)
                .map(last -> last == FollowUpResult.SATISFIED ? Opinion.SATISFIED : Opinion.UNSATISFIED)
                .orElse(Opinion.UNKNOWN);
    }
}
