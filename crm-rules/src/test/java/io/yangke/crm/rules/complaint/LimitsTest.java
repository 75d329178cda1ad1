package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.complaint.Cast.CSR;
import static io.yangke.crm.rules.complaint.Cast.CSR_LEAD;
import static io.yangke.crm.rules.complaint.Cast.DEALER;
import static io.yangke.crm.rules.complaint.Cast.PAUSE;
import static io.yangke.crm.rules.complaint.Cast.RBO;
import static io.yangke.crm.rules.complaint.Cast.REPLAN;
import static io.yangke.crm.rules.complaint.Cast.RESOLVE;
import static io.yangke.crm.rules.complaint.Cast.RESPOND;
import static io.yangke.crm.rules.complaint.Cast.RESUME;
import static io.yangke.crm.spi.complaint.ClockKind.CLOSING;
import static io.yangke.crm.spi.complaint.ClockKind.FOLLOW_UP;
import static io.yangke.crm.spi.complaint.ClockKind.RESPONSE;
import static io.yangke.crm.spi.complaint.ClockKind.STATUTORY_NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.calendar.CalendarOverlay;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.WeekPattern;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Limit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("How much time there is (CMP-03, CMP-04, CMP-05, CMP-09, CMP-17)")
class LimitsTest {

    @ParameterizedTest(name = "assigned {0}, answered {1}: {2}")
    @CsvSource({
        "2026-10-12 10:00, 2026-10-12 10:00, MET",
        "2026-10-12 10:00, 2026-10-12 12:00, MET",
        "2026-10-12 10:00, 2026-10-12 12:00:01, MET_LATE",
        "2026-10-12 23:00, 2026-10-13 01:00, MET",
        "2026-10-12 23:00, 2026-10-13 01:01, MET_LATE",
        "2026-10-03 12:00, 2026-10-03 14:01, MET_LATE",
    })
    @DisplayName("CMP-03: 120 elapsed minutes to respond, the last instant included, at night and on holidays too")
    void response_within_120_minutes(String assigned, String answered, ClockState expected) {
        Play play = Play.from(assigned).register().at(answered).act(DEALER, RESPOND);
        assertThat(play.clock(RESPONSE).state()).isEqualTo(expected);
        assertThat(play.ticket().firstRespondedAt()).contains(play.now());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(HandlerLevel.class)
    @DisplayName("CMP-03: 120 minutes again for each handler after reassignment; closing time goes on")
    void each_handler_has_120_minutes(HandlerLevel level) {
        Play play = Play.from("2026-10-12 10:00").register();
        String closing = play.due(CLOSING);
        play.at("2026-10-12 11:30").act(CSR, Cast.reassign(level));
        assertThat(play.clocks(RESPONSE).get(0).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(play.clock(RESPONSE).cycle()).isEqualTo(2);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 13:30");
        assertThat(play.due(CLOSING)).isEqualTo(closing);
        play.at("2026-10-12 13:00").act(Cast.of(level), RESPOND);
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.MET);
        assertThat(play.ticket().firstAssignedAt()).contains(play.instant("2026-10-12 10:00"));
    }

    @Test
    @DisplayName("CMP-03: the breach of a former handler stays when another takes over")
    void a_breach_of_a_former_handler_stays() {
        Play play = Play.from("2026-10-12 10:00")
                .register()
                .at("2026-10-12 13:00")
                .act(CSR, Cast.reassign(HandlerLevel.RBO));
        assertThat(play.clocks(RESPONSE).get(0).state()).isEqualTo(ClockState.BREACHED);
        assertThat(play.clocks(RESPONSE).get(0).settledAt()).contains(play.now());
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    @DisplayName("CMP-03: only the handler's own level responds")
    void only_the_handler_responds() {
        Play play = Play.from("2026-10-12 10:00").register();
        assertThat(play.refused(RBO, RESPOND)).isEqualTo(ComplaintRefusalReason.ROLE_MAY_NOT);
        assertThat(play.refused(Cast.SE, RESPOND)).isEqualTo(ComplaintRefusalReason.ROLE_MAY_NOT);
        play.act(Actor.SYSTEM, RESPOND);
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.MET);
    }

    @Test
    @DisplayName("CMP-03: a policy may count business hours, and give one level another limit")
    void business_hours_and_levels_by_policy() {
        Play play = Play.from("2026-10-12 17:00")
                .policy(policy -> policy.responseLimit(Limit.workingMinutes(120))
                        .responseLimits(Map.of(HandlerLevel.SE, Limit.elapsedMinutes(30))))
                .register();
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-13 10:00");
        play.act(CSR, Cast.reassign(HandlerLevel.SE));
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 17:30");
    }

    @ParameterizedTest(name = "{0} assigned {1}: {2}")
    @CsvSource({
        // an ordinary week; after hours keeps its day
        "HOTLINE, 2026-10-12 10:00, 2026-10-15 18:00",
        "HOTLINE, 2026-10-12 00:00, 2026-10-15 18:00",
        "HOTLINE, 2026-10-12 08:59, 2026-10-15 18:00",
        "HOTLINE, 2026-10-12 18:00, 2026-10-15 18:00",
        "HOTLINE, 2026-10-12 23:59, 2026-10-15 18:00",
        // over a weekend, and arriving at one
        "HOTLINE, 2026-10-15 10:00, 2026-10-20 18:00",
        "HOTLINE, 2026-10-17 10:00, 2026-10-22 18:00",
        "HOTLINE, 2026-10-18 23:59, 2026-10-22 18:00",
        // National Day 1 to 7 October, make-up days 20 September and 10 October
        "HOTLINE, 2026-09-30 10:00, 2026-10-10 18:00",
        "HOTLINE, 2026-10-01 10:00, 2026-10-12 18:00",
        "HOTLINE, 2026-10-07 23:59, 2026-10-12 18:00",
        "HOTLINE, 2026-10-09 10:00, 2026-10-13 18:00",
        "HOTLINE, 2026-10-10 17:00, 2026-10-14 18:00",
        "HOTLINE, 2026-09-20 10:00, 2026-09-23 18:00",
        // Spring Festival 15 to 23 February, make-up days 14 and 28 February
        "HOTLINE, 2026-02-13 10:00, 2026-02-25 18:00",
        "HOTLINE, 2026-02-14 10:00, 2026-02-26 18:00",
        "HOTLINE, 2026-02-17 10:00, 2026-02-27 18:00",
        "HOTLINE, 2026-02-26 10:00, 2026-03-02 18:00",
        // grade B: seven working days
        "MEDIA, 2026-10-12 10:00, 2026-10-21 18:00",
        "MEDIA, 2026-09-30 10:00, 2026-10-15 18:00",
        "WEB, 2026-02-13 10:00, 2026-03-02 18:00",
    })
    @DisplayName("CMP-04: closing at the end of business on working day 3 (A) or 7 (B) after day 0")
    void closing_time(Channel channel, String assigned, String due) {
        assertThat(Play.from(assigned).register(channel).due(CLOSING)).isEqualTo(due);
    }

    @Test
    @DisplayName("CMP-04: resolved at the end of business is in time, a second later is late")
    void closing_time_is_inclusive() {
        assertThat(resolvedAt("2026-10-15 18:00").clock(CLOSING).state()).isEqualTo(ClockState.MET);
        Play late = resolvedAt("2026-10-15 18:00:01");
        assertThat(late.clock(CLOSING).state()).isEqualTo(ClockState.MET_LATE);
        assertThat(late.breached(CLOSING)).isEqualTo("2026-10-15 18:00");
    }

    private static Play resolvedAt(String local) {
        return Play.from("2026-10-12 10:00")
                .register()
                .act(DEALER, RESPOND)
                .at(local)
                .act(DEALER, RESOLVE);
    }

    @Test
    @DisplayName("CMP-04: grade C has no limit, and a policy may give it none or one")
    void grade_without_a_limit() {
        Play play = Play.from("2026-10-12 10:00")
                .policy(policy -> policy.closingLimits(Map.of(Grade.B, Limit.workingDays(7))))
                .register();
        assertThat(play.ticket().clock(CLOSING)).isEmpty();
        assertThat(play.ticket().closeBy()).isEmpty();
    }

    @Test
    @DisplayName("CMP-04: by default no pause is allowed")
    void no_pause_by_default() {
        Play play = Play.from("2026-10-12 10:00").register();
        assertThat(play.refused(DEALER, PAUSE)).isEqualTo(ComplaintRefusalReason.PAUSE_NOT_ALLOWED);
        assertThat(play.refused(DEALER, RESUME)).isEqualTo(ComplaintRefusalReason.PAUSE_STATE);
    }

    @Test
    @DisplayName(
            "CMP-04: where policy lets time stand still, it is recorded, cannot begin twice, and ends with the work")
    void a_pause_is_recorded() {
        Play play = pausable("2026-10-12 10:00").at("2026-10-12 11:00").act(DEALER, PAUSE);
        assertThat(play.refused(DEALER, PAUSE)).isEqualTo(ComplaintRefusalReason.PAUSE_STATE);
        assertThat(play.clock(CLOSING).dueAt()).isEmpty();
        assertThat(play.tick("2026-10-30 10:00").clock(CLOSING).isBreached()).isFalse();
        play.act(DEALER, RESUME);
        assertThat(play.refused(DEALER, RESUME)).isEqualTo(ComplaintRefusalReason.PAUSE_STATE);
        assertThat(play.ticket().pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.from()).isEqualTo(play.instant("2026-10-12 11:00"));
            assertThat(pause.until()).contains(play.now());
        });
        assertThat(play.clock(CLOSING).pauses()).isEqualTo(play.ticket().pauses());
        play.act(DEALER, PAUSE).at("2026-10-30 11:00").act(DEALER, RESPOND).act(DEALER, RESOLVE);
        assertThat(play.ticket().isPaused()).isFalse();
        assertThat(play.clock(CLOSING).state()).isEqualTo(ClockState.MET);
    }

    @Test
    @DisplayName("CMP-04: a handler who comes in while time stands still gets the whole limit when it runs again")
    void a_clock_started_during_a_pause_stands_still() {
        Play play = pausable("2026-10-12 10:00").at("2026-10-12 11:00").act(DEALER, PAUSE);
        play.at("2026-10-12 14:00").act(CSR, Cast.reassign(HandlerLevel.RBO));
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.PAUSED);
        play.at("2026-10-12 16:00").act(RBO, RESUME);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 18:00");
        play.act(CSR_LEAD, REPLAN);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 18:00");
    }

    @Test
    @DisplayName("CMP-04: a re-plan while time stands still leaves what remains")
    void a_re_plan_during_a_pause() {
        Play play = pausable("2026-10-12 10:00").at("2026-10-12 11:00").act(DEALER, PAUSE);
        play.at("2026-10-13 14:00").act(CSR_LEAD, REPLAN).act(DEALER, RESUME);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-13 15:00");
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-19 12:00");
    }

    private static Play pausable(String local) {
        return Play.from(local)
                .policy(policy -> policy.pausableClocks(Set.of(RESPONSE, CLOSING)))
                .register();
    }

    @Test
    @DisplayName("CMP-05: a region's calendar with other hours, days and zone moves every limit")
    void a_regional_calendar() {
        WorkingCalendar xinjiang = ChineseCalendar.statutory()
                .withOverlay(CalendarOverlay.builder("xinjiang")
                        .zone(ZoneId.of("Asia/Urumqi"))
                        .week(WeekPattern.mondayToFriday(DayHours.parse("10:00-14:00,16:00-20:00")))
                        .build());
        Play play = Play.from("2026-10-12 10:00").calendar(xinjiang);
        play.at("2026-10-12 10:00").policy(policy -> policy.responseLimit(Limit.workingMinutes(300)));
        play.register();
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-15 20:00");
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 17:00");
    }

    @Test
    @DisplayName(
            "CMP-04, C3: a limit that runs into a year without a published calendar says so, and a re-plan re-issues it")
    void a_provisional_limit() {
        Play play = Play.from("2026-12-28 10:00").register(Channel.WEB);
        assertThat(play.due(CLOSING)).isEqualTo("2027-01-06 18:00");
        assertThat(play.clock(CLOSING).provisional()).isTrue();
        assertThat(play.clock(RESPONSE).provisional()).isFalse();
        play.calendar(ChineseCalendar.statutory().toBuilder()
                        .holiday(LocalDate.of(2027, 1, 1), "NEW_YEAR", "元旦")
                        .officialYears(2007, 2027)
                        .build())
                .act(CSR_LEAD, REPLAN);
        assertThat(play.due(CLOSING)).isEqualTo("2027-01-07 18:00");
        assertThat(play.clock(CLOSING).provisional()).isFalse();
        assertThat(Play.from("2026-12-14 10:00").register().clock(CLOSING).provisional())
                .isFalse();
    }

    @Test
    @DisplayName("CMP-09: alarms at 50 % and 80 %, then one breach for each limit, dated at the limit")
    void alarms_and_breaches() {
        Play play = Play.from("2026-10-12 10:00").register().tick("2026-10-12 10:59");
        assertThat(play.events(ComplaintEvent.AlarmRaised.class)).isEmpty();
        play.tick("2026-10-12 11:00");
        assertThat(play.alarms(RESPONSE)).containsExactly("50% 2026-10-12 11:00");
        play.tick("2026-10-12 12:00");
        assertThat(play.alarms(RESPONSE)).containsExactly("50% 2026-10-12 11:00", "80% 2026-10-12 11:36");
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.RUNNING);
        play.tick("2026-10-12 12:01");
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.BREACHED);
        play.tick("2026-10-30 12:01");
        assertThat(play.events(ComplaintEvent.ClockBreached.class))
                .extracting(breach -> breach.clock().kind())
                .containsExactly(RESPONSE, CLOSING, STATUTORY_NOTICE);
        // 34 working hours of 28 + 8 from Monday 10:00 to Thursday 18:00
        assertThat(play.alarms(CLOSING)).containsExactly("50% 2026-10-14 09:30", "80% 2026-10-15 11:00");
    }

    @Test
    @DisplayName("CMP-09: no alarm where policy names none; other shares where it names others")
    void alarm_shares_are_policy() {
        Play none = Play.from("2026-10-12 10:00")
                .policy(policy -> policy.alarmPercents(List.of()))
                .register();
        assertThat(none.tick("2026-10-12 12:00").events(ComplaintEvent.AlarmRaised.class))
                .isEmpty();
        Play late = Play.from("2026-10-12 10:00")
                .policy(policy -> policy.alarmPercents(List.of(10, 99)))
                .register();
        late.tick("2026-10-12 12:00");
        assertThat(late.alarms(RESPONSE)).containsExactly("10% 2026-10-12 10:12", "99% 2026-10-12 11:58:48");
    }

    @Test
    @DisplayName("CMP-11: the follow-up call is due at the same time of day three natural days after resolution")
    void follow_up_within_three_days() {
        Play play = Play.from("2026-09-30 10:00").register().act(DEALER, RESPOND);
        play.at("2026-09-30 17:40").act(DEALER, RESOLVE);
        assertThat(play.due(FOLLOW_UP)).isEqualTo("2026-10-03 17:40");
    }

    @ParameterizedTest(name = "{0} received {1}: {2}")
    @CsvSource({
        "HOTLINE, 2026-10-12 10:00, 2026-10-21 18:00",
        "MEDIA, 2026-10-12 10:00, 2026-10-21 18:00",
        "HOTLINE, 2026-09-30 10:00, 2026-10-15 18:00",
        "HOTLINE, 2026-10-03 10:00, 2026-10-16 18:00",
    })
    @DisplayName("CMP-17: the consumer is told within 7 working days of receipt, on every grade")
    void statutory_limit(Channel channel, String received, String due) {
        assertThat(Play.from(received).register(channel).due(STATUTORY_NOTICE)).isEqualTo(due);
    }

    @Test
    @DisplayName("CMP-17: the statutory limit does not pause, nor does a re-plan let it")
    void statutory_limit_never_pauses() {
        Play play = pausable("2026-10-12 10:00").at("2026-10-12 11:00").act(DEALER, PAUSE);
        assertThat(play.clock(STATUTORY_NOTICE).state()).isEqualTo(ClockState.RUNNING);
        play.at("2026-10-15 11:00").act(CSR_LEAD, REPLAN).act(DEALER, RESUME).act(CSR_LEAD, REPLAN);
        assertThat(play.due(STATUTORY_NOTICE)).isEqualTo("2026-10-21 18:00");
        assertThat(play.clock(STATUTORY_NOTICE).pauses()).isEmpty();
        assertThatThrownBy(() -> play.policy(policy -> policy.pausableClocks(Set.of(STATUTORY_NOTICE))))
                .hasMessageContaining("pausableClocks");
    }

    @Test
    @DisplayName("CMP-17: telling the consumer does the duty, once, whichever way it happens")
    void the_consumer_is_told() {
        ComplaintAction inform = new ComplaintAction.InformConsumer();
        Play told =
                Play.from("2026-10-12 10:00").register().at("2026-10-13 10:00").act(DEALER, inform);
        assertThat(told.clock(STATUTORY_NOTICE).state()).isEqualTo(ClockState.MET);
        assertThat(told.refused(DEALER, inform)).isEqualTo(ComplaintRefusalReason.NOTHING_DUE);
        Play atResolution =
                Play.from("2026-10-12 10:00").register().act(DEALER, RESPOND).act(DEALER, Cast.RESOLVE_AND_INFORM);
        assertThat(atResolution.clock(STATUTORY_NOTICE).state()).isEqualTo(ClockState.MET);
        Play late =
                Play.from("2026-10-12 10:00").register().at("2026-10-22 10:00").act(DEALER, inform);
        assertThat(late.clock(STATUTORY_NOTICE).state()).isEqualTo(ClockState.MET_LATE);
        Play untold =
                Play.from("2026-10-12 10:00").register().act(DEALER, RESPOND).act(DEALER, RESOLVE);
        assertThat(untold.clock(STATUTORY_NOTICE).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    @DisplayName("A limit of no working days set after the close is used up at once, not before it was set")
    void no_limit_ends_before_it_begins() {
        Play play = Play.from("2026-10-12 20:00")
                .policy(policy -> policy.closingLimits(Map.of(Grade.A, Limit.workingDays(0))))
                .register();
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-12 20:00");
        assertThat(play.tick("2026-10-12 20:01").breached(CLOSING)).isEqualTo("2026-10-12 20:00");
    }

    @ParameterizedTest
    @EnumSource(
            value = ClockKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RESPONSE", "CLOSING"})
    @DisplayName("CMP-04, CMP-17: a policy that lets another clock pause is refused")
    void only_response_and_closing_may_pause(ClockKind kind) {
        assertThatThrownBy(() ->
                        ComplaintPolicy.builder().pausableClocks(Set.of(kind)).build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
