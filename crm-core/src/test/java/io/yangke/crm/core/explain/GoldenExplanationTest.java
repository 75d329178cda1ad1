package io.yangke.crm.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.complaint.ComplaintExplainer;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.PauseReason;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whole explanations, word for word")
class GoldenExplanationTest {

    private static final ComplaintPolicy WITH_PAUSES =
            ComplaintPolicy.builder().addPausableClock(ClockKind.CLOSING).build();

    @Test
    @DisplayName("CMP-04 S36 three working days over National Day 2026, in English")
    void threeWorkingDaysOverNationalDayInEnglish() {
        assertThat(deadline(nationalDay(ComplaintPolicy.DEFAULT), ClockKind.CLOSING, Locale.forLanguageTag("fr-FR")))
                .isEqualTo("""
                        Closing: 3 working days from 30 Sep 2026 09:30 is 10 Oct 2026 18:00 [CMP-04]
                          Due at the end of business, 3 working days after day 0, which is Wed 30 Sep 2026
                          Wed 30 Sep 2026: day 0, 8 working hours 30 minutes
                          Thu 1 Oct to Wed 7 Oct 2026: skipped, National Day
                          Thu 8 Oct 2026: working day 1, 9 working hours
                          Fri 9 Oct 2026: working day 2, 9 working hours
                          Sat 10 Oct 2026: working day 3, 9 working hours; makes up for National Day
                          Together 35 working hours 30 minutes: due 10 Oct 2026 18:00
                          Policy complaint@1, calendar CALENDAR
                          All days are in the official calendar
                        """);
    }

    @Test
    @DisplayName("CMP-04 S36 three working days over National Day 2026, in Chinese")
    void threeWorkingDaysOverNationalDayInChinese() {
        assertThat(deadline(nationalDay(ComplaintPolicy.DEFAULT), ClockKind.CLOSING, Locale.CHINA))
                .isEqualTo("""
                        封闭：限时3个工作日，自 2026年9月30日 09:30 起算，最迟 2026年10月10日 18:00 [CMP-04]
                          第0日为2026年9月30日（周三），其后满3个工作日，当日营业结束时到期
                          2026年9月30日（周三）：第0日，计工作时间8小时30分钟
                          2026年10月1日（周四）至10月7日（周三）：国庆节放假，不计
                          2026年10月8日（周四）：第1个工作日，计工作时间9小时
                          2026年10月9日（周五）：第2个工作日，计工作时间9小时
                          2026年10月10日（周六）：第3个工作日（国庆节调休上班），计工作时间9小时
                          合计工作时间35小时30分钟，最迟 2026年10月10日 18:00
                          政策 complaint@1，日历 CALENDAR
                          所涉日期均有官方日历
                        """);
    }

    @Test
    @DisplayName("CMP-04 S3 a pause is left out, counted in working time")
    void aPauseIsLeftOut() {
        Episode episode = nationalDay(WITH_PAUSES)
                .does("2026-09-30T12:00", Episode.DEALER, new ComplaintAction.Pause(PauseReason.WAITING_FOR_CUSTOMER))
                .does("2026-10-08T12:00", Episode.DEALER, new ComplaintAction.Resume());
        assertThat(deadline(episode, ClockKind.CLOSING, Locale.CHINA)).isEqualTo("""
                        封闭：限时3个工作日，自 2026年9月30日 09:30 起算，最迟 2026年10月12日 18:00 [CMP-04]
                          第0日为2026年9月30日（周三），其后满3个工作日，当日营业结束时到期
                          2026年9月30日（周三）：计工作时间2小时30分钟
                          2026年9月30日 12:00 至 2026年10月8日 12:00 计时暂停，不计工作时间9小时
                          2026年10月8日（周四）：计工作时间6小时
                          2026年10月9日（周五）：计工作时间9小时
                          2026年10月10日（周六）：国庆节调休上班，计工作时间9小时
                          2026年10月11日（周日）：周末，不计
                          2026年10月12日（周一）：计工作时间9小时
                          合计工作时间35小时30分钟，最迟 2026年10月12日 18:00
                          政策 complaint@1，日历 CALENDAR
                          所涉日期均有官方日历
                        """);
    }

    @Test
    @DisplayName("CMP-04 CMP-06 a limit that fell away while it stood still tells what was left")
    void aLimitThatFellAwayWhileItStoodStill() {
        Episode episode = nationalDay(WITH_PAUSES)
                .does("2026-09-30T12:00", Episode.DEALER, new ComplaintAction.Pause(PauseReason.WAITING_FOR_CUSTOMER))
                .does(
                        "2026-09-30T15:00",
                        Episode.HEAD,
                        new ComplaintAction.Regrade(
                                Grade.B, RegradeReason.MEDIA_INVOLVED, Optional.empty(), Optional.empty()));
        Clock former = episode.ticket().clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.CLOSING)
                .findFirst()
                .orElseThrow();
        assertThat(deadline(episode, former, Locale.ENGLISH)).isEqualTo("""
                        Closing: 3 working days from 30 Sep 2026 09:30, time stands still with 33 working hours left [CMP-04]
                          Due at the end of business, 3 working days after day 0, which is Wed 30 Sep 2026
                          Wed 30 Sep 2026: 2 working hours 30 minutes counted
                          Paused since 30 Sep 2026 12:00: nothing is counted
                          Together 2 working hours 30 minutes so far, 33 working hours left
                          Policy complaint@1, calendar CALENDAR
                          All days are in the official calendar
                        """);
    }

    @Test
    @DisplayName("CMP-03 a response limit in business hours that begins after closing")
    void aResponseLimitInBusinessHours() {
        ComplaintPolicy policy = ComplaintPolicy.builder()
                .responseLimit(Limit.workingMinutes(120))
                .build();
        Episode episode = Episode.begin(
                Episode.complaint(Channel.HOTLINE, "2026-09-30T18:30")
                        .category("A4d")
                        .build(),
                policy);
        assertThat(deadline(episode, ClockKind.RESPONSE, Locale.ENGLISH)).isEqualTo("""
                        Response: 120 working minutes from 30 Sep 2026 18:30 is 8 Oct 2026 11:00 [CMP-03]
                          120 working minutes of business hours are counted
                          30 Sep 2026 18:30 is outside business hours: counted from the opening on 8 Oct 2026 09:00
                          Wed 30 Sep 2026: no business hours left to count
                          Thu 1 Oct to Wed 7 Oct 2026: skipped, National Day
                          Thu 8 Oct 2026: 120 working minutes counted
                          Together 120 working minutes: due 8 Oct 2026 11:00
                          Policy complaint@1, calendar CALENDAR
                          All days are in the official calendar
                        """);
    }

    @Test
    @DisplayName("C3 a limit that touches 2027 is provisional")
    void aLimitThatTouches2027IsProvisional() {
        Episode episode = Episode.begin(
                Episode.complaint(Channel.HOTLINE, "2026-12-30T10:00")
                        .category("A4d")
                        .build(),
                ComplaintPolicy.DEFAULT);
        assertThat(deadline(episode, ClockKind.CLOSING, Locale.ENGLISH))
                .contains("Provisional: Fri 1 Jan to Mon 4 Jan 2027 are not in an official calendar yet");
        assertThat(told(episode, ComplaintEvent.ClockStarted.class, Locale.CHINA))
                .anyMatch(text -> text.contains("暂定：2027年1月1日（周五）至1月4日（周一）尚无官方日历"));
    }

    @Test
    @DisplayName("CMP-02 grade and handler, by category and by channel")
    void gradeAndHandler() {
        Episode byCategory = nationalDay(ComplaintPolicy.DEFAULT);
        assertThat(told(byCategory, ComplaintEvent.Graded.class, Locale.CHINA)).containsExactly("""
                        投诉等级 A：售前类别表 A4d 价格 [CMP-02]
                          A 级须在3个工作日内封闭 [CMP-04]
                        """);
        assertThat(told(byCategory, ComplaintEvent.Assigned.class, Locale.CHINA))
                .containsExactly("""
                        由专营店处理：类别 A4d 价格，同一事项第 1 次投诉 [CMP-02]
                          此前7个自然日内没有已封闭的同一事项投诉 [CMP-07]
                        """);
        Episode byChannel = Episode.begin(
                Episode.complaint(Channel.MEDIA, "2026-09-30T09:30").build(), ComplaintPolicy.DEFAULT);
        assertThat(told(byChannel, ComplaintEvent.Graded.class, Locale.ENGLISH).get(0))
                .startsWith(
                        "Grade B, category B4 web, association, media, internal transfer: it came through the media,")
                .contains("  Channels that decide alone: by web, through the media,")
                .endsWith("  Grade B is to be closed within 7 working days [CMP-04]\n");
    }

    @Test
    @DisplayName("CMP-09 what was done in time, and what was not, says by how much")
    void doneInTimeAndLate() {
        Episode late = nationalDay(ComplaintPolicy.DEFAULT)
                .does("2026-09-30T11:45", Episode.DEALER, new ComplaintAction.Respond(Optional.empty()));
        assertThat(told(late, ComplaintEvent.ClockMetLate.class, Locale.CHINA))
                .containsExactly("响应：2026年9月30日 11:45 完成，超时15分钟（最迟应为 2026年9月30日 11:30） [CMP-09]\n");
        assertThat(told(late, ComplaintEvent.AlarmRaised.class, Locale.ENGLISH))
                .containsExactly(
                        "Response: 50% of the time is used up, 60 minutes left, due 30 Sep 2026 11:30 [CMP-09]\n",
                        "Response: 80% of the time is used up, 24 minutes left, due 30 Sep 2026 11:30 [CMP-09]\n");
        Episode inTime = nationalDay(ComplaintPolicy.DEFAULT)
                .does("2026-09-30T10:10", Episode.DEALER, new ComplaintAction.Respond(Optional.empty()));
        assertThat(told(inTime, ComplaintEvent.ClockMet.class, Locale.ENGLISH))
                .containsExactly("Response: done in time on 30 Sep 2026 10:10, 80 minutes left [CMP-03]\n");
    }

    @Test
    @DisplayName("N3 CMP-08 CMP-09 what would change the answer")
    void whatWouldChangeTheAnswer() {
        Episode episode = nationalDay(ComplaintPolicy.DEFAULT);
        assertThat(outlook(episode, "2026-09-30T10:50", Locale.ENGLISH)).isEqualTo("""
                        Statutory notice: 7 working days left after today (70 working hours 10 minutes), \
                        breaches on 15 Oct 2026 18:00 [CMP-09]
                        Response: breaches in 40 minutes, on 30 Sep 2026 11:30 [CMP-09]
                        Closing: 3 working days left after today (34 working hours 10 minutes), \
                        breaches on 10 Oct 2026 18:00 [CMP-09]
                        An early warning is 1 call away: (a) unhandled, and the customer keeps calling \
                        (threshold 2 calls) [CMP-08]
                        """);
        assertThat(outlook(episode, "2026-10-10T17:20", Locale.ENGLISH))
                .contains("Closing: breaches in 40 working minutes, on 10 Oct 2026 18:00")
                .contains("Response: overdue for 10 days 5 hours 50 minutes, since 30 Sep 2026 11:30");
    }

    @Test
    @DisplayName("CMP-14 a refusal says who may")
    void aRefusalSaysWhoMay() {
        Explanation refusal = nationalDay(ComplaintPolicy.DEFAULT)
                .isRefused("2026-09-30T10:00", Episode.AGENT, new ComplaintAction.Resolve(false, Optional.empty()))
                .explanation();
        assertThat(ExplanationText.renderTree(refusal, Locale.CHINA))
                .isEqualTo("拒绝：客户服务专员无权进行“封闭”；有权的角色：专营店、总经理、大区、支持工程师、媒体专职支持工程师、投诉处理部门主管、系统 [CMP-14]\n");
        assertThat(ExplanationText.render(refusal, Locale.ENGLISH))
                .startsWith(
                        "Refused: \"resolve\" is not open to the role hotline agent; allowed: dealer, general manager");
    }

    private static Episode nationalDay(ComplaintPolicy policy) {
        return Episode.begin(
                Episode.complaint(Channel.HOTLINE, "2026-09-30T09:30")
                        .category("A4d")
                        .build(),
                policy);
    }

    private static String deadline(Episode episode, ClockKind kind, Locale locale) {
        return deadline(episode, episode.ticket().clock(kind).orElseThrow(), locale);
    }

    private static String deadline(Episode episode, Clock clock, Locale locale) {
        Explanation deadline = ComplaintExplainer.deadline(episode.ticket(), clock, episode.history(), episode.rules());
        return ExplanationText.renderTree(deadline, locale)
                .replace(episode.rules().calendar().version().value(), "CALENDAR");
    }

    private static List<String> told(Episode episode, Class<?> kind, Locale locale) {
        return episode.history().stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(recorded -> ExplanationText.renderTree(told(episode, recorded), locale))
                .toList();
    }

    private static Explanation told(Episode episode, RecordedEvent recorded) {
        return ComplaintExplainer.event(episode.ticket(), recorded, episode.rules());
    }

    private static String outlook(Episode episode, String local, Locale locale) {
        return ExplanationText.renderTree(
                ComplaintExplainer.outlook(episode.ticket(), Episode.at(local), episode.rules()), locale);
    }
}
