package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.DAY;
import static io.yangke.crm.rules.explain.ArgumentKind.DAYS;
import static io.yangke.crm.rules.explain.ArgumentKind.LIMIT;
import static io.yangke.crm.rules.explain.ArgumentKind.MOMENT;
import static io.yangke.crm.rules.explain.ArgumentKind.NAMED;
import static io.yangke.crm.rules.explain.ArgumentKind.QUANTITY;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.SPAN;
import static io.yangke.crm.rules.explain.ArgumentKind.TIME;
import static io.yangke.crm.rules.explain.ArgumentKind.WORKING_TIME;
import static io.yangke.crm.rules.explain.ArgumentKind.term;
import static io.yangke.crm.rules.explain.ArgumentKind.terms;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.CancelCause;
import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.ContactFlag;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.FormPart;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.HandlingStep;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.PauseReason;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.ReopenCause;
import io.yangke.crm.spi.complaint.ReportTo;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.WarningCause;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;

/**
 * Everything the complaint desk can say of its decisions: the code of each statement, the rule it follows from, and the
 * arguments its wording may use. The wording in each language is held against this table by test.
 */
enum ComplaintCode {
    // How the ticket began.
    REGISTERED("registered", "CMP-01", term(Channel.class), MOMENT, term(SalesPhase.class), REFERENCE),
    CONSULTATION("registered.consultation", "CMP-19", term(Channel.class), MOMENT, REFERENCE),
    IMPORTED("registered.imported", "CMP-01", term(Channel.class), MOMENT, term(SalesPhase.class), REFERENCE),
    RECORDED_AFTER("registered.after", "CMP-01", MOMENT, SPAN),
    FIRST_CALL("registered.call", "CMP-08"),
    BASIS("basis", "", REFERENCE, REFERENCE),

    // Grade and category.
    GRADE_BY_CHANNEL("grade.byChannel", "CMP-02", term(Grade.class), NAMED, term(Channel.class)),
    GRADE_BY_CATEGORY("grade.byCategory", "CMP-02", term(Grade.class), NAMED, term(SalesPhase.class)),
    GRADE_B_CHANNELS("grade.channels", "CMP-02", terms(Channel.class)),
    GRADE_LIMIT("grade.limit", "CMP-04", term(Grade.class), LIMIT),
    GRADE_NO_LIMIT("grade.noLimit", "CMP-04", term(Grade.class)),
    REGRADED("regraded", "CMP-06", term(Grade.class), term(Grade.class), term(RegradeReason.class), NAMED),
    REGRADE_APPROVED("regraded.approved", "CMP-06", term(Role.class)),
    REGRADED_AFTER_BREACH("regraded.afterBreach", "CMP-09", term(Grade.class)),
    RESPONSE_STAYS("regraded.responseStays", "CMP-06"),

    // Who handles.
    HANDLER_BY_ROW("handler.byRow", "CMP-02", term(HandlerLevel.class), NAMED, COUNT),
    HANDLER_BY_HAND("handler.byHand", "CMP-02", term(HandlerLevel.class), term(Role.class)),
    HANDLER_REASSIGNED("handler.reassigned", "CMP-03", term(HandlerLevel.class), term(Role.class)),
    HANDLER_ROW_SAYS("handler.rowSays", "CMP-02", NAMED, COUNT, term(HandlerLevel.class)),
    HANDLER_ROW_EMPTY("handler.rowEmpty", "CMP-02", NAMED),
    ROUND_FIRST("round.first", "CMP-07", QUANTITY),
    ROUND_LATER("round.later", "CMP-07", COUNT, REFERENCE, QUANTITY),
    REPEAT_ESCALATED("repeat.escalated", "CMP-07", REFERENCE, QUANTITY, COUNT),
    REPEAT_NOT_ESCALATED("repeat.notEscalated", "CMP-07", REFERENCE, QUANTITY),
    REPEATED_ESCALATED("repeated.escalated", "CMP-07", REFERENCE, QUANTITY),
    REPEATED_NOT_ESCALATED("repeated.notEscalated", "CMP-07", REFERENCE, QUANTITY),

    // Clocks; those that name no rule of their own follow the rule of the duty.
    CLOCK_STARTED("clock.started", "CMP-04", term(ClockKind.class), LIMIT, MOMENT, MOMENT),
    CLOCK_STARTED_FIXED("clock.startedFixed", "CMP-04", term(ClockKind.class), MOMENT),
    CLOCK_STARTED_PAUSED("clock.startedPaused", "CMP-04", term(ClockKind.class), LIMIT, TIME),
    CLOCK_MET("clock.met", "CMP-04", term(ClockKind.class), MOMENT, TIME),
    CLOCK_MET_PAUSED("clock.metPaused", "CMP-04", term(ClockKind.class), MOMENT),
    CLOCK_LATE("clock.late", "CMP-09", term(ClockKind.class), MOMENT, TIME, MOMENT),
    CLOCK_BREACHED("clock.breached", "CMP-09", term(ClockKind.class), LIMIT, MOMENT),
    CLOCK_PAUSED("clock.paused", "CMP-04", term(ClockKind.class), TIME),
    CLOCK_RESUMED("clock.resumed", "CMP-04", term(ClockKind.class), MOMENT),
    CLOCK_CANCELLED("clock.cancelled", "CMP-04", term(ClockKind.class), term(CancelCause.class)),
    CLOCK_CANCELLED_LATE("clock.cancelledLate", "CMP-09", term(ClockKind.class), term(CancelCause.class), MOMENT),
    CLOCK_REPLANNED("clock.replanned", "CMP-04", term(ClockKind.class), LIMIT, MOMENT, MOMENT),
    CLOCK_REPLANNED_SAME("clock.replannedSame", "CMP-04", term(ClockKind.class), LIMIT, MOMENT),
    CLOCK_REPLANNED_NEW("clock.replannedNew", "CMP-04", term(ClockKind.class), LIMIT, MOMENT),
    CLOCK_REPLANNED_PAUSED("clock.replannedPaused", "CMP-04", term(ClockKind.class), LIMIT, TIME),
    ALARM("clock.alarm", "CMP-09", term(ClockKind.class), COUNT, TIME, MOMENT),

    // How a due time was counted.
    DEADLINE("deadline", "CMP-04", term(ClockKind.class), LIMIT, MOMENT, MOMENT),
    DEADLINE_FIXED("deadline.fixed", "CMP-04", term(ClockKind.class), MOMENT),
    DEADLINE_PAUSED("deadline.paused", "CMP-04", term(ClockKind.class), LIMIT, MOMENT, TIME),
    COUNT_ELAPSED("count.elapsed", "CMP-03", SPAN, MOMENT, MOMENT),
    COUNT_WORKING("count.working", "CMP-03", WORKING_TIME),
    COUNT_WORKING_DAYS("count.workingDays", "CMP-04", QUANTITY, DAY),
    COUNT_NATURAL_DAYS("count.naturalDays", "CMP-11", QUANTITY),
    COUNT_FIXED("count.fixed", "CMP-04"),
    COUNT_OPENING("count.opening", "CMP-04", MOMENT, MOMENT),
    COUNT_PAUSE("count.pause", "CMP-04", MOMENT, MOMENT, TIME),
    COUNT_PAUSE_OPEN("count.pauseOpen", "CMP-04", MOMENT),
    COUNT_MOVED("count.moved", "CMP-04", MOMENT, MOMENT),
    COUNT_RESULT("count.result", "CMP-04", TIME, MOMENT),
    COUNT_SO_FAR("count.soFar", "CMP-04", TIME, TIME),
    COUNT_CARRIED("count.carried", "CMP-06", MOMENT, MOMENT),
    COUNT_VERSIONS("count.versions", "", REFERENCE, REFERENCE),
    COUNT_OTHER_CALENDAR("count.otherCalendar", "", REFERENCE, REFERENCE),
    COUNT_OFFICIAL("count.official", "CMP-04"),
    COUNT_PROVISIONAL("count.provisional", "CMP-04", DAYS),
    DAY_ZERO("day.zero", "CMP-04", DAY, WORKING_TIME),
    DAY_NUMBERED("day.numbered", "CMP-04", DAY, COUNT, WORKING_TIME),
    DAY_NUMBERED_MAKE_UP("day.numberedMakeUp", "CMP-04", DAY, COUNT, WORKING_TIME, NAMED),
    DAY_COUNTED("day.counted", "CMP-04", DAY, WORKING_TIME),
    DAY_COUNTED_MAKE_UP("day.countedMakeUp", "CMP-04", DAY, WORKING_TIME, NAMED),
    DAY_NOTHING("day.nothing", "CMP-04", DAY),
    SKIPPED_WEEKEND("skipped.weekend", "CMP-04", DAYS),
    SKIPPED_DAY_OFF("skipped.dayOff", "CMP-04", DAYS),
    SKIPPED_HOLIDAY("skipped.holiday", "CMP-04", DAYS, NAMED),
    SKIPPED_CLOSED("skipped.closed", "CMP-05", DAYS),
    SKIPPED_CLOSED_NAMED("skipped.closedNamed", "CMP-05", DAYS, NAMED),

    // What would change the answer.
    LEFT("left", "CMP-09", term(ClockKind.class), TIME, MOMENT),
    LEFT_DAYS("left.days", "CMP-09", term(ClockKind.class), QUANTITY, WORKING_TIME, MOMENT),
    LEFT_PAUSED("left.paused", "CMP-04", term(ClockKind.class), TIME),
    LEFT_NOTHING("left.nothing", "CMP-09", term(ClockKind.class), TIME, MOMENT),
    LEFT_SETTLED("left.settled", "CMP-09", term(ClockKind.class), term(ClockState.class)),
    LEFT_NO_LIMIT("left.noLimit", "CMP-04", term(Grade.class)),
    CALLS_TO_WARNING("left.calls", "CMP-08", QUANTITY, term(WarningCause.class), QUANTITY),

    // Contacts and warnings.
    RESPONDED("responded", "CMP-03", term(HandlerLevel.class)),
    RESPONDED_EMPTY("responded.empty", "CMP-03", term(HandlerLevel.class)),
    CONTACT_CALL("contact.call", "CMP-08", QUANTITY),
    CONTACT_OTHER("contact.other", "CMP-08", QUANTITY),
    CONTACT_FLAGS("contact.flags", "CMP-08", terms(ContactFlag.class)),
    WARNING_CALLS("warning.calls", "CMP-08", term(WarningCause.class), QUANTITY, QUANTITY, term(HandlerLevel.class)),
    WARNING("warning", "CMP-08", term(WarningCause.class), term(HandlerLevel.class)),
    WARNING_CHANGES_NOTHING("warning.changesNothing", "CMP-08", term(HandlerLevel.class)),
    WARNING_SETTLED("warning.settled", "CMP-08", term(WarningCause.class), term(Role.class)),

    // Handling, from the first step to the closed file.
    STEP("step", "CMP-10", term(HandlingStep.class)),
    STEP_CAUSE("step.cause", "CMP-12", term(CauseGroup.class)),
    STEP_DEPARTMENT("step.department", "CMP-12", REFERENCE),
    STEP_DONE_BY("step.doneBy", "CMP-12", DAY),
    STEP_DONE_ON("step.doneOn", "CMP-12", DAY),
    CAUSE_RECORDED("cause", "CMP-12"),
    CAUSE_ROOT("cause.root", "CMP-12", term(CauseGroup.class)),
    CAUSE_IMPROVED("cause.improved", "CMP-12", REFERENCE),
    CAUSE_IMPROVED_ON("cause.improvedOn", "CMP-12", DAY),
    FORM_MISSING("form.missing", "CMP-12", terms(FormPart.class)),
    FORM_COMPLETE("form.complete", "CMP-12"),
    RESOLVED("resolved", "CMP-10"),
    RESOLVED_INFORMED("resolved.informed", "CMP-17"),
    RESOLVED_NOT_INFORMED("resolved.notInformed", "CMP-17"),
    RESOLVED_UNANSWERED("resolved.unanswered", "CMP-03"),
    FOLLOW_UP("followUp", "CMP-11", term(FollowUpResult.class)),
    FOLLOW_UP_STAYS("followUp.stays", "CMP-11"),
    REOPENED("reopened", "CMP-10", term(ReopenCause.class), COUNT),
    REOPENED_CLOSING("reopened.closing", "CMP-10", term(ReopenMode.class)),
    PAUSED("paused", "CMP-04", term(PauseReason.class)),
    PAUSED_CLOCKS("paused.clocks", "CMP-04", terms(ClockKind.class)),
    PAUSED_STATUTORY("paused.statutory", "CMP-17"),
    RESUMED("resumed", "CMP-04", MOMENT, SPAN),
    FILED("filed", "CMP-10"),

    // Merging and ending.
    MERGED("merged", "CMP-10", REFERENCE),
    MERGED_CLOCKS("merged.clocks", "CMP-10"),
    ABSORBED("absorbed", "CMP-10", REFERENCE, MOMENT, QUANTITY),
    WITHDRAWN("withdrawn", "CMP-10"),
    REJECTED("rejected", "CMP-10"),

    // Major matters, reports, duties towards media and the law.
    MAJOR("major", "CMP-12", term(MajorReason.class)),
    MAJOR_GROUP("major.group", "CMP-12", QUANTITY, QUANTITY, QUANTITY),
    REPORT_DUE_MAJOR("report.major", "CMP-12", term(ReportTo.class), terms(MajorReason.class)),
    REPORT_DUE_LEADERSHIP("report.leadership", "CMP-07", term(ReportTo.class)),
    REPORT_FILED("report.filed", "CMP-12", term(ReportTo.class), term(Role.class)),
    DEPARTMENT_INFORMED("media.department", "CMP-20", REFERENCE),
    RESULT_REPORTED("media.result", "CMP-20"),
    MEDIUM_ANSWERED("media.answered", "CMP-20"),
    CONSUMER_INFORMED("consumer.informed", "CMP-17", term(Role.class)),

    // Consultations.
    PASSED_ON("consultation.passedOn", "CMP-19"),
    ANSWERED("consultation.answered", "CMP-19", term(Role.class)),
    CONVERTED("consultation.converted", "CMP-19"),

    // Other bases, and the story.
    REPLANNED("replanned", "CMP-04", REFERENCE, REFERENCE),
    REPLANNED_FROM("replanned.from", "CMP-04", REFERENCE, REFERENCE),
    STORY_ENTRY("story.entry", "", MOMENT, term(Role.class));

    private final ExplanationCode entry;

    ComplaintCode(String subject, String rule, ArgumentKind... arguments) {
        entry = new ExplanationCode("complaint." + subject, rule, ImmutableList.copyOf(arguments));
    }

    ExplanationCode entry() {
        return entry;
    }

    Explanation with(Argument... facts) {
        return under(entry.rule(), facts);
    }

    Explanation under(String dutysRule, Argument... facts) {
        Checks.require(
                entry.admits(List.of(facts)),
                entry.code(),
                "has arguments of other kinds",
                entry.arguments().toString());
        return Explanation.of(entry.code(), dutysRule, facts);
    }
}
