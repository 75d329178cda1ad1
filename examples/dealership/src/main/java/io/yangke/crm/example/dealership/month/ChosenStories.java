package io.yangke.crm.example.dealership.month;

import static io.yangke.crm.example.dealership.month.Script.text;

import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ContactFlag;
import io.yangke.crm.spi.complaint.PauseReason;
import io.yangke.crm.spi.complaint.ReportTo;
import io.yangke.crm.spi.complaint.WarningCause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;

/** The stories every month has, whatever its seed: what a reader of the report should not miss. */
final class ChosenStories {

    private final Group group;
    private final MonthDraft draft;

    ChosenStories(Group group, MonthDraft draft) {
        this.group = group;
        this.draft = draft;
    }

    /** Writes them and returns the ticket to be shown. */
    MonthPlan.TicketRef write() {
        groupComplaint();
        braking();
        pausesInTheFarWest();
        MediaStories.becomesC(open("E-SH-01", "infotainment", Channel.MEDIA, Month.SEPTEMBER, 15, 10, 12));
        MediaStories.becomesC(open("N-XA-01", "configuration", Channel.GOVERNMENT, Month.SEPTEMBER, 18, 14, 40));
        MediaStories.lowered(open("E-HZ-01", "waiting-time", Channel.WEB, Month.SEPTEMBER, 16, 11, 5), false);
        MediaStories.lowered(open("E-HF-01", "extra-fees", Channel.WEB, Month.SEPTEMBER, 17, 9, 35), true);
        specialCase();
        return overNationalDay();
    }

    private Script open(String dealer, String matter, Channel channel, Month month, int day, int hour, int minute) {
        Shop shop = group.shop(DealerId.of(dealer));
        return draft.complaint(shop, draft.stranger(), Matters.of(matter), channel, at(shop, month, day, hour, minute));
    }

    private static Instant at(Shop shop, Month month, int day, int hour, int minute) {
        return LocalDate.of(2026, month, day)
                .atTime(hour, minute)
                .atZone(shop.calendar().zone())
                .toInstant();
    }

    /** Five customers in ten days with one fault: a group complaint from the third on. Source: CMP-12. */
    private void groupComplaint() {
        for (int day : new int[] {16, 18, 21, 23, 24}) {
            CommonStories.ordinary(open(
                    "E-NJ-01",
                    "infotainment",
                    Channel.HOTLINE,
                    Month.SEPTEMBER,
                    day,
                    10,
                    draft.chance().between(0, 59)));
        }
    }

    /** Safety from the first call. Source: CMP-12. */
    private void braking() {
        Script script = open("E-NB-01", "brake-noise", Channel.HOTLINE, Month.SEPTEMBER, 29, 16, 20)
                .unsafe();
        Handlings.respondAfter(script, 18).after(15);
        script.does(Doer.GENERAL_MANAGER, new ComplaintAction.FileReport(ReportTo.GENERAL_MANAGER));
        Handlings.confirm(Handlings.handle(script, 1));
    }

    /** Time may stand still in the far west, by its own policy; once it does so just before the limit. Source: CMP-04. */
    private void pausesInTheFarWest() {
        Script honest = open("N-UR-01", "parts-wait", Channel.HOTLINE, Month.SEPTEMBER, 15, 11, 0);
        Handlings.respondAfter(honest, 70).afterWork(300);
        pauseFor(honest, 4);
        Handlings.confirm(Handlings.sealBy(honest, honest.afterWork(500).now()));
        Script late = open("N-UR-01", "repeat-repair", Channel.HOTLINE, Month.SEPTEMBER, 21, 12, 10);
        Handlings.respondAfter(late, 95);
        late.at(late.calendar().endOfWorkingDay(late.recordedAt(), 3).minusSeconds(20 * 60));
        pauseFor(late, 3);
        Handlings.confirm(Handlings.sealBy(late, late.afterWork(15).now()));
    }

    private static void pauseFor(Script script, int days) {
        script.does(Doer.HANDLER, new ComplaintAction.Pause(PauseReason.WAITING_FOR_PARTS));
        script.inDays(days, 10, 0).does(Doer.HANDLER, new ComplaintAction.Resume());
    }

    /** Headquarters takes a case to itself. Source: CMP-08 (f). */
    private void specialCase() {
        Script script = open("E-SH-01", "warranty-battery", Channel.HOTLINE, Month.SEPTEMBER, 28, 15, 5);
        Handlings.respondAfter(script, 33).afterWork(100);
        script.does(Doer.HEADQUARTERS, new ComplaintAction.RaiseWarning(text("客户在社交平台粉丝较多，总部直接跟进。")));
        script.afterWork(240)
                .does(
                        Doer.HEADQUARTERS,
                        new ComplaintAction.SettleWarning(WarningCause.SPECIAL_CASE, text("客户已删帖并致谢。")));
        Handlings.confirm(Handlings.handle(script, 3));
    }

    /** Resolved before the holiday, back on its eve, and up to the regional office. Source: CMP-07. */
    private MonthPlan.TicketRef overNationalDay() {
        Script first = open("E-SZ-01", "repeat-repair", Channel.HOTLINE, Month.SEPTEMBER, 24, 10, 15);
        Handlings.respondAfter(first, 47);
        Handlings.sealBy(first, at(first.shop(), Month.SEPTEMBER, 29, 16, 30));
        Script second = first.again(
                        Channel.HOTLINE, Duration.between(first.now(), at(first.shop(), Month.SEPTEMBER, 30, 16, 42)))
                .orElseThrow();
        second.inDays(0, 20, 10).calls("客户来电：说好大区当天联系，没有人打来。", ContactFlag.NOBODY_CALLED);
        second.inDays(2, 9, 25).calls("客户来电，情绪激动，假期无法用车，要求立即答复。", ContactFlag.AGITATED, ContactFlag.DEMANDS_AT_ONCE);
        second.inDays(0, 11, 5).does(Doer.HANDLER, new ComplaintAction.Respond(text("大区经理致歉，安排代步车，约定节后第一天会诊。")));
        second.after(25).does(Doer.RBO, new ComplaintAction.SettleWarning(WarningCause.AGITATED, text("代步车已送达。")));
        Handlings.sealBy(
                second.at(at(second.shop(), Month.OCTOBER, 8, 9, 40)), at(second.shop(), Month.OCTOBER, 10, 16, 50));
        Handlings.satisfied(second.inDays(2, 10, 30));
        return new MonthPlan.TicketRef(second.shop(), second.id());
    }
}
