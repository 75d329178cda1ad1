package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.spi.complaint.Assignment;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an assessment keeps of a ticket.
 *
 * @param cohortAt the date by which it counts: first assignment; for a consultation, receipt
 * @param apart why it counts in no rate at all
 * @param level the level whose response is judged
 * @param firstClosedAt when it was resolved for the first time
 */
record TicketFacts(
        TicketId id,
        Optional<Instant> cohortAt,
        Optional<Exclusion> apart,
        Optional<HandlerLevel> level,
        Duty response,
        Duty closing,
        boolean gradeC,
        boolean closed,
        Optional<Instant> firstClosedAt,
        boolean repeated,
        boolean reopened) {

    static TicketFacts of(Complaint ticket, ComplaintPolicy policy) {
        return new TicketFacts(
                ticket.id(),
                cohortAt(ticket),
                apart(ticket),
                level(ticket, policy),
                response(ticket),
                Duty.worst(clocks(ticket, ClockKind.CLOSING)),
                isGradeC(ticket),
                ticket.resolvedAt().isPresent(),
                firstClosedAt(ticket),
                ticket.links().repeatedWithinWindow(),
                !ticket.reopenings().isEmpty());
    }

    static Optional<Exclusion> apart(Complaint ticket) {
        if (ticket.kind() == TicketKind.CONSULTATION) {
            return Optional.of(Exclusion.CONSULTATION);
        }
        return switch (ticket.status()) {
            case MERGED -> Optional.of(Exclusion.MERGED);
            case WITHDRAWN -> Optional.of(Exclusion.WITHDRAWN);
            case REJECTED -> Optional.of(Exclusion.REJECTED);
            case UNHANDLED, IN_PROGRESS, RESOLVED, CONFIRMED, FILED -> Optional.empty();
        };
    }

    private static Optional<Instant> cohortAt(Complaint ticket) {
        return ticket.kind() == TicketKind.CONSULTATION
                ? Optional.of(ticket.intake().receivedAt())
                : ticket.firstAssignedAt();
    }

    /** A duty that nobody did before the ticket was resolved is a miss: resolving must not make it vanish. */
    private static Duty response(Complaint ticket) {
        List<Clock> clocks = clocks(ticket, ClockKind.RESPONSE);
        Duty first = Duty.first(clocks);
        boolean resolvedUndone = first.equals(Duty.NONE)
                && !clocks.isEmpty()
                && firstClosedAt(ticket).isPresent();
        return resolvedUndone ? Duty.MISSED : first;
    }

    private static Optional<Instant> firstClosedAt(Complaint ticket) {
        return ticket.reopenings().isEmpty()
                ? ticket.resolvedAt()
                : Optional.of(ticket.reopenings().get(0).resolvedAt());
    }

    /** The level of the judged response: the first one, or who has the ticket now if the first one's duty fell away. */
    private static Optional<HandlerLevel> level(Complaint ticket, ComplaintPolicy policy) {
        List<Clock> clocks = clocks(ticket, ClockKind.RESPONSE);
        boolean firstFell = clocks.size() > 1 && clocks.get(0).state() == ClockState.CANCELLED;
        return firstFell ? ticket.handler() : firstLevel(ticket, policy);
    }

    /** Who was assigned first: who has the ticket still, or else whoever the category table gave it to. */
    private static Optional<HandlerLevel> firstLevel(Complaint ticket, ComplaintPolicy policy) {
        return unchanged(ticket).or(() -> byTable(ticket, policy)).or(ticket::handler);
    }

    private static Optional<HandlerLevel> unchanged(Complaint ticket) {
        return ticket.assignment()
                .filter(now -> ticket.firstAssignedAt().filter(now.at()::equals).isPresent())
                .map(Assignment::level);
    }

    /** A ticket of grade C was of grade B when it was assigned. */
    private static Optional<HandlerLevel> byTable(Complaint ticket, ComplaintPolicy policy) {
        Optional<CategoryCode> category = isGradeC(ticket)
                ? Optional.ofNullable(
                        policy.gradeBCategory().get(ticket.intake().phase()))
                : ticket.category();
        return category.flatMap(policy::category).flatMap(row -> row.handler(ticket.round()));
    }

    private static boolean isGradeC(Complaint ticket) {
        return ticket.grade().filter(grade -> grade == Grade.C).isPresent();
    }

    private static List<Clock> clocks(Complaint ticket, ClockKind kind) {
        return ticket.clocks().stream().filter(clock -> clock.kind() == kind).toList();
    }
}
