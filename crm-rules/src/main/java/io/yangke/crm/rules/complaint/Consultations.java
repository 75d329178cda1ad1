package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.Assignment;
import io.yangke.crm.spi.complaint.CancelCause;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Intake;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions: answered at once, or passed to the support engineer, or found to be complaints. Source: CMP-19. */
final class Consultations {

    private Consultations() {}

    static @Nullable Refusal passOn(Draft draft, ComplaintAction.PassOn action, Given given) {
        draft.emit(given, new ComplaintEvent.PassedOn());
        draft.emit(
                given,
                new ComplaintEvent.Assigned(new Assignment(HandlerLevel.SE, Optional.empty(), given.at()), true));
        draft.start(ClockKind.CONSULTATION_ANSWER, draft.policy().consultationLimit(), given);
        return null;
    }

    static @Nullable Refusal answer(Draft draft, ComplaintAction.Answer action, Given given) {
        draft.emit(given, new ComplaintEvent.Answered());
        draft.done(ClockKind.CONSULTATION_ANSWER, given);
        return null;
    }

    static @Nullable Refusal convert(Draft draft, ComplaintAction.Convert action, Given given) {
        Intake intake = draft.ticket().intake();
        Grading grading = new Grading(draft.policy());
        Optional<CategoryCode> category = Optional.of(action.category());
        Refusal refusal = grading.refusal(intake.channel(), intake.phase(), category);
        if (refusal != null) {
            return refusal;
        }
        draft.emit(given, new ComplaintEvent.Converted());
        draft.cancel(ClockKind.CONSULTATION_ANSWER, CancelCause.CONVERTED, given);
        draft.emit(given, grading.grade(intake.channel(), intake.phase(), category));
        draft.start(
                ClockKind.STATUTORY_NOTICE, draft.policy().statutoryLimit(), intake.receivedAt(), given.at(), given);
        Assigning.byTable(draft, given);
        MajorMatters.reviewGrade(draft, given);
        EarlyWarning.review(draft, Set.of(), given);
        return null;
    }
}
