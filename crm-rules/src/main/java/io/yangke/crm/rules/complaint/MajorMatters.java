package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.ReportTo;

/** Major and group complaints, and the reports they owe. Source: CMP-07, CMP-12. */
final class MajorMatters {

    private MajorMatters() {}

    /** Declares a complaint of grade B major. */
    static void reviewGrade(Draft draft, Given given) {
        if (draft.ticket().grade().filter(Grade.B::equals).isPresent()) {
            declare(draft, MajorReason.GRADE_B, 1, given);
        }
    }

    /** Declares a complaint major if customers enough complained of its matter. */
    static void reviewGroup(Draft draft, int customers, Given given) {
        if (customers >= draft.policy().groupCustomers()) {
            declare(draft, MajorReason.GROUP, customers, given);
        }
    }

    /** Declares a complaint major; a reason given before is not given again. */
    static void declare(Draft draft, MajorReason reason, int customers, Given given) {
        if (draft.ticket().majorReasons().contains(reason)) {
            return;
        }
        draft.emit(given, new ComplaintEvent.MajorDeclared(reason, customers));
        owe(draft, ReportTo.GENERAL_MANAGER, given);
        owe(draft, ReportTo.RBO, given);
        owe(draft, ReportTo.HEADQUARTERS, given);
    }

    /** Owes the written report to the brand's leadership for a repeat that reached the support engineer. */
    static void reviewEscalation(Draft draft, Given given) {
        Complaint ticket = draft.ticket();
        if (ticket.round() > 1
                && ticket.handler().filter(HandlerLevel.SE::equals).isPresent()) {
            owe(draft, ReportTo.BRAND_LEADERSHIP, given);
        }
    }

    private static void owe(Draft draft, ReportTo report, Given given) {
        if (!draft.ticket().reportsDue().contains(report)) {
            draft.emit(given, new ComplaintEvent.ReportDue(report));
        }
    }
}
