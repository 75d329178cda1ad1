package io.yangke.crm.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A working calendar")
class WorkingCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DayHours OFFICE = DayHours.parse("09:00-18:00");
    private static final WeekPattern WORKDAYS = WeekPattern.mondayToFriday(OFFICE);

    /** 1 June 2026 is a Monday. */
    private final WorkingCalendar plain = calendar(ZoneOffset.UTC, WORKDAYS);

    @ParameterizedTest(name = "{0} + {1} -> {2}")
    @CsvSource({
        "2026-06-01T10:00, PT2H,     2026-06-01T12:00",
        "2026-06-01T07:00, PT2H,     2026-06-01T11:00",
        "2026-06-01T17:00, PT2H,     2026-06-02T10:00",
        "2026-06-05T17:30, PT30M,    2026-06-05T18:00",
        "2026-06-05T17:30, PT30M1S,  2026-06-08T09:00:01",
        "2026-06-05T18:00, PT1M,     2026-06-08T09:01",
        "2026-06-06T12:00, PT9H,     2026-06-08T18:00",
        "2026-06-01T09:00, PT45H,    2026-06-05T18:00",
        "2026-06-01T09:00, PT46H,    2026-06-08T10:00",
        "2026-06-01T10:00:00.5, PT8H0.5S, 2026-06-02T09:00:01",
        "2026-06-01T10:00, PT0S,     2026-06-01T10:00",
        "2026-06-01T18:00, PT0S,     2026-06-01T18:00",
        "2026-06-01T18:00:01, PT0S,  2026-06-02T09:00",
        "2026-06-06T12:00, PT0S,     2026-06-08T09:00",
        "2026-06-08T09:00, PT0S,     2026-06-08T09:00",
        "2026-06-08T10:00, PT-2H,    2026-06-05T17:00",
    })
    @DisplayName("S2, S18, S19: working time runs in hours only, and an exact fit ends at the close")
    void working_time_is_added(LocalDateTime start, Duration time, LocalDateTime end) {
        assertThat(plain.plusWorkingTime(utc(start), time)).isEqualTo(utc(end));
    }

    @ParameterizedTest(name = "{0} - {1} -> {2}")
    @CsvSource({
        "2026-06-01T12:00, PT2H,     2026-06-01T10:00",
        "2026-06-02T10:00, PT2H,     2026-06-01T17:00",
        "2026-06-08T10:00, PT1H,     2026-06-08T09:00",
        "2026-06-08T10:00, PT1H1S,   2026-06-05T17:59:59",
        "2026-06-07T12:00, PT9H,     2026-06-05T09:00",
        "2026-06-08T09:00, PT0S,     2026-06-08T09:00",
        "2026-06-07T12:00, PT0S,     2026-06-05T18:00",
        "2026-06-05T18:00, PT0S,     2026-06-05T18:00",
        "2026-06-05T17:00, PT-2H,    2026-06-08T10:00",
    })
    @DisplayName("S17: working time is walked backwards, and an exact fit starts at the opening")
    void working_time_is_taken_away(LocalDateTime end, Duration time, LocalDateTime start) {
        assertThat(plain.minusWorkingTime(utc(end), time)).isEqualTo(utc(start));
    }

    @Test
    @DisplayName("S4: an exact fit may end at the next opening instead")
    void an_exact_fit_ends_where_the_option_says() {
        Instant friday = utc("2026-06-05T17:00");
        assertThat(plain.plusWorkingTime(friday, Duration.ofHours(1), ExactFit.CLOSE))
                .isEqualTo(utc("2026-06-05T18:00"));
        assertThat(plain.plusWorkingTime(friday, Duration.ofHours(1), ExactFit.NEXT_OPENING))
                .isEqualTo(utc("2026-06-08T09:00"));
        assertThat(plain.plusWorkingTime(friday, Duration.ofMinutes(59), ExactFit.NEXT_OPENING))
                .isEqualTo(utc("2026-06-05T17:59"));
        assertThat(plain.plusWorkingTime(utc("2026-06-05T18:00"), Duration.ZERO, ExactFit.NEXT_OPENING))
                .isEqualTo(utc("2026-06-08T09:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T08:59:59.999999999, false, 2026-06-01T09:00, 2026-05-29T18:00",
        "2026-06-01T09:00, true, 2026-06-01T09:00, 2026-06-01T09:00",
        "2026-06-01T17:59:59.999999999, true, 2026-06-01T17:59:59.999999999, 2026-06-01T17:59:59.999999999",
        "2026-06-01T18:00, false, 2026-06-02T09:00, 2026-06-01T18:00",
        "2026-06-06T12:00, false, 2026-06-08T09:00, 2026-06-05T18:00",
    })
    @DisplayName("open is half-open: the opening is, the close is not")
    void open_is_half_open(LocalDateTime at, boolean open, LocalDateTime next, LocalDateTime previous) {
        assertThat(plain.isOpen(utc(at))).isEqualTo(open);
        assertThat(plain.nextOpen(utc(at))).isEqualTo(utc(next));
        assertThat(plain.previousOpen(utc(at))).isEqualTo(utc(previous));
    }

    @Test
    @DisplayName("S16: around the clock no minute is lost at midnight")
    void around_the_clock_nothing_is_lost_at_midnight() {
        for (ZoneId zone : List.of(ZoneOffset.UTC, BERLIN)) {
            WorkingCalendar always = calendar(zone, WeekPattern.everyDay(DayHours.ALL_DAY));
            Instant start = utc("2026-03-28T23:59:30");
            assertThat(always.isOpen(utc("2026-03-29T00:00"))).isTrue();
            assertThat(always.plusWorkingTime(start, Duration.ofHours(48))).isEqualTo(start.plus(Duration.ofHours(48)));
            assertThat(always.minusWorkingTime(start, Duration.ofHours(48)))
                    .isEqualTo(start.minus(Duration.ofHours(48)));
            assertThat(always.workingTimeBetween(start, start.plus(Duration.ofDays(9))))
                    .isEqualTo(Duration.ofDays(9));
            assertThat(always.nextOpen(start)).isEqualTo(start);
        }
    }

    @Test
    @DisplayName("S20: a night shift counts across midnight, and its day ends there")
    void a_night_shift_counts_across_midnight() {
        WorkingCalendar night = calendar(
                BERLIN,
                WeekPattern.builder().shift(DayOfWeek.FRIDAY, 22 * 60, 6 * 60).build());
        Instant start = utc("2026-06-05T20:00");
        assertThat(night.plusWorkingTime(start, Duration.ofHours(8))).isEqualTo(utc("2026-06-06T04:00"));
        assertThat(night.plusWorkingTime(start, Duration.ofHours(2))).isEqualTo(utc("2026-06-05T22:00"));
        assertThat(night.plusWorkingTime(utc("2026-06-05T22:00"), Duration.ZERO))
                .isEqualTo(utc("2026-06-05T22:00"));
        assertThat(night.plusWorkingTime(start, Duration.ofHours(9))).isEqualTo(utc("2026-06-12T21:00"));
        assertThat(night.endOfBusiness(LocalDate.of(2026, 6, 5))).isEqualTo(utc("2026-06-05T22:00"));
    }

    @Test
    void no_time_from_the_close_at_midnight_stays_there_by_table_and_by_walk() {
        for (ZoneId zone : List.of(ZoneOffset.UTC, BERLIN)) {
            WorkingCalendar late =
                    calendar(zone, WeekPattern.of(Set.of(DayOfWeek.FRIDAY), DayHours.parse("20:00-24:00")));
            Instant midnight = LocalDate.of(2026, 6, 6).atStartOfDay(zone).toInstant();
            assertThat(late.plusWorkingTime(midnight, Duration.ZERO)).isEqualTo(midnight);
            assertThat(late.plusWorkingTime(midnight.plusNanos(1), Duration.ZERO))
                    .isEqualTo(
                            LocalDateTime.parse("2026-06-12T20:00").atZone(zone).toInstant());
        }
    }

    @Test
    @DisplayName("S24, S25: the clocks go forward: a skipped time is the instant of the change")
    void clocks_go_forward() {
        WorkingCalendar early = calendar(BERLIN, WeekPattern.everyDay(DayHours.parse("01:00-02:30,03:00-04:00")));
        LocalDate day = LocalDate.of(2026, 3, 29);
        Instant change = utc("2026-03-29T01:00");
        assertThat(early.workingTimeBetween(utc("2026-03-28T23:00"), utc("2026-03-29T22:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(early.plusWorkingTime(utc("2026-03-29T00:00"), Duration.ofMinutes(90)))
                .isEqualTo(change.plus(Duration.ofMinutes(30)));
        WorkingCalendar gap = calendar(BERLIN, WeekPattern.everyDay(DayHours.parse("02:10-02:40")));
        assertThat(gap.isWorkingDay(day)).isTrue();
        assertThat(gap.isOpen(change)).isFalse();
        assertThat(gap.plusWorkingTime(change, Duration.ZERO)).isEqualTo(utc("2026-03-30T00:10"));
        assertThat(gap.endOfBusiness(day)).isEqualTo(change);
    }

    @Test
    @DisplayName("S24, S25: the clocks go back: a time that comes twice is its first coming")
    void clocks_go_back() {
        WorkingCalendar first = calendar(BERLIN, WeekPattern.everyDay(DayHours.parse("01:00-02:30,02:45-04:00")));
        assertThat(first.isOpen(utc("2026-10-25T00:29:59"))).isTrue();
        assertThat(first.isOpen(utc("2026-10-25T00:30"))).isFalse();
        assertThat(first.isOpen(utc("2026-10-25T00:45"))).isTrue();
        assertThat(first.isOpen(utc("2026-10-25T01:15"))).isTrue();
        assertThat(first.workingTimeBetween(utc("2026-10-24T22:00"), utc("2026-10-25T23:00")))
                .isEqualTo(Duration.ofMinutes(90 + 75 + 60));
        WorkingCalendar office = calendar(BERLIN, WORKDAYS);
        assertThat(office.plusWorkingTime(utc("2026-10-23T15:30"), Duration.ofHours(1)))
                .isEqualTo(utc("2026-10-26T08:30"));
    }

    @Test
    void an_hour_that_comes_again_before_midnight_belongs_to_the_day_after() {
        ZoneId havana = ZoneId.of("America/Sao_Paulo");
        WorkingCalendar calendar = calendar(havana, WORKDAYS);
        LocalDate saturday = LocalDate.of(2018, 2, 17);
        assertThat(calendar.day(utc("2018-02-18T01:59"))).isEqualTo(saturday);
        assertThat(calendar.day(utc("2018-02-18T02:00"))).isEqualTo(saturday);
        assertThat(calendar.day(utc("2018-02-18T03:00"))).isEqualTo(saturday.plusDays(1));
    }

    @Test
    @DisplayName("S23, C1: what is said of a date beats the week, either way")
    void a_date_beats_the_week() {
        LocalDate sunday = LocalDate.of(2026, 6, 7);
        LocalDate monday = LocalDate.of(2026, 6, 8);
        WorkingCalendar calendar = plain.toBuilder()
                .closed(monday, DayReason.closed("inventory"))
                .open(sunday, DayReason.open("fair"))
                .build();
        assertThat(calendar.isWorkingDay(sunday)).isTrue();
        assertThat(calendar.hours(sunday)).isEqualTo(OFFICE);
        assertThat(calendar.isWorkingDay(monday)).isFalse();
        assertThat(calendar.reason(monday)).isEqualTo(DayReason.closed("inventory"));
        assertThat(calendar.reason(sunday.minusDays(1))).isEqualTo(DayReason.WEEK_PATTERN);
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 6, 5), 1)).isEqualTo(sunday);
        assertThat(calendar.plusWorkingDays(sunday, 1)).isEqualTo(monday.plusDays(1));
    }

    @Test
    void hours_of_an_opened_date_are_its_own_its_weekdays_or_the_first_open_ones() {
        WeekPattern week =
                new WeekPattern(Map.of(DayOfWeek.TUESDAY, OFFICE, DayOfWeek.SATURDAY, DayHours.parse("10:00-14:00")));
        LocalDate saturday = LocalDate.of(2026, 6, 6);
        LocalDate sunday = LocalDate.of(2026, 6, 7);
        WorkingCalendar.Builder base = calendar(ZoneOffset.UTC, week).toBuilder();
        DayReason fair = DayReason.open("fair");
        assertThat(base.open(saturday, fair).build().hours(saturday)).hasToString("10:00-14:00");
        assertThat(base.open(sunday, fair).build().hours(sunday)).isEqualTo(OFFICE);
        assertThat(base.open(sunday, DayHours.ALL_DAY, fair).build().hours(sunday))
                .isEqualTo(DayHours.ALL_DAY);
        assertThat(base.override(sunday, DayHours.CLOSED).build().isWorkingDay(sunday))
                .isFalse();
        assertThat(base.override(sunday, OFFICE).build().reason(sunday).kind()).isEqualTo(DayReason.Kind.OPEN);
    }

    @Test
    @DisplayName("C2: a make-up day has the hours of a weekday, or its own, or stays closed")
    void make_up_days_follow_the_rule_of_the_calendar() {
        LocalDate saturday = LocalDate.of(2026, 6, 6);
        WeekPattern week = new WeekPattern(Map.of(
                DayOfWeek.MONDAY, OFFICE,
                DayOfWeek.FRIDAY, DayHours.parse("09:00-16:00"),
                DayOfWeek.SATURDAY, DayHours.parse("10:00-14:00")));
        WorkingCalendar.Builder base =
                calendar(ZoneOffset.UTC, week).toBuilder().makeUpWorkday(saturday, "DRAGON_BOAT", "端午节");
        assertThat(base.build().hours(saturday)).isEqualTo(OFFICE);
        assertThat(base.build().reason(saturday)).isEqualTo(DayReason.makeUpWorkday("DRAGON_BOAT", "端午节"));
        assertThat(base.makeUpDays(new MakeUpDays.LikeWeekday(DayOfWeek.FRIDAY))
                        .build()
                        .hours(saturday))
                .hasToString("09:00-16:00");
        assertThat(base.makeUpDays(new MakeUpDays.LikeWeekday(DayOfWeek.SUNDAY))
                        .build()
                        .hours(saturday))
                .isEqualTo(OFFICE);
        assertThat(base.makeUpDays(new MakeUpDays.WithHours(DayHours.ALL_DAY))
                        .build()
                        .hours(saturday))
                .isEqualTo(DayHours.ALL_DAY);
        assertThat(base.makeUpDays(new MakeUpDays.StayClosed()).build().isWorkingDay(saturday))
                .isFalse();
    }

    @Test
    void working_days_are_counted_from_any_day() {
        LocalDate friday = LocalDate.of(2026, 6, 5);
        LocalDate sunday = LocalDate.of(2026, 6, 7);
        assertThat(plain.plusWorkingDays(sunday, 0)).isEqualTo(sunday);
        assertThat(plain.plusWorkingDays(sunday, 1)).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(plain.plusWorkingDays(sunday, -1)).isEqualTo(friday);
        assertThat(plain.plusWorkingDays(friday, -1)).isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(plain.workingDayOnOrAfter(sunday)).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(plain.workingDayOnOrAfter(friday)).isEqualTo(friday);
        assertThat(plain.workingDaysBetween(friday, friday.plusDays(7))).isEqualTo(5);
        assertThat(plain.workingDaysBetween(friday, friday)).isZero();
        assertThat(plain.workingDaysBetween(friday.plusDays(7), friday)).isEqualTo(-5);
    }

    @ParameterizedTest
    @CsvSource({
        "1999-12-31, 1, 2000-01-03",
        "2000-01-01, -1, 1999-12-31",
        "1998-06-01, -30, 1998-04-20",
        "2049-12-31, 1, 2050-01-03",
        "2049-12-30, 3, 2050-01-04",
        "2050-01-01, -1, 2049-12-31",
        "2060-06-01, 10, 2060-06-15",
    })
    @DisplayName("days before and after the tables are counted too")
    void days_beyond_the_tables_are_counted(LocalDate day, int steps, LocalDate expected) {
        assertThat(plain.plusWorkingDays(day, steps)).isEqualTo(expected);
    }

    @Test
    void ranges_beyond_the_tables_are_counted() {
        LocalDate before = LocalDate.of(1999, 12, 27);
        LocalDate inside = LocalDate.of(2000, 1, 10);
        LocalDate after = LocalDate.of(2050, 1, 10);
        assertThat(plain.workingDaysBetween(before, inside)).isEqualTo(10);
        assertThat(plain.workingDaysBetween(inside, before)).isEqualTo(-10);
        assertThat(plain.workingDaysBetween(LocalDate.of(2049, 12, 27), after)).isEqualTo(10);
        assertThat(plain.isWorkingDay(LocalDate.of(2050, 1, 1))).isFalse();
        assertThat(plain.isWorkingDay(LocalDate.of(1999, 12, 31))).isTrue();
    }

    @Test
    @DisplayName("S21: a calendar that is never open is refused, one that opens on a date is not")
    void a_calendar_must_open() {
        WorkingCalendar.Builder never = WorkingCalendar.builder("never")
                .zone(ZoneOffset.UTC)
                .week(WeekPattern.builder().build());
        assertThatIllegalArgumentException()
                .isThrownBy(never::build)
                .withMessage("calendar: is never open; a week with an open day, or a date that opens, is needed");
        LocalDate only = LocalDate.of(2026, 6, 6);
        assertThatIllegalArgumentException()
                .isThrownBy(never.closed(only, DayReason.closed(""))::build)
                .withMessageStartingWith("calendar: is never open");
        WorkingCalendar once = never.override(only, OFFICE).build();
        assertThat(once.plusWorkingDays(LocalDate.of(2026, 1, 1), 1)).isEqualTo(only);
        assertThat(once.plusWorkingTime(utc("2026-01-01T00:00"), Duration.ZERO)).isEqualTo(utc("2026-06-06T09:00"));
        assertThat(once.plusWorkingTime(utc("2026-06-06T18:00"), Duration.ZERO)).isEqualTo(utc("2026-06-06T18:00"));
        assertThat(once.plusWorkingTime(utc("2026-01-01T00:00"), Duration.ofHours(9)))
                .isEqualTo(utc("2026-06-06T18:00"));
    }

    @Test
    @DisplayName("S24: a search for working time that does not exist ends with a clear error")
    void searches_are_bounded() {
        LocalDate only = LocalDate.of(2026, 6, 6);
        WorkingCalendar once = WorkingCalendar.builder("once")
                .zone(BERLIN)
                .week(WeekPattern.builder().build())
                .override(only, OFFICE)
                .build();
        Instant start = utc("2026-06-01T00:00");
        String message =
                "calendar: has too little working time within 200 years of 2026-06-01; a shorter time is allowed";
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> once.plusWorkingTime(start, Duration.ofHours(10)))
                .withMessage(message);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> once.minusWorkingTime(start, Duration.ofHours(1)))
                .withMessage(message);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> once.plusWorkingDays(LocalDate.of(2026, 6, 1), 2))
                .withMessage(message);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> plain.plusWorkingTime(start, Duration.ofSeconds(Long.MAX_VALUE)))
                .withMessage(message);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> plain.workingTimeBetween(start, start.plus(Duration.ofDays(73_052))))
                .withMessage(message);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> plain.account(start, start.plus(Duration.ofDays(73_052))))
                .withMessage(message);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> plain.workingDaysBetween(LocalDate.of(2026, 6, 1), LocalDate.MAX))
                .withMessage(message);
    }

    @Test
    void the_longest_allowed_stretch_is_counted() {
        Instant start = utc("2026-06-01T00:00");
        assertThat(plain.workingTimeBetween(start, start.plus(Duration.ofDays(73_050)))
                        .toHours())
                .isEqualTo(9L
                        * plain.workingDaysBetween(
                                LocalDate.of(2026, 6, 1),
                                LocalDate.of(2026, 6, 1).plusDays(73_050)));
    }

    @Test
    @DisplayName("S26: zone and week have no default")
    void zone_and_week_must_be_set() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.builder("x").week(WORKDAYS).build())
                .withMessage("calendar.zone: is missing; a zone must be set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.builder("x").zone(BERLIN).build())
                .withMessage("calendar.week: is missing; a week must be set");
    }

    @Test
    void names_are_short_and_without_at() {
        assertThat(WorkingCalendar.builder("n".repeat(51))
                        .zone(BERLIN)
                        .week(WORKDAYS)
                        .build()
                        .version()
                        .value())
                .hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.builder("n".repeat(52)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.builder("@b"))
                .withMessage(
                        "calendar.name: is too long or holds an @; 1 to 51 visible characters without @ are allowed");
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.builder(""));
    }

    @Test
    void the_end_of_business_is_the_close_of_the_last_slot_of_a_working_day() {
        WorkingCalendar split =
                calendar(ZoneOffset.UTC, WeekPattern.mondayToFriday(DayHours.parse("09:00-12:00,13:00-17:30")));
        assertThat(split.endOfBusiness(LocalDate.of(2026, 6, 5))).isEqualTo(utc("2026-06-05T17:30"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split.endOfBusiness(LocalDate.of(2026, 6, 6)))
                .withMessage("workingDay: is a day off; a working day is allowed");
    }

    @ParameterizedTest(name = "{0}, {1} working days -> {2}")
    @CsvSource({
        "2026-06-01T10:00, 3, 2026-06-04T18:00",
        "2026-06-01T20:00, 3, 2026-06-04T18:00",
        "2026-06-01T03:00, 3, 2026-06-04T18:00",
        "2026-06-06T10:00, 3, 2026-06-11T18:00",
        "2026-06-07T23:59, 7, 2026-06-17T18:00",
        "2026-06-01T10:00, 0, 2026-06-01T18:00",
        "2026-06-06T10:00, 0, 2026-06-08T18:00",
        "2026-06-03T10:00, -1, 2026-06-02T18:00",
    })
    @DisplayName("CMP-04: the limit is the end of business on working day N after day 0")
    void the_limit_is_the_end_of_business_on_working_day_n(LocalDateTime start, int n, LocalDateTime limit) {
        assertThat(plain.endOfWorkingDay(utc(start), n)).isEqualTo(utc(limit));
    }

    @Test
    void each_reading_of_working_day_n_has_a_name() {
        Instant saturday = utc("2026-06-06T10:00");
        Instant mondayNight = utc("2026-06-01T20:00");
        Instant monday = utc("2026-06-01T10:00");
        DayCount standard = DayCount.STANDARD;
        assertThat(plain.endOfWorkingDay(monday, 3, standard.with(DayCount.DayZero.COUNTS)))
                .isEqualTo(utc("2026-06-03T18:00"));
        assertThat(plain.endOfWorkingDay(monday, 1, standard.with(DayCount.DayZero.COUNTS)))
                .isEqualTo(utc("2026-06-01T18:00"));
        assertThat(plain.endOfWorkingDay(monday, -2, standard.with(DayCount.DayZero.COUNTS)))
                .isEqualTo(utc("2026-05-29T18:00"));
        assertThat(plain.endOfWorkingDay(saturday, 1, standard.with(DayCount.OffDay.IS_DAY_ZERO)))
                .isEqualTo(utc("2026-06-08T18:00"));
        assertThat(plain.endOfWorkingDay(saturday, 0, standard.with(DayCount.OffDay.IS_DAY_ZERO)))
                .isEqualTo(utc("2026-06-08T18:00"));
        assertThat(plain.endOfWorkingDay(mondayNight, 1, standard.with(DayCount.OutsideHours.NEXT_OPENING)))
                .isEqualTo(utc("2026-06-03T18:00"));
        assertThat(plain.endOfWorkingDay(mondayNight, 1, standard.with(DayCount.Due.SAME_TIME_OF_DAY)))
                .isEqualTo(utc("2026-06-02T20:00"));
        assertThat(plain.endOfWorkingDay(
                        mondayNight,
                        1,
                        standard.with(DayCount.Due.SAME_TIME_OF_DAY).with(DayCount.OutsideHours.NEXT_OPENING)))
                .isEqualTo(utc("2026-06-03T09:00"));
        assertThat(plain.dayZero(LocalDate.of(2026, 6, 6), standard)).isEqualTo(LocalDate.of(2026, 6, 8));
    }

    @Test
    void short_and_long_times_are_found_by_table_as_by_walking() {
        WorkingCalendar split =
                calendar(ZoneOffset.UTC, WeekPattern.everyDay(DayHours.parse("09:00-09:07,12:00-12:01,13:00-18:00")));
        WalkedTime walk = new WalkedTime(new Days(split.content()), new LocalClock(ZoneOffset.UTC));
        long first = minute("2026-06-01T00:00");
        for (int offset = 0; offset < 1440; offset += 7) {
            for (int budget : new int[] {1, 6, 7, 8, 9, 307, 308, 309, 599, 600, 601, 602, 616, 5_000, 100_000}) {
                assertThat(split.plusWorkingMinutes(first + offset, budget))
                        .isEqualTo(walk.plusMinutes(first + offset, budget));
            }
        }
    }

    @Test
    void the_first_and_the_last_minutes_of_the_table_agree_with_walking() {
        for (String hours : List.of("00:00-24:00", "09:00-18:00", "00:00-00:10,23:50-24:00")) {
            WorkingCalendar calendar = calendar(ZoneOffset.UTC, WeekPattern.everyDay(DayHours.parse(hours)));
            WalkedTime walk = new WalkedTime(new Days(calendar.content()), new LocalClock(ZoneOffset.UTC));
            for (String edge : List.of("2000-01-01T00:00", "2050-01-01T00:00")) {
                for (int near = -15; near <= 15; near++) {
                    Instant at = utc(edge).plusSeconds(60L * near);
                    for (Duration time : List.of(
                            Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofMinutes(21))) {
                        assertThat(calendar.plusWorkingTime(at, time)).isEqualTo(walk.plus(at, time, ExactFit.CLOSE));
                        assertThat(calendar.plusWorkingTime(at, time, ExactFit.NEXT_OPENING))
                                .isEqualTo(walk.plus(at, time, ExactFit.NEXT_OPENING));
                        assertThat(calendar.minusWorkingTime(at, time)).isEqualTo(walk.minus(at, time));
                        assertThat(calendar.workingTimeBetween(at, at.plus(time)))
                                .isEqualTo(walk.between(at, at.plus(time)));
                    }
                }
            }
        }
    }

    @Test
    void time_between_is_exact_and_signed() {
        Instant friday = utc("2026-06-05T17:59:59.5");
        Instant monday = utc("2026-06-08T09:00:00.25");
        assertThat(plain.workingTimeBetween(friday, monday)).isEqualTo(Duration.ofMillis(750));
        assertThat(plain.workingTimeBetween(monday, friday)).isEqualTo(Duration.ofMillis(-750));
        assertThat(plain.workingTimeBetween(friday, friday)).isZero();
    }

    @Test
    void minutes_since_1970_must_not_go_back() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.plusWorkingMinutes(29_000_000, -1))
                .withMessage("workingMinutes: is -1; 0 to 105192000 (both inclusive) is allowed");
        assertThat(plain.plusWorkingMinutes(minute("2026-06-05T17:30"), 30)).isEqualTo(minute("2026-06-05T18:00"));
        assertThat(plain.plusWorkingMinutes(minute("2026-06-05T17:30"), 31)).isEqualTo(minute("2026-06-08T09:01"));
        assertThat(plain.plusWorkingMinutes(minute("2026-06-06T17:30"), 0)).isEqualTo(minute("2026-06-08T09:00"));
        assertThat(plain.plusWorkingMinutes(minute("1999-12-31T17:30"), 60)).isEqualTo(minute("2000-01-03T09:30"));
        assertThat(plain.plusWorkingMinutes(minute("2049-12-31T17:30"), 60)).isEqualTo(minute("2050-01-03T09:30"));
        assertThat(plain.plusWorkingMinutes(minute("1969-12-31T10:00"), 60)).isEqualTo(minute("1969-12-31T11:00"));
    }

    @Test
    void an_account_tells_day_by_day_what_counted_and_why_not() {
        WorkingCalendar calendar = plain.toBuilder()
                .holiday(LocalDate.of(2026, 6, 8), "DRAGON_BOAT", "端午节")
                .makeUpWorkday(LocalDate.of(2026, 6, 7), "DRAGON_BOAT", "端午节")
                .officialYears(2026, 2026)
                .build();
        List<DayAccount> account = calendar.account(utc("2026-06-05T17:00"), utc("2026-06-09T10:30:30"));
        assertThat(account)
                .extracting(
                        DayAccount::date,
                        DayAccount::minutes,
                        DayAccount::isSkipped,
                        day -> day.reason().kind())
                .containsExactly(
                        tuple(LocalDate.of(2026, 6, 5), 60L, false, DayReason.Kind.WEEK_PATTERN),
                        tuple(LocalDate.of(2026, 6, 6), 0L, true, DayReason.Kind.WEEK_PATTERN),
                        tuple(LocalDate.of(2026, 6, 7), 540L, false, DayReason.Kind.MAKE_UP_WORKDAY),
                        tuple(LocalDate.of(2026, 6, 8), 0L, true, DayReason.Kind.HOLIDAY),
                        tuple(LocalDate.of(2026, 6, 9), 90L, false, DayReason.Kind.WEEK_PATTERN));
        assertThat(account).noneMatch(DayAccount::provisional);
        assertThat(account.get(4).counted()).isEqualTo(Duration.ofSeconds(90 * 60 + 30));
        assertThat(account.get(2).hours()).isEqualTo(OFFICE);
    }

    @Test
    void an_account_ends_with_the_last_day_that_begins_before_the_end() {
        assertThat(plain.account(utc("2026-06-05T17:00"), utc("2026-06-06T00:00")))
                .hasSize(1);
        assertThat(plain.account(utc("2026-06-05T17:00"), utc("2026-06-06T00:00:01")))
                .hasSize(2);
        assertThat(plain.account(utc("2026-06-05T17:00"), utc("2026-06-05T17:00")))
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.account(utc("2026-06-05T17:00"), utc("2026-06-05T16:59")))
                .withMessage("end: is before the start; a later end is allowed");
        WorkingCalendar known = plain.toBuilder().officialYears(2026, 2026).build();
        assertThat(known.account(utc("2026-12-31T12:00"), utc("2027-01-01T12:00")))
                .extracting(DayAccount::provisional)
                .containsExactly(false, true);
    }

    @Test
    @DisplayName("C3: days outside the years with official data are provisional")
    void provisional_days_are_outside_the_official_years() {
        WorkingCalendar known = plain.toBuilder().officialYears(2025, 2026).build();
        LocalDate first = LocalDate.of(2025, 1, 1);
        LocalDate last = LocalDate.of(2026, 12, 31);
        assertThat(known.isProvisional(first)).isFalse();
        assertThat(known.isProvisional(last)).isFalse();
        assertThat(known.isProvisional(first.minusDays(1))).isTrue();
        assertThat(known.isProvisional(last.plusDays(1))).isTrue();
        assertThat(known.isProvisional(first, last)).isFalse();
        assertThat(known.isProvisional(first.minusDays(1), last)).isTrue();
        assertThat(known.isProvisional(first, last.plusDays(1))).isTrue();
        assertThat(plain.isProvisional(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 1, 1)))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.toBuilder().officialYears(2026, 2025))
                .withMessage("officialYears: end before they begin; a first year no later than the last is allowed");
    }

    @Test
    void the_version_is_the_name_and_a_digest_that_never_changes_for_the_same_content() {
        assertThat(plain.version().value()).isEqualTo("plain@b49b760efb2f");
        assertThat(plain).hasToString("plain@b49b760efb2f");
        assertThat(plain.name()).isEqualTo("plain");
        assertThat(plain.week()).isEqualTo(WORKDAYS);
        assertThat(plain.zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void a_calendar_started_from_another_keeps_all_it_says() {
        WorkingCalendar full = plain.toBuilder()
                .makeUpDays(new MakeUpDays.StayClosed())
                .officialYears(2026, 2026)
                .holiday(LocalDate.of(2026, 6, 8), "A", "b")
                .build();
        assertThat(full.toBuilder().build()).isEqualTo(full).isNotEqualTo(plain).isNotEqualTo("plain");
        assertThat(full.toBuilder().build().isWorkingDay(LocalDate.of(2026, 6, 8)))
                .isFalse();
    }

    @Test
    void any_change_of_content_is_another_version() {
        LocalDate day = LocalDate.of(2026, 6, 8);
        List<WorkingCalendar> all = List.of(
                plain,
                plain.toBuilder().zone(BERLIN).build(),
                plain.toBuilder().week(WeekPattern.everyDay(OFFICE)).build(),
                plain.toBuilder().makeUpDays(new MakeUpDays.StayClosed()).build(),
                plain.toBuilder()
                        .makeUpDays(new MakeUpDays.LikeWeekday(DayOfWeek.FRIDAY))
                        .build(),
                plain.toBuilder().makeUpDays(new MakeUpDays.WithHours(OFFICE)).build(),
                plain.toBuilder().officialYears(2026, 2026).build(),
                plain.toBuilder().officialYears(2026, 2027).build(),
                plain.toBuilder().holiday(day, "A", "b").build(),
                plain.toBuilder().holiday(day.plusDays(1), "A", "b").build(),
                plain.toBuilder().holiday(day, "Ab", "").build(),
                plain.toBuilder().holiday(day, "", "Ab").build(),
                plain.toBuilder().closed(day, DayReason.closed("b")).build(),
                plain.toBuilder().open(day, DayReason.open("b")).build(),
                plain.toBuilder().closed(day, DayReason.open("b")).build(),
                plain.toBuilder().open(day, OFFICE, DayReason.open("b")).build(),
                plain.toBuilder()
                        .open(day, DayHours.parse("08:00-12:00"), DayReason.open("b"))
                        .build(),
                plain.toBuilder().makeUpWorkday(day, "A", "b").build());
        assertThat(all).extracting(WorkingCalendar::version).doesNotHaveDuplicates();
        assertThat(Set.copyOf(all)).hasSize(all.size());
    }

    @Test
    void calendars_with_the_same_working_days_share_one_table() {
        DayTable nine = DayTable.of(plain.content());
        DayTable eight = DayTable.of(calendar(BERLIN, WeekPattern.mondayToFriday(DayHours.parse("08:00-12:00")))
                .content());
        assertThat(eight).isSameAs(nine);
        assertThat(DayTable.of(plain.toBuilder()
                        .holiday(LocalDate.of(2026, 6, 8), "", "")
                        .build()
                        .content()))
                .isNotEqualTo(nine);
    }

    private static WorkingCalendar calendar(ZoneId zone, WeekPattern week) {
        return WorkingCalendar.builder("plain").zone(zone).week(week).build();
    }

    private static long minute(String utc) {
        return Math.floorDiv(utc(utc).getEpochSecond(), 60L);
    }

    private static Instant utc(String text) {
        return utc(LocalDateTime.parse(text));
    }

    private static Instant utc(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC);
    }
}
