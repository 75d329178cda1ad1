package io.yangke.crm.rules.calendar;

import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;

/**
 * The years whose holidays have been published and are in the calendar. A day of any other year is provisional: the week
 * pattern alone decides it, and a deadline that touches it may change. Source: HARD-CASES C3.
 *
 * @param first the first year, inclusive
 * @param last the last year, inclusive
 */
public record OfficialYears(int first, int last) {

    /** Every year: a calendar that waits for no publication, so that no day is provisional. */
    public static final OfficialYears ALL = new OfficialYears(Integer.MIN_VALUE, Integer.MAX_VALUE);

    public OfficialYears {
        Checks.require(
                first <= last,
                "officialYears",
                "end before they begin",
                "a first year no later than the last is allowed");
    }

    /** Returns whether the year is one of them. */
    public boolean contains(int year) {
        return year >= first && year <= last;
    }

    /** Returns whether every day of the range lies in them. */
    boolean covers(LocalDate startInclusive, LocalDate endInclusive) {
        return contains(startInclusive.getYear()) && contains(endInclusive.getYear());
    }
}
