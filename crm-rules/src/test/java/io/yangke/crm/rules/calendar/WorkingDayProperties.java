package io.yangke.crm.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AnyCalendar.class)
@Domain(DomainContext.Global.class)
@Label("Working days against going through them one by one (S19, S21, S23)")
class WorkingDayProperties {

    @Property
    void a_day_is_a_working_day_exactly_when_it_has_hours(@ForAll WorkingCalendar calendar, @ForAll LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(!calendar.hours(day).isClosed());
    }

    @Property
    void the_nth_working_day_agrees_with_going_day_by_day(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate day, @ForAll @IntRange(min = -60, max = 60) int steps) {
        LocalDate expected = day;
        for (int left = Math.abs(steps); left > 0; ) {
            expected = expected.plusDays(Integer.signum(steps));
            left -= calendar.hours(expected).isClosed() ? 0 : 1;
        }
        assertThat(calendar.plusWorkingDays(day, steps)).isEqualTo(expected);
    }

    @Property
    void working_days_between_agree_with_counting_them(
            @ForAll WorkingCalendar calendar,
            @ForAll LocalDate start,
            @ForAll @IntRange(min = 0, max = 200) int length) {
        LocalDate end = start.plusDays(length);
        long expected = start.datesUntil(end)
                .filter(day -> !calendar.hours(day).isClosed())
                .count();
        assertThat(calendar.workingDaysBetween(start, end)).isEqualTo((int) expected);
        assertThat(calendar.workingDaysBetween(end, start)).isEqualTo((int) -expected);
    }

    @Property
    void going_there_and_back_returns_to_a_working_day(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate day, @ForAll @IntRange(min = -60, max = 60) int steps) {
        LocalDate start = calendar.workingDayOnOrAfter(day);
        assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(start, steps), -steps))
                .isEqualTo(start);
    }

    @Property
    void the_working_days_from_a_working_day_to_the_nth_after_it_are_n(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate day, @ForAll @IntRange(min = 0, max = 60) int steps) {
        LocalDate start = calendar.workingDayOnOrAfter(day);
        assertThat(calendar.workingDaysBetween(start, calendar.plusWorkingDays(start, steps)))
                .isEqualTo(steps);
    }

    @Property
    void one_more_holiday_never_makes_the_nth_working_day_earlier(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant start,
            @ForAll LocalDate holiday,
            @ForAll @IntRange(min = 0, max = 60) int steps) {
        WorkingCalendar fewer =
                calendar.toBuilder().holiday(holiday, "EXTRA", "extra").build();
        LocalDate day = calendar.day(start);
        assertThat(fewer.plusWorkingDays(day, steps)).isAfterOrEqualTo(calendar.plusWorkingDays(day, steps));
        assertThat(fewer.endOfWorkingDay(start, steps)).isAfterOrEqualTo(calendar.endOfWorkingDay(start, steps));
    }

    @Property
    void any_of_the_127_weeks_counts_right_S21(
            @ForAll("weekdays") Set<DayOfWeek> open,
            @ForAll LocalDate day,
            @ForAll @IntRange(min = 1, max = 30) int steps) {
        WorkingCalendar calendar = WorkingCalendar.builder("week")
                .zone(ZoneOffset.UTC)
                .week(WeekPattern.of(open, DayHours.parse("09:00-17:00")))
                .build();
        LocalDate whole = day.plusWeeks(steps);
        assertThat(calendar.workingDaysBetween(day, whole)).isEqualTo(steps * open.size());
        LocalDate first = calendar.workingDayOnOrAfter(day);
        assertThat(calendar.plusWorkingDays(first, steps * open.size())).isEqualTo(first.plusWeeks(steps));
        Instant start = first.atTime(9, 0).toInstant(ZoneOffset.UTC);
        assertThat(calendar.plusWorkingTime(start, Duration.ofHours(8L * steps * open.size() + 1)))
                .isEqualTo(first.plusWeeks(steps).atTime(10, 0).toInstant(ZoneOffset.UTC));
    }

    @Provide
    Arbitrary<Set<DayOfWeek>> weekdays() {
        return Arbitraries.integers().between(1, 127).map(bits -> {
            Set<DayOfWeek> open = EnumSet.allOf(DayOfWeek.class);
            open.removeIf(day -> (bits >> (day.getValue() - 1) & 1) == 0);
            return open;
        });
    }

    @Property
    void the_limit_on_day_n_is_the_close_of_a_working_day_n_after_day_zero(
            @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll @IntRange(min = 0, max = 20) int n) {
        Instant limit = calendar.endOfWorkingDay(start, n);
        LocalDate dayZero = calendar.workingDayOnOrAfter(calendar.day(start));
        LocalDate due = calendar.plusWorkingDays(dayZero, n);
        assertThat(calendar.isWorkingDay(due)).isTrue();
        assertThat(calendar.workingDaysBetween(dayZero, due)).isEqualTo(n);
        assertThat(limit).isEqualTo(calendar.endOfBusiness(due));
    }

    @Property
    void equal_content_has_an_equal_version_and_other_content_another(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate day, @ForAll DayOverride override) {
        WorkingCalendar same = calendar.toBuilder().build();
        assertThat(same).isEqualTo(calendar).hasSameHashCodeAs(calendar);
        assertThat(same.version()).isEqualTo(calendar.version());
        WorkingCalendar other = calendar.toBuilder().override(day, override).build();
        assertThat(other.version().equals(calendar.version())).isEqualTo(other.equals(calendar));
    }

    @Property
    void an_overlay_decides_its_dates_and_leaves_all_others(
            @ForAll WorkingCalendar calendar,
            @ForAll LocalDate mine,
            @ForAll LocalDate others,
            @ForAll DayOverride override) {
        CalendarOverlay overlay =
                CalendarOverlay.builder("dealer").override(mine, override).build();
        WorkingCalendar dealer = calendar.withOverlay(overlay);
        assertThat(dealer.reason(mine)).isEqualTo(override.reason());
        assertThat(dealer.hours(mine))
                .isEqualTo(calendar.toBuilder().override(mine, override).build().hours(mine));
        if (!others.equals(mine)) {
            assertThat(dealer.hours(others)).isEqualTo(calendar.hours(others));
        }
    }
}
