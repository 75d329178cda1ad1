package io.yangke.crm.rules.complaint;

import com.google.common.collect.ImmutableMap;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.Pause;
import io.yangke.crm.spi.complaint.TicketStatus;
import java.time.Instant;
import java.util.Optional;

/** What each event, clocks aside, does to a ticket: one line each. */
final class FoldTable {

    /** One line of the table. */
    private interface Fold<E> {
        Complaint apply(Complaint ticket, Instant at, E event);
    }

    private static final ImmutableMap<Class<?>, Fold<?>> FOLDS = new Table()
            .on(
                    ComplaintEvent.Graded.class,
                    (t, at, e) -> t.withGrade(e.grade()).withCategory(e.category()))
            .on(ComplaintEvent.Assigned.class, FoldTable::assigned)
            .on(ComplaintEvent.Responded.class, TicketFold::responded)
            .on(ComplaintEvent.ContactRecorded.class, (t, at, e) -> t.withCalls(e.calls()))
            .on(
                    ComplaintEvent.WarningRaised.class,
                    (t, at, e) -> t.withWarnings(TicketFold.append(t.warnings(), e.warning())))
            .on(
                    ComplaintEvent.WarningSettled.class,
                    (t, at, e) -> t.withSettledWarnings(TicketFold.plus(t.settledWarnings(), e.cause())))
            .on(
                    ComplaintEvent.StepTaken.class,
                    (t, at, e) -> t.withHandling(TicketFold.step(e.handling(), e.step(), at)))
            .on(ComplaintEvent.CauseRecorded.class, (t, at, e) -> t.withHandling(e.handling()))
            .on(
                    ComplaintEvent.Resolved.class,
                    (t, at, e) -> t.withStatus(TicketStatus.RESOLVED).withResolvedAt(at))
            .on(ComplaintEvent.FollowUpRecorded.class, TicketFold::followedUp)
            .on(ComplaintEvent.Reopened.class, TicketFold::reopened)
            .on(ComplaintEvent.Regraded.class, TicketFold::regraded)
            .on(
                    ComplaintEvent.Paused.class,
                    (t, at, e) ->
                            t.withPauses(TicketFold.append(t.pauses(), new Pause(at, Optional.empty(), e.reason()))))
            .on(ComplaintEvent.Resumed.class, (t, at, e) -> TicketFold.resumed(t, at))
            .on(ComplaintEvent.MergedInto.class, (t, at, e) -> TicketFold.mergedInto(t, e))
            .on(ComplaintEvent.Absorbed.class, (t, at, e) -> TicketFold.absorbed(t, e))
            .on(ComplaintEvent.Withdrawn.class, (t, at, e) -> t.withStatus(TicketStatus.WITHDRAWN))
            .on(ComplaintEvent.Rejected.class, (t, at, e) -> t.withStatus(TicketStatus.REJECTED))
            .on(ComplaintEvent.FileClosed.class, (t, at, e) -> t.withStatus(TicketStatus.FILED))
            .on(ComplaintEvent.RepeatLinked.class, (t, at, e) -> TicketFold.repeatLinked(t, e))
            .on(ComplaintEvent.RepeatedBy.class, (t, at, e) -> TicketFold.repeatedBy(t, e))
            .on(
                    ComplaintEvent.MajorDeclared.class,
                    (t, at, e) -> t.withMajorReasons(TicketFold.plus(t.majorReasons(), e.reason())))
            .on(ComplaintEvent.ReportDue.class, (t, at, e) -> t.withReportsDue(TicketFold.plus(t.reportsDue(), e.to())))
            .on(
                    ComplaintEvent.ReportFiled.class,
                    (t, at, e) -> t.withReportsFiled(TicketFold.plus(t.reportsFiled(), e.to())))
            .on(ComplaintEvent.DepartmentInformed.class, (t, at, e) -> t)
            .on(ComplaintEvent.ResultReported.class, (t, at, e) -> t)
            .on(ComplaintEvent.MediumAnswered.class, (t, at, e) -> t)
            .on(ComplaintEvent.ConsumerInformed.class, (t, at, e) -> t)
            .on(ComplaintEvent.PassedOn.class, (t, at, e) -> t.withStatus(TicketStatus.IN_PROGRESS))
            .on(
                    ComplaintEvent.Answered.class,
                    (t, at, e) -> t.withStatus(TicketStatus.RESOLVED).withResolvedAt(at))
            .on(ComplaintEvent.Converted.class, (t, at, e) -> TicketFold.converted(t))
            .on(ComplaintEvent.Replanned.class, (t, at, e) -> t.withBasis(e.basis()))
            .build();

    private FoldTable() {}

    /** Returns the ticket after an event that is neither its first nor a change of a clock. */
    @SuppressWarnings("unchecked")
    static Complaint apply(Complaint ticket, Instant at, ComplaintEvent event) {
        Fold<?> fold = FOLDS.get(event.getClass());
        if (fold == null) {
            throw new IllegalArgumentException("event: " + event.getClass().getSimpleName() + " has no fold; a history"
                    + " has one registration, at its beginning");
        }
        return ((Fold<ComplaintEvent>) fold).apply(ticket, at, event);
    }

    private static Complaint assigned(Complaint ticket, Instant at, ComplaintEvent.Assigned event) {
        Complaint after = ticket.withAssignment(event.assignment());
        return ticket.firstAssignedAt().isPresent() ? after : after.withFirstAssignedAt(at);
    }

    /** Collects the lines, each with the type its event has. */
    private static final class Table {
        private final ImmutableMap.Builder<Class<?>, Fold<?>> folds = ImmutableMap.builder();

        <E extends ComplaintEvent> Table on(Class<E> type, Fold<E> fold) {
            folds.put(type, fold);
            return this;
        }

        ImmutableMap<Class<?>, Fold<?>> build() {
            return folds.buildOrThrow();
        }
    }
}
