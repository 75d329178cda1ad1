package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.Limit;
import org.jspecify.annotations.Nullable;

/** What a media, association or authority ticket demands beside the rest. Source: CMP-20. */
final class MediaDuties {

    private MediaDuties() {}

    /** Whether a ticket carries the media duties. */
    static boolean apply(Draft draft) {
        return draft.policy().mediaChannels().contains(draft.ticket().intake().channel());
    }

    /** Begins the duty to pass the result on, once the ticket is resolved. */
    static void resolved(Draft draft, Given given) {
        if (apply(draft)) {
            draft.start(ClockKind.MEDIA_RESULT, draft.policy().mediaResultLimit(), given);
        }
    }

    static @Nullable Refusal informDepartment(Draft draft, ComplaintAction.InformDepartment action, Given given) {
        if (draft.open(ClockKind.MEDIA_INFORM).isEmpty()) {
            return Refusals.nothingDue(ClockKind.MEDIA_INFORM);
        }
        draft.emit(given, new ComplaintEvent.DepartmentInformed(action.department()));
        draft.done(ClockKind.MEDIA_INFORM, given);
        return null;
    }

    static @Nullable Refusal reportResult(Draft draft, ComplaintAction.ReportResult action, Given given) {
        if (draft.open(ClockKind.MEDIA_RESULT).isEmpty()) {
            return Refusals.nothingDue(ClockKind.MEDIA_RESULT);
        }
        draft.emit(given, new ComplaintEvent.ResultReported());
        draft.done(ClockKind.MEDIA_RESULT, given);
        Limit limit = draft.ticket()
                .intake()
                .mediaAnswerBy()
                .map(Limit::fixed)
                .orElse(draft.policy().mediaAnswerLimit());
        draft.start(ClockKind.MEDIA_ANSWER, limit, given);
        return null;
    }

    static @Nullable Refusal answerMedium(Draft draft, ComplaintAction.AnswerMedium action, Given given) {
        if (draft.open(ClockKind.MEDIA_ANSWER).isEmpty()) {
            return Refusals.nothingDue(ClockKind.MEDIA_ANSWER);
        }
        draft.emit(given, new ComplaintEvent.MediumAnswered());
        draft.done(ClockKind.MEDIA_ANSWER, given);
        return null;
    }
}
