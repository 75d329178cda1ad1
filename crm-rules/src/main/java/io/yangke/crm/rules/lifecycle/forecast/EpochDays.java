package io.yangke.crm.rules.lifecycle.forecast;

import java.time.LocalDate;
import java.util.Optional;

/** Days as epoch days, so that they are counted without creating anything. */
final class EpochDays {

    /** A day that does not come; later than all others. */
    static final int NEVER = Integer.MAX_VALUE;

    /** What lies so many days ahead, a hundred years, is not foretold. */
    static final int HORIZON = 36_525;

    private EpochDays() {}

    static int of(LocalDate day) {
        return (int) day.toEpochDay();
    }

    static LocalDate date(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    static Optional<LocalDate> maybe(int epochDay) {
        return epochDay == NEVER ? Optional.empty() : Optional.of(date(epochDay));
    }

    /** Returns the same day so many months later, or the last day of that month if it has no such day. */
    static int plusMonths(int epochDay, int months) {
        return of(date(epochDay).plusMonths(months));
    }
}
