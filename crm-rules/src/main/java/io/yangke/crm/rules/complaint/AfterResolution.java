package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.CancelCause;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.FormPart;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.ReopenCause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follow-up, handling anew, and the closed file. Source: CMP-10, CMP-11, CMP-12. */
final class AfterResolution {

    private AfterResolution() {}

    static @Nullable Refusal recordFollowUp(Draft draft, ComplaintAction.RecordFollowUp action, Given given) {
        draft.emit(given, new ComplaintEvent.FollowUpRecorded(action.result()));
        if (action.result() != FollowUpResult.NOT_REACHED) {
            draft.done(ClockKind.FOLLOW_UP, given);
        }
        if (action.result() == FollowUpResult.SATISFIED) {
            draft.done(ClockKind.STATUTORY_NOTICE, given);
        }
        if (action.result() == FollowUpResult.UNSATISFIED) {
            reopen(draft, ReopenCause.UNSATISFIED, given);
        }
        return null;
    }

    static @Nullable Refusal reopen(Draft draft, ComplaintAction.Reopen action, Given given) {
        reopen(draft, action.cause(), given);
        return null;
    }

    private static void reopen(Draft draft, ReopenCause cause, Given given) {
        draft.cancel(ClockKind.FOLLOW_UP, CancelCause.REOPENED, given);
        draft.cancel(ClockKind.MEDIA_RESULT, CancelCause.REOPENED, given);
        draft.cancel(ClockKind.MEDIA_ANSWER, CancelCause.REOPENED, given);
        draft.emit(given, new ComplaintEvent.Reopened(cause, draft.ticket().handlingRound() + 1));
        reopenResponse(draft, given);
        reopenClosing(draft, given);
        EarlyWarning.review(draft, Set.of(), given);
    }

    /** A customer whom nobody ever called still has to be called, by the time that held before. */
    private static void reopenResponse(Draft draft, Given given) {
        Complaint ticket = draft.ticket();
        Optional<Clock> former = ticket.clock(ClockKind.RESPONSE).filter(clock -> !clock.isBreached());
        if (ticket.firstRespondedAt().isEmpty() && former.isPresent()) {
            draft.carry(former.get(), former.get().dueAt().orElse(given.at()), given);
        }
    }

    private static void reopenClosing(Draft draft, Given given) {
        Limit limit =
                draft.ticket().grade().map(draft.policy().closingLimits()::get).orElse(null);
        Clock former = draft.ticket().clock(ClockKind.CLOSING).orElse(null);
        if (limit == null || former == null) {
            return;
        }
        switch (draft.policy().reopenMode()) {
            case NEW_CYCLE -> draft.start(ClockKind.CLOSING, limit, given);
            case CONTINUE -> draft.carry(former, former.dueAt().orElse(given.at()), given);
            case RESUME ->
                draft.time()
                        .remainder(former, former.settledAt().orElse(given.at()))
                        .ifPresentOrElse(
                                rest -> draft.start(ClockKind.CLOSING, rest, given),
                                () -> draft.carry(former, given.at(), given));
        }
    }

    static @Nullable Refusal closeFile(Draft draft, ComplaintAction.CloseFile action, Given given) {
        Set<FormPart> missing = draft.ticket().handling().missing();
        if (draft.policy().completeFormNeeded() && !missing.isEmpty()) {
            return Refusals.formIncomplete(missing);
        }
        List<ClockKind> open = draft.ticket().clocks().stream()
                .filter(Clock::isOpen)
                .map(Clock::kind)
                .toList();
        if (!open.isEmpty()) {
            return Refusals.dutyOpen(open);
        }
        draft.emit(given, new ComplaintEvent.FileClosed());
        return null;
    }
}
