package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A quarter of a calendar year. Its bounds are the local midnights of a zone, first inclusive, second exclusive.
 *
 * @param year the year, 1 to 9999
 * @param number the quarter, 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    public Quarter {
        Checks.range("year", year, 1, 9_999);
        Checks.range("number", number, 1, 4);
    }

    /** Returns the quarter an instant lies in. */
    public static Quarter of(Instant at, ZoneId zone) {
        return of(LocalDate.ofInstant(at, zone));
    }

    /** Returns the quarter a day lies in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Returns the first day. */
    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** Returns the first instant, inclusive. */
    public Instant from(ZoneId zone) {
        return firstDay().atStartOfDay(zone).toInstant();
    }

    /** Returns the instant of the end, exclusive. */
    public Instant until(ZoneId zone) {
        return firstDay().plusMonths(3).atStartOfDay(zone).toInstant();
    }

    /** Returns whether an instant lies in the quarter. */
    public boolean contains(Instant at, ZoneId zone) {
        return equals(of(at, zone));
    }

    /** Returns the quarter so many later, or earlier if negative. */
    public Quarter plus(int quarters) {
        return of(firstDay().plusMonths(3L * quarters));
    }

    @Override
    public int compareTo(Quarter other) {
        return firstDay().compareTo(other.firstDay());
    }

    /** Returns such as {@code 2026-Q4}. */
    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
