package io.yangke.crm.example.dealership.month;

import static io.yangke.crm.example.dealership.month.Handlings.confirm;
import static io.yangke.crm.example.dealership.month.Handlings.handle;
import static io.yangke.crm.example.dealership.month.Handlings.respond;
import static io.yangke.crm.example.dealership.month.Script.text;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.example.dealership.group.Staff;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.ReportTo;
import java.util.Optional;

/** Complaints of grade B and questions: what comes through others, or is no complaint yet. */
final class MediaStories {

    private static final int A_DAYS = 3;
    private static final int B_DAYS = 7;

    private MediaStories() {}

    /** From the web or from inside the company: grade B without the duties to a medium. */
    static void passedOn(Script script) {
        registerInTime(script, 85);
        report(respond(script), ReportTo.GENERAL_MANAGER);
        confirm(handle(script, B_DAYS));
    }

    /** From a medium, an association or an authority. Source: CMP-20. */
    static void published(Script script) {
        registerInTime(script, 80);
        informDepartment(script);
        report(respond(script), ReportTo.GENERAL_MANAGER);
        report(script.after(25), ReportTo.RBO);
        report(script.after(10), ReportTo.HEADQUARTERS);
        handle(script, B_DAYS);
        script.after(script.chance().percent(80) ? script.chance().between(10, 100) : 190)
                .does(Doer.MEDIA_SE, new ComplaintAction.ReportResult(text("处理结果已整理报送。")));
        script.afterWork(script.chance().between(60, 500))
                .does(Doer.MEDIA_COORDINATOR, new ComplaintAction.AnswerMedium());
        confirm(script);
    }

    /** Published, too hard to close in time, and moved to grade C by the only one who may. Source: CMP-06. */
    static void becomesC(Script script) {
        registerInTime(script, 100);
        informDepartment(script);
        respond(script).afterWork(2 * 540);
        script.tries(Doer.DEALER, toC("请求改为C级。"));
        script.after(30).tries(Doer.COMPLAINTS_HEAD, toC("技术原因，预计不能按时关闭。"));
        script.at(script.calendar().endOfWorkingDay(script.recordedAt(), B_DAYS))
                .after(25);
        script.does(Doer.COMPLAINTS_HEAD, toC("需总部技术定型后批量整改，转C级跟踪。"));
        report(script.afterWork(60), ReportTo.HEADQUARTERS);
    }

    private static ComplaintAction toC(String why) {
        return new ComplaintAction.Regrade(Grade.C, RegradeReason.CANNOT_CLOSE_IN_TIME, Optional.empty(), text(why));
    }

    /** Graded too high: down to A with an approver. */
    static void lowered(Script script, boolean afterTheLimit) {
        registerInTime(script, 100);
        respond(script).afterWork(400);
        if (afterTheLimit) {
            script.at(script.calendar().endOfWorkingDay(script.recordedAt(), B_DAYS))
                    .after(75);
        }
        script.does(
                Doer.CSR_LEAD,
                new ComplaintAction.Regrade(
                        Grade.A,
                        RegradeReason.WRONGLY_GRADED,
                        Optional.of(Staff.of(Role.COMPLAINTS_HEAD, script.shop())),
                        text("网络留言经核实为一般诉求。")));
        script.after(40).does(Doer.HANDLER, new ComplaintAction.Respond(text("说明处理安排。")));
        confirm(handle(script, A_DAYS));
    }

    private static void registerInTime(Script script, int percent) {
        Chance chance = script.chance();
        script.recordedAfter(chance.percent(percent) ? chance.between(6, 55) : chance.between(64, 150));
    }

    private static void informDepartment(Script script) {
        script.after(script.chance().percent(85) ? script.chance().between(8, 50) : 85)
                .does(Doer.MEDIA_SE, new ComplaintAction.InformDepartment(Handlings.department(script.matter())));
    }

    private static Script report(Script script, ReportTo to) {
        return script.chance().percent(85)
                ? script.after(20).does(Doer.CSR, new ComplaintAction.FileReport(to))
                : script;
    }

    /** A question: answered at once, or passed on, or a complaint after all. Source: CMP-19. */
    static void question(Script script) {
        Chance chance = script.chance();
        int turn = chance.between(1, 100);
        if (turn <= 62) {
            script.after(chance.between(1, 6)).does(Doer.CSR, answer());
        } else if (turn <= 86) {
            script.after(3).does(Doer.CSR, new ComplaintAction.PassOn());
            script.afterWork(chance.between(30, 1_150)).does(Doer.SE, answer());
        } else {
            CategoryCode category = script.matter().category();
            script.after(4).does(Doer.CSR, new ComplaintAction.Convert(category));
            confirm(handle(respond(script), A_DAYS));
        }
    }

    private static ComplaintAction answer() {
        return new ComplaintAction.Answer(text("已向客户说明政策与办理方式。"));
    }
}
