package io.yangke.crm.example.dealership.month;

import static io.yangke.crm.example.dealership.month.Handlings.confirm;
import static io.yangke.crm.example.dealership.month.Handlings.handle;
import static io.yangke.crm.example.dealership.month.Handlings.respond;
import static io.yangke.crm.example.dealership.month.Handlings.respondAfter;
import static io.yangke.crm.example.dealership.month.Script.text;

import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ContactFlag;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.ReportTo;
import io.yangke.crm.spi.complaint.WarningCause;
import java.time.Duration;
import java.util.Optional;

/** Complaints that go wrong: unheard, angry, repeated, unsafe. */
final class TroubledStories {

    private static final int A_DAYS = 3;
    private static final int B_DAYS = 7;

    private TroubledStories() {}

    static void neverAnswered(Script script) {
        script.inDays(2, 10, 30).calls("客户再次来电，称至今没有人联系。", ContactFlag.NOBODY_CALLED);
    }

    static void neverClosed(Script script) {
        respond(script).afterWork(200);
        script.does(
                Doer.HANDLER,
                new ComplaintAction.Investigate(Optional.of(script.matter().cause()), text("等待总部技术回复。")));
        script.inDays(6, 14, 5).calls("客户来电催问进度。");
    }

    static void callsUnheard(Script script) {
        script.after(script.chance().between(35, 75)).calls("客户来电，称无人联系。", ContactFlag.NOBODY_CALLED);
        respondAfter(script, script.chance().between(5, 160)).afterWork(30);
        settle(script, WarningCause.NOBODY_IN_TOUCH, "已督促经销商，客户已接到电话。");
        confirm(handle(script, A_DAYS));
    }

    static void callsInProgress(Script script) {
        respond(script);
        script.afterWork(script.chance().between(90, 400)).calls("客户来电询问进度。");
        script.afterWork(script.chance().between(60, 300)).calls("客户第三次来电，要求明确时间。");
        confirm(handle(script, A_DAYS));
    }

    static void agitated(Script script) {
        script.flagged(ContactFlag.AGITATED, ContactFlag.DEMANDS_AT_ONCE);
        respond(script).afterWork(45);
        settle(script, WarningCause.AGITATED, "大区经理致电客户，情绪已平复。");
        confirm(handle(script, A_DAYS));
    }

    static void press(Script script) {
        script.flagged(ContactFlag.PRESS);
        respondAfter(script, script.chance().between(8, 40)).afterWork(60);
        settle(script, WarningCause.PRESS, "已按媒体口径沟通，未见报道。");
        confirm(handle(script, A_DAYS));
    }

    private static void settle(Script script, WarningCause cause, String result) {
        script.does(Doer.RBO, new ComplaintAction.SettleWarning(cause, text(result)));
    }

    static void repeatedSoon(Script script) {
        handle(respond(script), A_DAYS);
        script.again(Channel.HOTLINE, soon(script)).ifPresent(TroubledStories::second);
    }

    private static Duration soon(Script script) {
        return Duration.ofMinutes(script.chance().between(900, 8_600));
    }

    private static void second(Script script) {
        script.flagged(ContactFlag.AGITATED);
        handle(respond(script), A_DAYS);
        if (script.chance().percent(35)) {
            script.again(Channel.HOTLINE, soon(script)).ifPresent(TroubledStories::third);
        } else {
            confirm(script);
        }
    }

    private static void third(Script script) {
        respond(script).afterWork(300);
        script.does(Doer.SE, new ComplaintAction.FileReport(ReportTo.BRAND_LEADERSHIP));
        confirm(handle(script, A_DAYS));
    }

    static void repeatedLate(Script script) {
        confirm(handle(respond(script), A_DAYS));
        script.again(Channel.HOTLINE, Duration.ofMinutes(script.chance().between(10_500, 17_000)))
                .ifPresent(later -> confirm(handle(respond(later), A_DAYS)));
    }

    static void unsafe(Script script) {
        respond(script).afterWork(90);
        script.does(Doer.HANDLER, new ComplaintAction.ReportSafety());
        script.afterWork(60).does(Doer.GENERAL_MANAGER, new ComplaintAction.FileReport(ReportTo.GENERAL_MANAGER));
        confirm(handle(script, A_DAYS));
    }

    static void raised(Script script) {
        respond(script).afterWork(500);
        script.does(
                Doer.CSR_LEAD,
                new ComplaintAction.Regrade(
                        Grade.B, RegradeReason.AUTHORITY_INVOLVED, Optional.empty(), text("消协来函，升级处理。")));
        respondAfter(script, script.chance().between(15, 100));
        confirm(handle(script, B_DAYS));
    }
}
