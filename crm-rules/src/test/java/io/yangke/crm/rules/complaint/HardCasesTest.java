package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.complaint.Cast.CALL;
import static io.yangke.crm.rules.complaint.Cast.CSR;
import static io.yangke.crm.rules.complaint.Cast.CSR_LEAD;
import static io.yangke.crm.rules.complaint.Cast.DEALER;
import static io.yangke.crm.rules.complaint.Cast.PAUSE;
import static io.yangke.crm.rules.complaint.Cast.REOPEN;
import static io.yangke.crm.rules.complaint.Cast.REPLAN;
import static io.yangke.crm.rules.complaint.Cast.RESOLVE;
import static io.yangke.crm.rules.complaint.Cast.RESPOND;
import static io.yangke.crm.rules.complaint.Cast.RESUME;
import static io.yangke.crm.rules.complaint.Cast.WITHDRAW;
import static io.yangke.crm.rules.complaint.Cast.regrade;
import static io.yangke.crm.spi.complaint.ClockKind.CLOSING;
import static io.yangke.crm.spi.complaint.ClockKind.RESPONSE;
import static io.yangke.crm.spi.complaint.ClockKind.STATUTORY_NOTICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.WeekPattern;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.TicketStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What went wrong at other desks, case by case. The desk is a field, so that {@link PlantedBugsTest} can give these same
 * tests a desk with a bug in it and see them fail.
 */
class HardCasesTest {

    /** Both limits in business minutes, both pausable: 120 to respond, 540 to close. */
    private static ComplaintPolicy.Builder pausable(ComplaintPolicy.Builder policy) {
        return policy.pausableClocks(Set.of(RESPONSE, CLOSING))
                .responseLimit(Limit.workingMinutes(120))
                .closingLimits(Map.of(Grade.A, Limit.workingMinutes(540), Grade.B, Limit.workingMinutes(1080)));
    }

    Desk desk = Desk.REAL;

    private Play from(String local) {
        return Play.from(desk, local);
    }

    @Test
    @DisplayName("S1: a ticket regraded after a pause keeps the time it waited, and is not late at once")
    void S1_time_waited_before_a_regrading_still_does_not_count() {
        Play play = from("2026-10-12 09:00").policy(HardCasesTest::pausable).register();
        play.at("2026-10-12 10:00").act(DEALER, PAUSE).at("2026-10-14 10:00").act(DEALER, RESUME);
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-14 18:00");
        play.at("2026-10-14 11:00").act(CSR_LEAD, regrade(Grade.B, RegradeReason.MEDIA_INVOLVED));
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-15 18:00");
        play.act(CSR_LEAD, regrade(Grade.A, RegradeReason.WRONGLY_GRADED, Cast.HEAD));
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-14 18:00");
        assertThat(play.tick("2026-10-14 18:00").clock(CLOSING).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    @DisplayName(
            "S1: a ticket regraded during a pause has as much time left afterwards as before, less the change of limit")
    void S1_time_waited_during_a_regrading_does_not_count() {
        Play play = from("2026-10-12 09:00").policy(HardCasesTest::pausable).register();
        play.at("2026-10-12 10:00").act(DEALER, PAUSE);
        play.at("2026-10-14 10:00").act(CSR_LEAD, regrade(Grade.B, RegradeReason.MEDIA_INVOLVED));
        assertThat(play.clock(CLOSING).state()).isEqualTo(ClockState.PAUSED);
        assertThat(play.clock(CLOSING).remaining().orElseThrow().toMinutes()).isEqualTo(1080 - 60);
        play.at("2026-10-15 09:00").act(DEALER, RESUME);
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-16 17:00");
    }

    @Test
    @DisplayName("S2: a pause is added by walking the calendar, not to the time of creation on the wall clock")
    void S2_a_pause_is_walked_through_the_calendar() {
        Play play = from("2026-10-16 16:00").policy(HardCasesTest::pausable).register();
        play.at("2026-10-16 16:30").act(DEALER, PAUSE).at("2026-10-16 17:30").act(DEALER, RESUME);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-19 10:00");
    }

    @Test
    @DisplayName("S3: nights and holidays are no part of a pause of a limit in business time")
    void S3_a_pause_over_night_and_holiday_counts_its_business_time_only() {
        Play play = from("2026-09-30 09:00").policy(HardCasesTest::pausable).register();
        play.at("2026-09-30 17:00").act(DEALER, PAUSE).at("2026-10-08 10:00").act(DEALER, RESUME);
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-08 11:00");
    }

    @Test
    @DisplayName("S4: a resumption outside hours puts the deadline into hours")
    void S4_a_deadline_after_a_resumption_at_night_lies_in_hours() {
        Play play = from("2026-10-12 09:00").policy(HardCasesTest::pausable).register();
        play.at("2026-10-12 10:00").act(DEALER, PAUSE).at("2026-10-12 23:00").act(DEALER, RESUME);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-13 10:00");
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-13 17:00");
    }

    @Test
    @DisplayName("S5: a fixed time set from outside does not move by a pause, a duration does")
    void S5_a_fixed_time_never_moves() {
        Play play = from("2026-10-12 09:00")
                .policy(HardCasesTest::pausable)
                .policy(policy -> policy.responseLimit(
                        Limit.fixed(Play.from("2026-10-12 15:00").now())))
                .register();
        play.at("2026-10-12 10:00").act(DEALER, PAUSE).at("2026-10-12 12:00").act(DEALER, RESUME);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 15:00");
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-13 11:00");
        play.act(CSR_LEAD, REPLAN);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 15:00");
    }

    @Test
    @DisplayName("S6: a response does the response duty only, and a pause stops what policy says and nothing else")
    void S6_response_and_closing_are_clocks_of_their_own() {
        Play play = from("2026-10-12 09:00")
                .policy(policy -> policy.pausableClocks(Set.of(CLOSING)))
                .register();
        play.at("2026-10-12 09:30").act(DEALER, PAUSE);
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.RUNNING);
        assertThat(play.clock(CLOSING).state()).isEqualTo(ClockState.PAUSED);
        play.at("2026-10-12 10:00").act(DEALER, RESPOND);
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.MET);
        assertThat(play.clock(CLOSING).state()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    @DisplayName("S7: a historic ticket taken over in a paused or resolved state has no clock that runs for ever")
    void S7_an_initial_state_is_evaluated_like_a_transition() {
        Play paused = Imports.takeOver(
                desk,
                "2026-10-13 09:00",
                "2026-10-12 09:00",
                HardCasesTest::pausable,
                Imports.done("2026-10-12 10:00", DEALER, PAUSE));
        assertThat(paused.clock(CLOSING).state()).isEqualTo(ClockState.PAUSED);
        Play resolved = Imports.takeOver(
                desk,
                "2026-10-13 09:00",
                "2026-10-12 09:00",
                HardCasesTest::pausable,
                Imports.done("2026-10-12 10:00", DEALER, RESPOND),
                Imports.done("2026-10-12 11:00", DEALER, RESOLVE));
        assertThat(resolved.clock(CLOSING).state()).isEqualTo(ClockState.MET);
        assertThat(resolved.tick("2026-10-14 09:00").events(ComplaintEvent.ClockBreached.class))
                .isEmpty();
    }

    @Test
    @DisplayName("S8: a reopened ticket past its limit is not overdue at once; each mode counts as it says")
    void S8_a_reopened_ticket_is_not_overdue_at_once() {
        assertThat(reopenedLate(ReopenMode.NEW_CYCLE).due(CLOSING)).isEqualTo("2026-10-23 18:00");
        assertThat(reopenedLate(ReopenMode.RESUME).due(CLOSING)).isEqualTo("2026-10-21 10:00");
        Play goesOn = reopenedLate(ReopenMode.CONTINUE);
        assertThat(goesOn.due(CLOSING)).isEqualTo("2026-10-20 10:00");
        for (ReopenMode mode : ReopenMode.values()) {
            Play play = reopenedLate(mode);
            assertThat(play.tick().clock(CLOSING).state()).as(mode.name()).isEqualTo(ClockState.RUNNING);
        }
        assertThat(goesOn.tick("2026-10-20 10:01").breached(CLOSING)).isEqualTo("2026-10-20 10:00");
    }

    /** Resolved with a day's business time left, on Thursday at close; reopened on Tuesday at 10:00. */
    private Play reopenedLate(ReopenMode mode) {
        Play play = from("2026-10-13 09:00")
                .policy(policy -> policy.reopenMode(mode))
                .register();
        play.at("2026-10-13 10:00").act(DEALER, RESPOND).at("2026-10-15 18:00").act(DEALER, RESOLVE);
        return play.at("2026-10-20 10:00").act(CSR, REOPEN);
    }

    @Test
    @DisplayName("S9: closing a ticket does not clear its breaches")
    void S9_a_breach_outlives_the_closing() {
        Play play = from("2026-10-12 09:00").register();
        play.at("2026-10-12 12:00").act(DEALER, RESPOND).at("2026-10-20 10:00").act(DEALER, RESOLVE);
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.MET_LATE);
        assertThat(play.clock(CLOSING).state()).isEqualTo(ClockState.MET_LATE);
        assertThat(play.breached(CLOSING)).isEqualTo("2026-10-15 18:00");
        assertThat(play.events(ComplaintEvent.ClockBreached.class)).hasSize(2);
    }

    @Test
    @DisplayName("S10: the breach of a former cycle is history; the running one is judged anew")
    void S10_an_old_breach_is_not_shown_as_current() {
        Play play = from("2026-10-12 09:00").register();
        play.at("2026-10-12 10:00").act(DEALER, RESPOND).at("2026-10-20 10:00").act(DEALER, RESOLVE);
        play.at("2026-10-21 10:00").act(CSR, REOPEN);
        assertThat(play.clock(CLOSING).cycle()).isEqualTo(2);
        assertThat(play.clock(CLOSING).isBreached()).isFalse();
        assertThat(play.clocks(CLOSING).get(0).isBreached()).isTrue();
    }

    @Test
    @DisplayName("S11: a breach is dated at the first instant the budget was used up, however late it is noticed")
    void S11_a_breach_is_dated_when_the_budget_ran_out() {
        Play play = from("2026-10-12 09:00").register().tick("2026-10-16 07:00");
        assertThat(play.breached(RESPONSE)).isEqualTo("2026-10-12 11:00");
        assertThat(play.breached(CLOSING)).isEqualTo("2026-10-15 18:00");
    }

    @Test
    @DisplayName("S12, S13: a new calendar moves an open limit only by a re-plan, and never a settled one")
    void S12_S13_a_new_calendar_speaks_through_a_recorded_re_plan() {
        WorkingCalendar typhoon = ChineseCalendar.statutory().toBuilder()
                .holiday(LocalDate.of(2026, 10, 14), "TYPHOON", "台风")
                .build();
        Play open = from("2026-10-12 09:00").register();
        open.at("2026-10-13 10:00").calendar(typhoon).tick();
        assertThat(open.due(CLOSING)).isEqualTo("2026-10-15 18:00");
        open.act(CSR_LEAD, REPLAN);
        assertThat(open.due(CLOSING)).isEqualTo("2026-10-16 18:00");
        assertThat(open.clock(CLOSING).calendar()).isEqualTo(typhoon.version());
        assertThat(open.ticket().basis()).isEqualTo(open.rules().basis());
        assertThat(open.events(ComplaintEvent.Replanned.class)).hasSize(1);

        Play closed = from("2026-10-12 09:00").register().at("2026-10-12 10:00").act(DEALER, RESPOND);
        closed.at("2026-10-12 11:00").act(DEALER, RESOLVE).calendar(typhoon).act(CSR_LEAD, REPLAN);
        assertThat(closed.due(CLOSING)).isEqualTo("2026-10-15 18:00");
        assertThat(closed.due(STATUTORY_NOTICE)).isEqualTo("2026-10-22 18:00");
    }

    @Test
    @DisplayName("S14: alarms that a new policy does not know are dropped by a re-plan")
    void S14_a_re_plan_drops_the_alarms_of_a_policy_that_is_gone() {
        Play play = from("2026-10-12 09:00").register();
        play.at("2026-10-12 09:30")
                .policy(policy -> policy.alarmPercents(List.of()))
                .act(CSR_LEAD, REPLAN);
        play.tick("2026-10-12 10:59");
        assertThat(play.events(ComplaintEvent.AlarmRaised.class)).isEmpty();
        assertThat(play.clock(RESPONSE).nextAlarm()).isEmpty();
    }

    @Test
    @DisplayName(
            "S15: a merged ticket escalates no more; the target keeps the earlier limit, and both keep their facts")
    void S15_a_merge_ends_the_clocks_of_the_source() {
        Play source = from("2026-10-12 09:00").register();
        Play target = source.another("T-2").at("2026-10-13 09:00").register();
        source.at("2026-10-13 10:00");
        target.at("2026-10-13 10:00");
        assertThat(source.mergeInto(target)).isEmpty();
        assertThat(source.ticket().status()).isEqualTo(TicketStatus.MERGED);
        assertThat(source.breached(RESPONSE)).isEqualTo("2026-10-12 11:00");
        int facts = source.events().size();
        assertThat(source.tick("2026-12-01 09:00").events()).hasSize(facts);
        assertThat(target.due(CLOSING)).isEqualTo("2026-10-15 18:00");
        assertThat(target.clock(CLOSING).startedAt()).isEqualTo(source.instant("2026-10-12 09:00"));
        assertThat(target.due(STATUTORY_NOTICE)).isEqualTo("2026-10-21 18:00");
    }

    @Test
    @DisplayName("S15: a merge takes the earlier limit also where the target stands still, and goes on standing")
    void S15_a_merge_into_a_ticket_that_stands_still() {
        Play source = from("2026-10-12 09:00").policy(HardCasesTest::pausable).register();
        Play target = source.another("T-2").at("2026-10-12 14:00").register();
        target.at("2026-10-12 15:00").act(DEALER, PAUSE);
        source.at("2026-10-12 16:00");
        target.at("2026-10-12 16:00");
        assertThat(source.mergeInto(target)).isEmpty();
        assertThat(target.clock(CLOSING).state()).isEqualTo(ClockState.PAUSED);
        assertThat(target.clock(CLOSING).remaining().orElseThrow().toMinutes()).isEqualTo(120);
        target.at("2026-10-13 09:00").act(DEALER, RESUME);
        assertThat(target.due(CLOSING)).isEqualTo("2026-10-13 11:00");
    }

    @Test
    @DisplayName("S16: a calendar open day and night has no minute closed at midnight")
    void S16_day_and_night_means_every_minute() {
        WorkingCalendar always = WorkingCalendar.builder("always")
                .zone(ChineseCalendar.SHANGHAI)
                .week(WeekPattern.everyDay(DayHours.ALL_DAY))
                .build();
        Play play = from("2026-10-12 23:00")
                .calendar(always)
                .policy(HardCasesTest::pausable)
                .register();
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-13 01:00");
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-13 08:00");
    }

    @Test
    @DisplayName("S17: an alarm ahead of a limit is found by walking business time backwards from it")
    void S17_alarms_are_walked_backwards_in_business_time() {
        Play play = from("2026-10-12 16:00").policy(HardCasesTest::pausable).register();
        play.tick("2026-10-13 17:00");
        assertThat(play.alarms(RESPONSE)).containsExactly("50% 2026-10-12 17:00", "80% 2026-10-12 17:36");
        assertThat(play.alarms(CLOSING)).containsExactly("50% 2026-10-13 11:30", "80% 2026-10-13 14:12");
    }

    @Test
    @DisplayName("S18: created outside hours, a limit in business time starts at the next opening and is never absent")
    void S18_created_outside_hours_time_starts_at_the_opening() {
        Play play = from("2026-10-10 22:00").policy(HardCasesTest::pausable).register();
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 11:00");
        assertThat(play.clock(RESPONSE).startedAt()).isEqualTo(play.now());
        play.tick("2026-10-12 09:00");
        assertThat(play.events(ComplaintEvent.AlarmRaised.class)).isEmpty();
    }

    @Test
    @DisplayName("S19: the last day counts although its end lies earlier in the day than the start")
    void S19_the_last_day_is_not_lost() {
        Play play = from("2026-10-12 17:00")
                .policy(HardCasesTest::pausable)
                .policy(policy -> policy.responseLimit(Limit.workingMinutes(379)))
                .register();
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-13 14:19");
    }

    @Test
    @DisplayName("S20: a night shift from 22:00 to 06:00 counts on both sides of midnight")
    void S20_a_shift_across_midnight_counts_whole() {
        WeekPattern.Builder nights = WeekPattern.builder();
        EnumSet.allOf(DayOfWeek.class).forEach(day -> nights.shift(day, 22 * 60, 6 * 60));
        WorkingCalendar night = WorkingCalendar.builder("night")
                .zone(ChineseCalendar.SHANGHAI)
                .week(nights.build())
                .build();
        Play play = from("2026-10-12 23:00")
                .calendar(night)
                .policy(HardCasesTest::pausable)
                .register();
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-13 01:00");
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-14 00:00");
    }

    @Test
    @DisplayName("S21: a week without Monday and Thursday counts its own days")
    void S21_a_week_without_monday_and_thursday() {
        WorkingCalendar odd = WorkingCalendar.builder("odd")
                .zone(ChineseCalendar.SHANGHAI)
                .week(WeekPattern.of(
                        EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
                        DayHours.parse("09:00-18:00")))
                .build();
        Play play = from("2026-10-12 10:00").calendar(odd).register();
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-20 18:00");
    }

    @Test
    @DisplayName("S22: only the holidays of the dealer's own calendar close a day")
    void S22_a_holiday_is_data_of_the_calendar() {
        assertThat(from("2026-12-24 10:00").register().due(CLOSING)).isEqualTo("2026-12-29 18:00");
    }

    @Test
    @DisplayName("S23, C1: a make-up working day at a weekend counts, a holiday on a weekday does not")
    void S23_C1_make_up_working_days_count() {
        Play before = from("2026-09-30 10:00").register();
        assertThat(before.due(CLOSING)).isEqualTo("2026-10-10 18:00");
        Play onMakeUp = from("2026-10-10 10:00").register();
        assertThat(onMakeUp.due(CLOSING)).isEqualTo("2026-10-14 18:00");
    }

    @Test
    @DisplayName("S24: at the end of summer time the hour that comes twice is counted as the hours that pass")
    void S24_the_end_of_summer_time_is_counted_on_the_line_of_instants() {
        WorkingCalendar berlin = WorkingCalendar.builder("berlin")
                .zone(ZoneId.of("Europe/Berlin"))
                .week(WeekPattern.everyDay(DayHours.ALL_DAY))
                .build();
        Play play = from("2026-10-24 12:00").calendar(berlin).policy(HardCasesTest::pausable);
        play.at("2026-10-24 23:00").register();
        assertThat(play.clock(CLOSING).dueAt()).contains(play.now().plusSeconds(540 * 60));
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-25 07:00");
    }

    @Test
    @DisplayName("S25: opening hours are local hours before and after the clocks change")
    void S25_hours_are_local_on_both_sides_of_a_change_of_the_clocks() {
        WorkingCalendar berlin = WorkingCalendar.builder("berlin-office")
                .zone(ZoneId.of("Europe/Berlin"))
                .week(WeekPattern.mondayToFriday(DayHours.parse("09:00-18:00")))
                .build();
        Play play = from("2026-10-23 12:00").calendar(berlin).policy(HardCasesTest::pausable);
        play.at("2026-10-23 12:00").register();
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-26 12:00");
    }

    @Test
    @DisplayName("S26: the zone is the calendar's; the same instant has another limit in another zone")
    void S26_the_zone_is_the_calendars() {
        WorkingCalendar urumqi = ChineseCalendar.statutory().toBuilder()
                .zone(ZoneId.of("Asia/Urumqi"))
                .build();
        Play play = from("2026-10-12 10:00").register();
        Play west = play.another("T-2").calendar(urumqi).register();
        assertThat(west.clock(CLOSING).dueAt().orElseThrow())
                .isEqualTo(play.clock(CLOSING).dueAt().orElseThrow().plusSeconds(2 * 3600));
    }

    @Test
    @DisplayName("S27: an alarm and a breach are raised once, however often a sweep comes by")
    void S27_alarms_and_breaches_come_once() {
        Play play = from("2026-10-12 09:00").register();
        for (int minute = 0; minute < 60; minute++) {
            String local = "2026-10-12 10:%02d".formatted(minute);
            play.tick(local).tick(local);
        }
        play.tick("2026-10-12 11:01").tick("2026-10-12 11:01").tick("2026-10-12 13:00");
        assertThat(play.alarms(RESPONSE)).containsExactly("50% 2026-10-12 10:00", "80% 2026-10-12 10:36");
        assertThat(play.events(ComplaintEvent.ClockBreached.class)).hasSize(1);
    }

    @Test
    @DisplayName("S27: an alarm that was raised is not raised again after a new holiday put its time off")
    void S27_a_re_plan_does_not_raise_an_alarm_again() {
        Play play = from("2026-10-12 09:00").policy(HardCasesTest::pausable).register();
        play.tick("2026-10-12 16:30");
        assertThat(play.alarms(CLOSING)).containsExactly("50% 2026-10-12 13:30", "80% 2026-10-12 16:12");
        play.calendar(ChineseCalendar.statutory().toBuilder()
                        .holiday(LocalDate.of(2026, 10, 12), "TYPHOON", "台风")
                        .build())
                .act(CSR_LEAD, REPLAN);
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-13 18:00");
        play.tick("2026-10-13 17:59");
        assertThat(play.alarms(CLOSING)).hasSize(2);
    }

    @Test
    @DisplayName("S27: an alarm raised before a pause was recorded is not raised again after it")
    void S27_a_pause_recorded_late_does_not_raise_an_alarm_again() {
        Play play = from("2026-10-12 09:00").policy(HardCasesTest::pausable).register();
        play.tick("2026-10-12 10:05");
        play.at("2026-10-12 10:10").actAt("2026-10-12 09:50", DEALER, PAUSE);
        play.at("2026-10-12 11:00").act(DEALER, RESUME).tick("2026-10-12 12:09");
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 12:10");
        assertThat(play.alarms(RESPONSE)).containsExactly("50% 2026-10-12 10:00", "80% 2026-10-12 11:46");
    }

    @Test
    @DisplayName("S27: an alarm due at the moment of a resumption is not lost")
    void S27_an_alarm_due_at_a_resumption_is_raised() {
        Play play = from("2026-10-12 17:00").policy(HardCasesTest::pausable).register();
        play.at("2026-10-12 19:00").act(DEALER, PAUSE).at("2026-10-13 10:00").act(DEALER, RESUME);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-13 11:00");
        assertThat(play.alarms(RESPONSE)).containsExactly("50% 2026-10-13 10:00");
    }

    @Test
    @DisplayName("S28: each clock has alarms of its own")
    void S28_alarms_belong_to_their_clock() {
        Play play = from("2026-10-12 09:00").register();
        play.at("2026-10-12 09:10").act(DEALER, RESPOND).tick("2026-10-12 17:00");
        assertThat(play.alarms(RESPONSE)).isEmpty();
        assertThat(play.tick("2026-10-14 18:00").alarms(CLOSING)).hasSize(1);
    }

    @Test
    @DisplayName("S29, S30: the next alarm is the earliest of the clocks that run, from the very change that moves it")
    void S29_S30_the_next_time_to_look_follows_every_change() {
        Play play = from("2026-10-12 09:00").register();
        assertThat(play.local(play.ticket().wakeAt().orElseThrow())).isEqualTo("2026-10-12 10:00");
        play.at("2026-10-12 09:10").act(DEALER, RESPOND);
        assertThat(play.local(play.ticket().wakeAt().orElseThrow())).isEqualTo("2026-10-14 09:00");
    }

    @Test
    @DisplayName("S31: only a response of the handler is one; a call of the customer is none")
    void S31_what_counts_as_a_response_is_said_by_its_type() {
        Play play = from("2026-10-12 09:00").register().at("2026-10-12 09:10").act(CSR, CALL);
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.RUNNING);
        play.act(DEALER, RESPOND);
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.MET);
    }

    @Test
    @DisplayName("S32: a stricter grade whose time is used up already is due now and late from now, not back-dated")
    void S32_a_regrading_is_never_late_before_it_was_decided() {
        Play play = from("2026-10-12 09:00").register(Channel.WEB);
        play.at("2026-10-19 10:00").act(CSR_LEAD, regrade(Grade.A, RegradeReason.WRONGLY_GRADED, Cast.HEAD));
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-19 10:00");
        assertThat(play.clock(CLOSING).isBreached()).isFalse();
        assertThat(play.tick("2026-10-19 10:01").breached(CLOSING)).isEqualTo("2026-10-19 10:00");
    }

    @Test
    @DisplayName("S32: a milder grade does not erase a breach")
    void S32_a_regrading_never_erases_a_breach() {
        Play play = from("2026-10-12 09:00").register();
        play.at("2026-10-16 10:00").act(CSR_LEAD, regrade(Grade.B, RegradeReason.AUTHORITY_INVOLVED));
        assertThat(play.clocks(CLOSING).get(0).state()).isEqualTo(ClockState.BREACHED);
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-21 18:00");
        assertThat(play.ticket().regradings().get(0).afterBreach()).isTrue();
    }

    @Test
    @DisplayName(
            "S33, S34: receipt and recording are two times; the statutory limit runs from receipt, the handler's from recording")
    void S33_S34_receipt_and_recording_are_two_times() {
        Play play = from("2026-10-12 12:00");
        play.register(command -> command.receivedAt(play.instant("2026-10-09 09:00")));
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 14:00");
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-15 18:00");
        assertThat(play.due(STATUTORY_NOTICE)).isEqualTo("2026-10-19 18:00");
        assertThat(play.ticket().intake().recordedAt()).isEqualTo(play.now());
        assertThat(from("2026-10-12 12:00")
                        .registerRefused(
                                command -> command.receivedAt(play.now().plusSeconds(1))))
                .isEqualTo(ComplaintRefusalReason.IN_THE_FUTURE);
    }

    @Test
    @DisplayName("S35: nothing is raised for a ticket whose duty fell away before")
    void S35_nothing_is_raised_for_an_ended_ticket() {
        Play play = from("2026-10-12 09:00").register().at("2026-10-12 09:30").act(CSR, WITHDRAW);
        int facts = play.events().size();
        assertThat(play.ticket().wakeAt()).isEmpty();
        assertThat(play.tick("2027-01-01 00:00").events()).hasSize(facts);
    }
}
