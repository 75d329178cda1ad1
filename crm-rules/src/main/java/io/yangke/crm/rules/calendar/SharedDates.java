package io.yangke.crm.rules.calendar;

import java.time.LocalDate;

/**
 * The days of the years 2000 to 2049, made once for the whole process, so that day arithmetic answers without making
 * any; with the dense numbers of their (year, month, day) that the tables are indexed by. Immutable.
 */
final class SharedDates {

    static final int FIRST_YEAR = 2000;
    static final int YEARS = 50;
    static final int KEYS = YEARS << 9;

    private static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final LocalDate[] ALL =
            FIRST.datesUntil(FIRST.plusYears(YEARS)).toArray(LocalDate[]::new);

    private SharedDates() {}

    /** Returns whether the tables reach this day. */
    static boolean covers(LocalDate day) {
        return Integer.toUnsignedLong(day.getYear() - FIRST_YEAR) < YEARS;
    }

    /** Returns the number of the day from its year, month and day, which it holds; its epoch day would have to be computed. */
    static int key(LocalDate day) {
        return (day.getYear() - FIRST_YEAR) << 9 | day.getMonthValue() << 5 | day.getDayOfMonth();
    }

    static int count() {
        return ALL.length;
    }

    static LocalDate day(int index) {
        return ALL[index];
    }

    static LocalDate first() {
        return FIRST;
    }
}
