package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.complaint.Basis;
import io.yangke.crm.spi.complaint.ComplaintEvent.Absorbed;
import io.yangke.crm.spi.complaint.ComplaintEvent.Answered;
import io.yangke.crm.spi.complaint.ComplaintEvent.ConsumerInformed;
import io.yangke.crm.spi.complaint.ComplaintEvent.Converted;
import io.yangke.crm.spi.complaint.ComplaintEvent.DepartmentInformed;
import io.yangke.crm.spi.complaint.ComplaintEvent.MajorDeclared;
import io.yangke.crm.spi.complaint.ComplaintEvent.MediumAnswered;
import io.yangke.crm.spi.complaint.ComplaintEvent.MergedInto;
import io.yangke.crm.spi.complaint.ComplaintEvent.PassedOn;
import io.yangke.crm.spi.complaint.ComplaintEvent.Rejected;
import io.yangke.crm.spi.complaint.ComplaintEvent.Replanned;
import io.yangke.crm.spi.complaint.ComplaintEvent.ReportDue;
import io.yangke.crm.spi.complaint.ComplaintEvent.ReportFiled;
import io.yangke.crm.spi.complaint.ComplaintEvent.ResultReported;
import io.yangke.crm.spi.complaint.ComplaintEvent.WarningRaised;
import io.yangke.crm.spi.complaint.ComplaintEvent.WarningSettled;
import io.yangke.crm.spi.complaint.ComplaintEvent.Withdrawn;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.ReportTo;
import io.yangke.crm.spi.complaint.Warning;
import io.yangke.crm.spi.complaint.WarningCause;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.explain.Explanation;
import java.util.List;

/**
 * Warnings, reports, the duties towards media and the law, consultations, and how tickets end. Source: CMP-07, CMP-08,
 * CMP-10, CMP-12, CMP-17, CMP-19, CMP-20.
 */
final class DutyTelling {

    private DutyTelling() {}

    static void into(Tellings.Builder tellings) {
        tellings.on(WarningRaised.class, (event, facts) -> warning(event.warning(), facts))
                .on(WarningSettled.class, DutyTelling::settled)
                .on(MergedInto.class, DutyTelling::merged)
                .on(Absorbed.class, DutyTelling::absorbed)
                .always(Withdrawn.class, ComplaintCode.WITHDRAWN)
                .always(Rejected.class, ComplaintCode.REJECTED)
                .on(MajorDeclared.class, DutyTelling::major)
                .on(ReportDue.class, DutyTelling::reportDue)
                .on(ReportFiled.class, DutyTelling::reportFiled)
                .on(DepartmentInformed.class, DutyTelling::informed)
                .always(ResultReported.class, ComplaintCode.RESULT_REPORTED)
                .always(MediumAnswered.class, ComplaintCode.MEDIUM_ANSWERED)
                .on(ConsumerInformed.class, (event, facts) -> ComplaintCode.CONSUMER_INFORMED.with(facts.role()))
                .always(PassedOn.class, ComplaintCode.PASSED_ON)
                .on(Answered.class, (event, facts) -> ComplaintCode.ANSWERED.with(facts.role()))
                .always(Converted.class, ComplaintCode.CONVERTED)
                .on(Replanned.class, DutyTelling::replanned);
    }

    private static Explanation warning(Warning warning, Facts facts) {
        Argument cause = Argument.term(warning.cause());
        Argument warned = Argument.term(warning.escalation());
        List<Explanation> details =
                List.of(ComplaintCode.WARNING_CHANGES_NOTHING.with(Argument.term(warning.handling())));
        if (!byCalls(warning.cause())) {
            return ComplaintCode.WARNING.with(cause, warned).because(details);
        }
        return ComplaintCode.WARNING_CALLS
                .with(
                        cause,
                        Argument.quantity(warning.calls(), Unit.CALLS),
                        Argument.quantity(threshold(warning.cause(), facts.policy()), Unit.CALLS),
                        warned)
                .because(details);
    }

    private static boolean byCalls(WarningCause cause) {
        return cause == WarningCause.UNHANDLED_CALLS || cause == WarningCause.IN_PROGRESS_CALLS;
    }

    /** Returns how many calls raise a warning of one of the causes that count them. */
    static int threshold(WarningCause cause, ComplaintPolicy policy) {
        return cause == WarningCause.UNHANDLED_CALLS ? policy.unhandledCalls() : policy.inProgressCalls();
    }

    private static Explanation settled(WarningSettled event, Facts facts) {
        return ComplaintCode.WARNING_SETTLED.with(
                Argument.term(event.cause()), Facts.role(event.handler().role()));
    }

    private static Explanation merged(MergedInto event, Facts facts) {
        return ComplaintCode.MERGED
                .with(Argument.reference(event.target()))
                .because(List.of(ComplaintCode.MERGED_CLOCKS.with()));
    }

    private static Explanation absorbed(Absorbed event, Facts facts) {
        return ComplaintCode.ABSORBED.with(
                Argument.reference(event.source()),
                facts.moment(event.receivedAt()),
                Argument.quantity(event.calls(), Unit.CALLS));
    }

    private static Explanation major(MajorDeclared event, Facts facts) {
        if (event.reason() != MajorReason.GROUP) {
            return ComplaintCode.MAJOR.with(Argument.term(event.reason()));
        }
        return ComplaintCode.MAJOR_GROUP.with(
                Argument.quantity(event.customers(), Unit.CUSTOMERS),
                Argument.quantity(facts.policy().groupWindowDays(), Unit.NATURAL_DAYS),
                Argument.quantity(facts.policy().groupCustomers(), Unit.CUSTOMERS));
    }

    private static Explanation reportDue(ReportDue event, Facts facts) {
        Argument to = Argument.term(event.to());
        return event.to() == ReportTo.BRAND_LEADERSHIP
                ? ComplaintCode.REPORT_DUE_LEADERSHIP.with(to)
                : ComplaintCode.REPORT_DUE_MAJOR.with(
                        to, Argument.terms(facts.ticket().majorReasons()));
    }

    private static Explanation reportFiled(ReportFiled event, Facts facts) {
        return ComplaintCode.REPORT_FILED.with(Argument.term(event.to()), facts.role());
    }

    private static Explanation informed(DepartmentInformed event, Facts facts) {
        return ComplaintCode.DEPARTMENT_INFORMED.with(Argument.reference(event.department()));
    }

    private static Explanation replanned(Replanned event, Facts facts) {
        return version(ComplaintCode.REPLANNED, event.basis())
                .because(List.of(version(ComplaintCode.REPLANNED_FROM, event.former())));
    }

    private static Explanation version(ComplaintCode code, Basis basis) {
        return code.with(Argument.reference(basis.policy()), Argument.reference(basis.calendar()));
    }
}
