package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.CancelCause;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.WarningCause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Withdrawn, rejected and merged tickets, reports and warnings dealt with, and limits computed anew. */
final class Endings {

    private static final List<ClockKind> JOINED = List.of(ClockKind.CLOSING, ClockKind.STATUTORY_NOTICE);

    private Endings() {}

    static @Nullable Refusal withdraw(Draft draft, ComplaintAction.Withdraw action, Given given) {
        draft.emit(given, new ComplaintEvent.Withdrawn());
        draft.cancelAll(CancelCause.TICKET_ENDED, given);
        return null;
    }

    static @Nullable Refusal reject(Draft draft, ComplaintAction.Reject action, Given given) {
        draft.emit(given, new ComplaintEvent.Rejected());
        draft.cancelAll(CancelCause.TICKET_ENDED, given);
        return null;
    }

    /** Ends the source; the target keeps the earlier start of both. */
    static void merge(Draft source, Draft target, Given given) {
        Complaint ended = source.ticket();
        source.emit(given, new ComplaintEvent.MergedInto(target.ticket().id()));
        source.cancelAll(CancelCause.TICKET_ENDED, given);
        target.emit(
                given,
                new ComplaintEvent.Absorbed(
                        ended.id(),
                        earlier(
                                ended.intake().receivedAt(),
                                target.ticket().intake().receivedAt()),
                        ended.calls()));
        for (ClockKind kind : JOINED) {
            join(target, ended.clock(kind).filter(Clock::isOpen), kind, given);
        }
        EarlyWarning.review(target, Set.of(), given);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static void join(Draft target, Optional<Clock> ended, ClockKind kind, Given given) {
        Optional<Clock> own = target.open(kind).filter(clock -> !clock.isBreached());
        if (own.isPresent() && ended.isPresent() && isEarlier(target.time(), ended.get(), own.get(), given.at())) {
            target.join(own.get(), ended.get(), given);
        }
    }

    private static boolean isEarlier(Timekeeper time, Clock one, Clock other, Instant at) {
        return time.dueIfRunning(one, at).isBefore(time.dueIfRunning(other, at));
    }

    static @Nullable Refusal fileReport(Draft draft, ComplaintAction.FileReport action, Given given) {
        Complaint ticket = draft.ticket();
        if (!ticket.reportsDue().contains(action.to()) || ticket.reportsFiled().contains(action.to())) {
            return Refusals.reportNotDue(action.to());
        }
        draft.emit(given, new ComplaintEvent.ReportFiled(action.to()));
        return null;
    }

    static @Nullable Refusal raiseWarning(Draft draft, ComplaintAction.RaiseWarning action, Given given) {
        EarlyWarning.raise(WarningCause.SPECIAL_CASE, draft, given);
        return null;
    }

    static @Nullable Refusal settleWarning(Draft draft, ComplaintAction.SettleWarning action, Given given) {
        Complaint ticket = draft.ticket();
        boolean raised = ticket.warnings().stream().anyMatch(warning -> warning.cause() == action.cause());
        if (!raised || ticket.settledWarnings().contains(action.cause())) {
            return Refusals.warningNotRaised(action.cause());
        }
        draft.emit(given, new ComplaintEvent.WarningSettled(action.cause(), given.by()));
        return null;
    }

    static @Nullable Refusal reportSafety(Draft draft, ComplaintAction.ReportSafety action, Given given) {
        MajorMatters.declare(draft, MajorReason.SAFETY, 1, given);
        return null;
    }

    static @Nullable Refusal replan(Draft draft, ComplaintAction.Replan action, Given given) {
        Complaint ticket = draft.ticket();
        if (!ticket.basis().equals(draft.rules().basis())) {
            draft.emit(
                    given,
                    new ComplaintEvent.Replanned(ticket.basis(), draft.rules().basis()));
        }
        for (Clock clock : ticket.clocks()) {
            if (clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED) {
                replan(draft, clock, given);
            }
        }
        return null;
    }

    private static void replan(Draft draft, Clock clock, Given given) {
        Clock replanned = draft.time().replanned(clock, given.at());
        if (!replanned.equals(clock)) {
            draft.emit(given, new ComplaintEvent.ClockReplanned(replanned, clock.dueAt()));
        }
    }
}
