package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;

/**
 * A day that is expected, and between which days it lies in all likelihood.
 *
 * @param earliest the first day, inclusive
 * @param expected the day expected, not before the earliest
 * @param latest the last day, inclusive, not before the expected one
 */
public record DayRange(LocalDate earliest, LocalDate expected, LocalDate latest) {
    public DayRange {
        Checks.require(
                !expected.isBefore(earliest) && !latest.isBefore(expected),
                "expected",
                "lies outside the range",
                "a day from the earliest to the latest is allowed");
    }

    static DayRange ofEpochDays(int earliest, int expected, int latest) {
        return new DayRange(
                LocalDate.ofEpochDay(earliest), LocalDate.ofEpochDay(expected), LocalDate.ofEpochDay(latest));
    }
}
