package io.yangke.crm.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AnyCalendar.class)
@Domain(DomainContext.Global.class)
@Label("Working time against a clerk who counts minutes (S2, S16, S19, S24, S25)")
class WorkingTimeProperties {

    @Property
    void adding_minutes_agrees_with_counting_them(
            @ForAll WorkingCalendar calendar, @ForAll Instant at, @ForAll @IntRange(min = 1, max = 1_500) int minutes) {
        long start = minute(at);
        assertThat(calendar.plusWorkingTime(instant(start), Duration.ofMinutes(minutes)))
                .isEqualTo(instant(new MinuteOracle(calendar).plus(start, minutes)));
    }

    @Property
    void taking_minutes_away_agrees_with_counting_them(
            @ForAll WorkingCalendar calendar, @ForAll Instant at, @ForAll @IntRange(min = 1, max = 1_500) int minutes) {
        long end = minute(at);
        assertThat(calendar.minusWorkingTime(instant(end), Duration.ofMinutes(minutes)))
                .isEqualTo(instant(new MinuteOracle(calendar).minus(end, minutes)));
    }

    @Property
    void working_time_between_agrees_with_counting_minutes(
            @ForAll WorkingCalendar calendar, @ForAll Instant at, @ForAll @IntRange(min = 0, max = 20_000) int length) {
        long start = minute(at);
        assertThat(calendar.workingTimeBetween(instant(start), instant(start + length))
                        .toMinutes())
                .isEqualTo(new MinuteOracle(calendar).between(start, start + length));
    }

    @Property
    void openness_and_its_next_and_previous_instants_agree_with_looking_at_each_minute(
            @ForAll WorkingCalendar calendar, @ForAll Instant at) {
        MinuteOracle clerk = new MinuteOracle(calendar);
        long minute = minute(at);
        assertThat(calendar.isOpen(at)).isEqualTo(clerk.isOpen(minute));
        assertThat(calendar.nextOpen(instant(minute))).isEqualTo(instant(clerk.nextOpen(minute)));
        assertThat(calendar.previousOpen(instant(minute))).isEqualTo(instant(clerk.previousOpen(minute)));
    }

    @Property
    void the_time_added_is_the_time_found_between_to_the_nanosecond(
            @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll("budgets") Duration budget) {
        Instant end = calendar.plusWorkingTime(start, budget);
        assertThat(end).isAfterOrEqualTo(start);
        assertThat(calendar.workingTimeBetween(start, end)).isEqualTo(budget);
    }

    @Property
    void the_time_taken_away_is_the_time_found_between_to_the_nanosecond(
            @ForAll WorkingCalendar calendar, @ForAll Instant end, @ForAll("budgets") Duration budget) {
        Instant start = calendar.minusWorkingTime(end, budget);
        assertThat(start).isBeforeOrEqualTo(end);
        assertThat(calendar.workingTimeBetween(start, end)).isEqualTo(budget);
    }

    @Property
    void taking_away_what_was_added_gives_the_opening_from_which_work_began(
            @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll("budgets") Duration budget) {
        Assume.that(!budget.isZero());
        Instant end = calendar.plusWorkingTime(start, budget);
        assertThat(calendar.minusWorkingTime(end, budget)).isEqualTo(calendar.nextOpen(start));
    }

    @Property
    void a_budget_in_two_parts_is_the_budget_in_one(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant start,
            @ForAll("budgets") Duration first,
            @ForAll("budgets") Duration second) {
        Assume.that(!first.isZero());
        assertThat(calendar.plusWorkingTime(calendar.plusWorkingTime(start, first), second))
                .isEqualTo(calendar.plusWorkingTime(start, first.plus(second)));
    }

    @Property
    void more_budget_never_ends_earlier(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant start,
            @ForAll("budgets") Duration budget,
            @ForAll("budgets") Duration more) {
        assertThat(calendar.plusWorkingTime(start, budget.plus(more)))
                .isAfterOrEqualTo(calendar.plusWorkingTime(start, budget));
    }

    @Property
    void a_later_start_never_ends_earlier(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant start,
            @ForAll("budgets") Duration later,
            @ForAll("budgets") Duration budget) {
        assertThat(calendar.plusWorkingTime(start.plus(later), budget))
                .isAfterOrEqualTo(calendar.plusWorkingTime(start, budget));
    }

    @Property
    void a_budget_ends_within_an_open_stretch_or_at_its_close(
            @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll("budgets") Duration budget) {
        Instant end = calendar.plusWorkingTime(start, budget);
        assertThat(calendar.previousOpen(end)).isEqualTo(end);
    }

    @Property
    void with_an_exact_fit_at_the_next_opening_the_end_is_always_open(
            @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll("budgets") Duration budget) {
        Instant end = calendar.plusWorkingTime(start, budget, ExactFit.NEXT_OPENING);
        assertThat(calendar.isOpen(end)).isTrue();
        assertThat(end).isEqualTo(calendar.nextOpen(calendar.plusWorkingTime(start, budget)));
    }

    @Property
    void closing_one_more_day_never_makes_a_deadline_earlier(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant start,
            @ForAll LocalDate holiday,
            @ForAll("budgets") Duration budget) {
        Assume.that(!calendar.week().isClosed());
        WorkingCalendar fewer =
                calendar.toBuilder().holiday(holiday, "EXTRA", "extra").build();
        assertThat(fewer.plusWorkingTime(start, budget)).isAfterOrEqualTo(calendar.plusWorkingTime(start, budget));
    }

    @Property
    void time_between_adds_up_and_turns_its_sign(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant a,
            @ForAll("budgets") Duration b,
            @ForAll("budgets") Duration c) {
        Instant middle = a.plus(b);
        Instant end = middle.plus(c);
        Duration whole = calendar.workingTimeBetween(a, end);
        assertThat(calendar.workingTimeBetween(a, middle).plus(calendar.workingTimeBetween(middle, end)))
                .isEqualTo(whole);
        assertThat(calendar.workingTimeBetween(end, a)).isEqualTo(whole.negated());
        assertThat(whole).isBetween(Duration.ZERO, Duration.between(a, end));
    }

    @Property
    void the_account_of_the_days_adds_up_and_leaves_no_day_out(
            @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll("budgets") Duration length) {
        Instant end = start.plus(length);
        List<DayAccount> account = calendar.account(start, end);
        assertThat(account.stream().map(DayAccount::counted).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(calendar.workingTimeBetween(start, end));
        LocalDate first = calendar.day(start);
        assertThat(account)
                .extracting(DayAccount::date)
                .containsExactlyElementsOf(
                        first.datesUntil(first.plusDays(account.size())).toList());
        assertThat(account)
                .allSatisfy(day -> assertThat(day.isSkipped()).isNotEqualTo(calendar.isWorkingDay(day.date())));
    }

    @Property
    void minutes_since_1970_give_the_same_as_instants(
            @ForAll WorkingCalendar calendar, @ForAll Instant at, @ForAll @IntRange(min = 0, max = 9_000) int minutes) {
        assertThat(instant(calendar.plusWorkingMinutes(minute(at), minutes)))
                .isEqualTo(calendar.plusWorkingTime(instant(minute(at)), Duration.ofMinutes(minutes)));
    }

    @Property
    void the_table_and_the_walk_give_the_same(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant at,
            @ForAll("budgets") Duration budget,
            @ForAll ExactFit fit) {
        WorkingCalendar china =
                calendar.toBuilder().zone(ChineseCalendar.SHANGHAI).build();
        Days days = days(china);
        WalkedTime walk = new WalkedTime(days, new LocalClock(china.zone()));
        OpenTime table = TabledTime.over(walk, days, china.zone().getRules());
        assertThat(table).isInstanceOf(TabledTime.class);
        assertThat(table.plus(at, budget, fit)).isEqualTo(walk.plus(at, budget, fit));
        assertThat(table.minus(at, budget)).isEqualTo(walk.minus(at, budget));
        assertThat(table.between(at, at.plus(budget))).isEqualTo(walk.between(at, at.plus(budget)));
        assertThat(table.plusMinutes(minute(at), budget.toMinutes()))
                .isEqualTo(walk.plusMinutes(minute(at), budget.toMinutes()));
    }

    private static Days days(WorkingCalendar calendar) {
        return new Days(calendar.content());
    }

    @Provide
    Arbitrary<Duration> budgets() {
        Arbitrary<Duration> whole = Arbitraries.integers().between(0, 5_000).map(Duration::ofMinutes);
        Arbitrary<Duration> fine =
                Arbitraries.longs().between(0, 200_000_000_000_000L).map(Duration::ofNanos);
        Arbitrary<Duration> exact =
                Arbitraries.of(0L, 9L * 60, 18L * 60, 1440L, 2880L).map(Duration::ofMinutes);
        return Arbitraries.oneOf(whole, fine, exact);
    }

    private static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60L);
    }

    private static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }
}
