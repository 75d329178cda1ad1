package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.Assignment;
import io.yangke.crm.spi.complaint.CancelCause;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes of grade: up by evidence, to C by the head of the complaints department alone, down with another's approval. A
 * breach is never erased. Source: CMP-06.
 */
final class RegradeRules {

    private RegradeRules() {}

    static @Nullable Refusal regrade(Draft draft, ComplaintAction.Regrade action, Given given) {
        Grade from = draft.ticket().grade().orElseThrow();
        Refusal refusal = refusal(draft, action, from, given);
        if (refusal != null) {
            return refusal;
        }
        draft.emit(
                given,
                new ComplaintEvent.Regraded(
                        from,
                        action.to(),
                        action.reason(),
                        action.approver(),
                        category(draft, action.to()),
                        isClosingBreached(draft.ticket())));
        replaceClosing(draft, given);
        replaceHandler(draft, given);
        MajorMatters.reviewGrade(draft, given);
        return null;
    }

    private static @Nullable Refusal refusal(Draft draft, ComplaintAction.Regrade action, Grade from, Given given) {
        Grade to = action.to();
        if (!fits(from, to, action.reason())) {
            return Refusals.regradeNotAllowed(from, to, action.reason());
        }
        if (to == Grade.C) {
            return draft.policy().closingLimits().containsKey(from) && canStillClose(draft, given.at())
                    ? Refusals.canStillClose(draft.policy().gradeCFromPercent())
                    : null;
        }
        Set<Role> approvers = draft.policy().roles().getOrDefault(ActionKind.REGRADE, Set.of());
        boolean down = to.compareTo(from) < 0;
        return down && !isApproved(action, approvers, given.by()) ? Refusals.approverNeeded(from, to, approvers) : null;
    }

    private static boolean fits(Grade from, Grade to, RegradeReason reason) {
        return switch (reason) {
            case CANNOT_CLOSE_IN_TIME -> from == Grade.B && to == Grade.C;
            case SAFETY_EVIDENCE, MEDIA_INVOLVED, AUTHORITY_INVOLVED, REPEATED -> from == Grade.A && to == Grade.B;
            case WRONGLY_GRADED -> to.compareTo(from) < 0;
        };
    }

    private static boolean isApproved(ComplaintAction.Regrade action, Set<Role> approvers, Actor by) {
        return action.approver()
                .filter(approver ->
                        approvers.contains(approver.role()) && !approver.id().equals(by.id()))
                .isPresent();
    }

    private static boolean canStillClose(Draft draft, Instant at) {
        Optional<Clock> closing = draft.open(ClockKind.CLOSING);
        return closing.isEmpty()
                || (!closing.get().isBreached()
                        && !draft.time().isUsed(closing.get(), draft.policy().gradeCFromPercent(), at));
    }

    private static boolean isClosingBreached(Complaint ticket) {
        return ticket.clock(ClockKind.CLOSING).filter(Clock::isBreached).isPresent();
    }

    private static CategoryCode category(Draft draft, Grade to) {
        Complaint ticket = draft.ticket();
        SalesPhase phase = ticket.intake().phase();
        return switch (to) {
            case A -> formerCategory(draft, phase);
            case B -> draft.policy().gradeBCategory(phase);
            case C -> draft.policy().gradeCCategory(phase);
        };
    }

    /** On the way down a ticket gets the last row of its phase's table that has grade A: other. */
    private static CategoryCode formerCategory(Draft draft, SalesPhase phase) {
        return draft.policy().categories().stream()
                .filter(row -> row.phase() == phase && row.grade() == Grade.A)
                .map(CategoryRule::code)
                .reduce((first, second) -> second)
                .or(() -> draft.ticket().category())
                .orElseThrow();
    }

    /** The new grade's limit counts from the former start, pauses left out; where it has run out already it is due now. */
    private static void replaceClosing(Draft draft, Given given) {
        Complaint ticket = draft.ticket();
        Optional<Clock> former = ticket.clock(ClockKind.CLOSING);
        draft.cancel(ClockKind.CLOSING, CancelCause.REGRADED, given);
        Limit limit = ticket.grade().map(draft.policy().closingLimits()::get).orElse(null);
        if (limit == null || ticket.handler().isEmpty()) {
            return;
        }
        former.ifPresentOrElse(
                clock -> draft.replace(clock, limit, given),
                () -> draft.start(
                        ClockKind.CLOSING, limit, ticket.firstAssignedAt().orElse(given.at()), given.at(), given));
    }

    private static void replaceHandler(Draft draft, Given given) {
        Complaint ticket = draft.ticket();
        if (ticket.grade().filter(Grade.C::equals).isPresent()) {
            // The level that upgraded it has the ticket now; the response duty does not begin anew (CMP-06).
            draft.emit(
                    given,
                    new ComplaintEvent.Assigned(
                            new Assignment(
                                    HandlerLevel.COMPLAINTS_HEAD,
                                    Optional.of(given.by().id()),
                                    given.at()),
                            ticket.handler().isEmpty()));
            return;
        }
        Optional<HandlerLevel> level =
                ticket.category().flatMap(draft.policy()::category).flatMap(row -> row.handler(ticket.round()));
        if (ticket.handler().isPresent() && level.isPresent() && !level.equals(ticket.handler())) {
            Assigning.handOver(draft, level.get(), Optional.empty(), given);
        }
    }
}
