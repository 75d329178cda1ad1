package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ComplaintEvent.CauseRecorded;
import io.yangke.crm.spi.complaint.ComplaintEvent.ContactRecorded;
import io.yangke.crm.spi.complaint.ComplaintEvent.FileClosed;
import io.yangke.crm.spi.complaint.ComplaintEvent.FollowUpRecorded;
import io.yangke.crm.spi.complaint.ComplaintEvent.Paused;
import io.yangke.crm.spi.complaint.ComplaintEvent.Reopened;
import io.yangke.crm.spi.complaint.ComplaintEvent.Resolved;
import io.yangke.crm.spi.complaint.ComplaintEvent.Responded;
import io.yangke.crm.spi.complaint.ComplaintEvent.Resumed;
import io.yangke.crm.spi.complaint.ComplaintEvent.StepTaken;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.FormPart;
import io.yangke.crm.spi.complaint.Handling;
import io.yangke.crm.spi.complaint.HandlingStep;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.explain.Explanation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was done for the customer, from the first contact to the closed file. Source: CMP-03, CMP-10, CMP-11, CMP-12. */
final class HandlingTelling {

    private HandlingTelling() {}

    static void into(Tellings.Builder tellings) {
        tellings.on(Responded.class, HandlingTelling::responded)
                .on(ContactRecorded.class, HandlingTelling::contact)
                .on(StepTaken.class, HandlingTelling::step)
                .on(CauseRecorded.class, HandlingTelling::cause)
                .on(Resolved.class, HandlingTelling::resolved)
                .on(FollowUpRecorded.class, HandlingTelling::followUp)
                .on(Reopened.class, HandlingTelling::reopened)
                .on(Paused.class, HandlingTelling::paused)
                .on(Resumed.class, HandlingTelling::resumed)
                .on(FileClosed.class, HandlingTelling::filed);
    }

    private static Explanation responded(Responded event, Facts facts) {
        ComplaintCode code = event.withContent() ? ComplaintCode.RESPONDED : ComplaintCode.RESPONDED_EMPTY;
        return code.with(Argument.term(event.level()));
    }

    private static Explanation contact(ContactRecorded event, Facts facts) {
        ComplaintCode code = event.call() ? ComplaintCode.CONTACT_CALL : ComplaintCode.CONTACT_OTHER;
        Explanation contact = code.with(Argument.quantity(event.calls(), Unit.CALLS));
        return event.flags().isEmpty()
                ? contact
                : contact.because(List.of(ComplaintCode.CONTACT_FLAGS.with(Argument.terms(event.flags()))));
    }

    private static Explanation step(StepTaken event, Facts facts) {
        List<Explanation> details = event.step() == HandlingStep.VERIFY_AND_PLAN ? plan(event.handling()) : List.of();
        return ComplaintCode.STEP
                .with(Argument.term(event.step()))
                .because(event.step() == HandlingStep.CARRY_OUT ? carriedOut(event.handling()) : details);
    }

    private static List<Explanation> plan(Handling form) {
        return Stream.of(
                        form.preliminaryCause().map(cause -> cause(ComplaintCode.STEP_CAUSE, cause)),
                        form.department().map(name -> ComplaintCode.STEP_DEPARTMENT.with(Argument.reference(name))),
                        form.measuresDoneBy().map(day -> on(ComplaintCode.STEP_DONE_BY, day)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Explanation> carriedOut(Handling form) {
        return form.measuresDoneOn().map(day -> on(ComplaintCode.STEP_DONE_ON, day)).stream()
                .toList();
    }

    private static Explanation cause(CauseRecorded event, Facts facts) {
        Handling form = event.handling();
        List<Explanation> details = new ArrayList<>();
        form.rootCause().ifPresent(cause -> details.add(cause(ComplaintCode.CAUSE_ROOT, cause)));
        form.improvingDepartment()
                .ifPresent(name -> details.add(ComplaintCode.CAUSE_IMPROVED.with(Argument.reference(name))));
        form.improvedOn().ifPresent(day -> details.add(on(ComplaintCode.CAUSE_IMPROVED_ON, day)));
        details.add(form(form));
        return ComplaintCode.CAUSE_RECORDED.with().because(details);
    }

    private static Explanation form(Handling form) {
        Set<FormPart> missing = form.missing();
        return missing.isEmpty()
                ? ComplaintCode.FORM_COMPLETE.with()
                : ComplaintCode.FORM_MISSING.with(Argument.terms(missing));
    }

    private static Explanation cause(ComplaintCode code, CauseGroup cause) {
        return code.with(Argument.term(cause));
    }

    private static Explanation on(ComplaintCode code, LocalDate day) {
        return code.with(Argument.day(day));
    }

    private static Explanation resolved(Resolved event, Facts facts) {
        List<Explanation> details = new ArrayList<>();
        details.add(
                event.consumerInformed()
                        ? ComplaintCode.RESOLVED_INFORMED.with()
                        : ComplaintCode.RESOLVED_NOT_INFORMED.with());
        if (!event.responded()) {
            details.add(ComplaintCode.RESOLVED_UNANSWERED.with());
        }
        return ComplaintCode.RESOLVED.with().because(details);
    }

    private static Explanation followUp(FollowUpRecorded event, Facts facts) {
        Explanation call = ComplaintCode.FOLLOW_UP.with(Argument.term(event.result()));
        return event.result() == FollowUpResult.NOT_REACHED
                ? call.because(List.of(ComplaintCode.FOLLOW_UP_STAYS.with()))
                : call;
    }

    private static Explanation reopened(Reopened event, Facts facts) {
        return ComplaintCode.REOPENED
                .with(Argument.term(event.cause()), Argument.count(event.handlingRound()))
                .because(List.of(ComplaintCode.REOPENED_CLOSING.with(
                        Argument.term(facts.policy().reopenMode()))));
    }

    private static Explanation paused(Paused event, Facts facts) {
        Set<ClockKind> still = facts.policy().pausableClocks();
        List<Explanation> details = new ArrayList<>();
        if (!still.isEmpty()) {
            details.add(ComplaintCode.PAUSED_CLOCKS.with(Argument.terms(still)));
        }
        details.add(ComplaintCode.PAUSED_STATUTORY.with());
        return ComplaintCode.PAUSED.with(Argument.term(event.reason())).because(details);
    }

    private static Explanation resumed(Resumed event, Facts facts) {
        return ComplaintCode.RESUMED.with(
                facts.moment(event.pausedAt()), Argument.span(Duration.between(event.pausedAt(), facts.at())));
    }

    private static Explanation filed(FileClosed event, Facts facts) {
        return ComplaintCode.FILED.with().because(List.of(form(facts.ticket().handling())));
    }
}
