package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.CancelCause;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Handling;
import io.yangke.crm.spi.complaint.HandlingStep;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the first response to the sealed ticket. Source: CMP-03, CMP-08, CMP-10, CMP-12. */
final class HandlingRules {

    private HandlingRules() {}

    /** Returns why someone may not respond, whatever the state of the ticket: another level handles it. */
    static @Nullable Refusal notTheHandler(Complaint ticket, ComplaintAction action, Actor by) {
        return ticket.handler()
                .filter(handler -> action instanceof ComplaintAction.Respond)
                .filter(handler -> !Assigning.speaksFor(by.role(), handler))
                .map(handler -> Refusals.notTheHandler(by.role(), handler))
                .orElse(null);
    }

    static @Nullable Refusal respond(Draft draft, ComplaintAction.Respond action, Given given) {
        Optional<HandlerLevel> handler = draft.ticket().handler();
        if (handler.isEmpty()) {
            return Refusals.notAssigned(action.kind());
        }
        Refusal refusal = notTheHandler(draft.ticket(), action, given.by());
        if (refusal != null) {
            return refusal;
        }
        draft.emit(
                given, new ComplaintEvent.Responded(handler.get(), action.text().isPresent()));
        draft.done(ClockKind.RESPONSE, given);
        EarlyWarning.review(draft, Set.of(), given);
        return null;
    }

    static @Nullable Refusal recordContact(Draft draft, ComplaintAction.RecordContact action, Given given) {
        int calls = draft.ticket().calls() + (action.call() ? 1 : 0);
        draft.emit(given, new ComplaintEvent.ContactRecorded(action.call(), calls, action.flags()));
        EarlyWarning.review(draft, action.flags(), given);
        return null;
    }

    static @Nullable Refusal investigate(Draft draft, ComplaintAction.Investigate action, Given given) {
        Handling handling = draft.ticket().handling();
        return step(
                draft,
                HandlingStep.VERIFY_AND_PLAN,
                action.cause().isPresent() ? handling.withPreliminaryCause(action.cause()) : handling,
                given);
    }

    static @Nullable Refusal plan(Draft draft, ComplaintAction.Plan action, Given given) {
        Handling handling = draft.ticket().handling();
        if (action.department().isPresent()) {
            handling = handling.withDepartment(action.department());
        }
        if (action.doneBy().isPresent()) {
            handling = handling.withMeasuresDoneBy(action.doneBy());
        }
        return step(draft, HandlingStep.VERIFY_AND_PLAN, handling, given);
    }

    static @Nullable Refusal agree(Draft draft, ComplaintAction.Agree action, Given given) {
        return step(draft, HandlingStep.AGREE, draft.ticket().handling(), given);
    }

    static @Nullable Refusal carryOut(Draft draft, ComplaintAction.CarryOut action, Given given) {
        return step(
                draft, HandlingStep.CARRY_OUT, draft.ticket().handling().withMeasuresDoneOn(action.doneOn()), given);
    }

    private static @Nullable Refusal step(Draft draft, HandlingStep step, Handling handling, Given given) {
        draft.emit(given, new ComplaintEvent.StepTaken(step, handling));
        return null;
    }

    static @Nullable Refusal recordCause(Draft draft, ComplaintAction.RecordCause action, Given given) {
        draft.emit(
                given,
                new ComplaintEvent.CauseRecorded(Handling.builder()
                        .from(draft.ticket().handling())
                        .rootCause(action.cause())
                        .improvingDepartment(action.department())
                        .improvedOn(action.doneOn())
                        .build()));
        return null;
    }

    static @Nullable Refusal resolve(Draft draft, ComplaintAction.Resolve action, Given given) {
        Complaint ticket = draft.ticket();
        if (ticket.handler().isEmpty()) {
            return Refusals.notAssigned(action.kind());
        }
        boolean responded = ticket.firstRespondedAt().isPresent();
        if (!responded && draft.policy().responseNeededToResolve()) {
            return Refusals.notResponded();
        }
        draft.endPause(given);
        draft.emit(given, new ComplaintEvent.Resolved(action.consumerInformed(), responded));
        draft.done(ClockKind.CLOSING, given);
        draft.cancel(ClockKind.RESPONSE, CancelCause.RESOLVED, given);
        if (action.consumerInformed()) {
            draft.done(ClockKind.STATUTORY_NOTICE, given);
        }
        draft.start(ClockKind.FOLLOW_UP, draft.policy().followUpLimit(), given);
        MediaDuties.resolved(draft, given);
        return null;
    }

    static @Nullable Refusal informConsumer(Draft draft, ComplaintAction.InformConsumer action, Given given) {
        if (draft.open(ClockKind.STATUTORY_NOTICE).isEmpty()) {
            return Refusals.nothingDue(ClockKind.STATUTORY_NOTICE);
        }
        draft.emit(given, new ComplaintEvent.ConsumerInformed());
        draft.done(ClockKind.STATUTORY_NOTICE, given);
        return null;
    }

    static @Nullable Refusal pause(Draft draft, ComplaintAction.Pause action, Given given) {
        if (draft.policy().pausableClocks().isEmpty()) {
            return Refusals.pauseNotAllowed();
        }
        if (draft.ticket().isPaused()) {
            return Refusals.alreadyPaused();
        }
        draft.pause(action.reason(), given);
        return null;
    }

    static @Nullable Refusal resume(Draft draft, ComplaintAction.Resume action, Given given) {
        if (!draft.ticket().isPaused()) {
            return Refusals.notPaused();
        }
        draft.endPause(given);
        return null;
    }
}
