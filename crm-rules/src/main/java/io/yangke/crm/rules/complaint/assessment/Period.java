package io.yangke.crm.rules.complaint.assessment;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.internal.Checks;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Set;

/**
 * The week or month of a summary, as days in the dealer's zone. Source: CMP-15.
 *
 * @param kind week or month
 * @param firstDay a Monday, or the first of a month
 */
public record Period(Kind kind, LocalDate firstDay) {

    /** The lengths of a period, and who gets its summary. */
    public enum Kind {
        /** Monday to Sunday (ISO): to the sales and the service manager. */
        WEEK(ImmutableSet.of(Audience.SALES_MANAGER, Audience.SERVICE_MANAGER)),
        /** A calendar month: to the general manager. */
        MONTH(ImmutableSet.of(Audience.GENERAL_MANAGER));

        private final ImmutableSet<Audience> audience;

        Kind(ImmutableSet<Audience> audience) {
            this.audience = audience;
        }
    }

    public Period {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(firstDay, "firstDay");
        boolean begins =
                kind == Kind.WEEK ? firstDay.getDayOfWeek() == DayOfWeek.MONDAY : firstDay.getDayOfMonth() == 1;
        Checks.require(begins, "firstDay", "does not begin a period", "a Monday, or the first of a month");
    }

    /** Returns an ISO week, such as week 1 of 2026, which begins on 29 December 2025. */
    public static Period week(int weekBasedYear, int week) {
        LocalDate inFirstWeek = LocalDate.of(weekBasedYear, 1, 4);
        int weeks = (int)
                IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirstWeek).getMaximum();
        Checks.range("week", week, 1, weeks);
        return weekOf(inFirstWeek.plusWeeks(week - 1L));
    }

    /** Returns a month. */
    public static Period month(YearMonth month) {
        return new Period(Kind.MONTH, month.atDay(1));
    }

    /** Returns the week a day lies in. */
    public static Period weekOf(LocalDate day) {
        return new Period(Kind.WEEK, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Returns the month a day lies in. */
    public static Period monthOf(LocalDate day) {
        return month(YearMonth.from(day));
    }

    /** Returns the last day, inclusive. */
    public LocalDate lastDay() {
        return end().minusDays(1);
    }

    /** Returns the first instant, inclusive. */
    public Instant from(ZoneId zone) {
        return firstDay.atStartOfDay(zone).toInstant();
    }

    /** Returns the instant of the end, exclusive. */
    public Instant until(ZoneId zone) {
        return end().atStartOfDay(zone).toInstant();
    }

    /** Returns who gets the summary. */
    public Set<Audience> audience() {
        return kind.audience;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && day.isBefore(end());
    }

    private LocalDate end() {
        return kind == Kind.WEEK ? firstDay.plusWeeks(1) : firstDay.plusMonths(1);
    }
}
