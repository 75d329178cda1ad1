package io.yangke.crm.rules.calendar;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * Rank and select over the working days of 2000 to 2049: how many lie before a day, and which is the n-th. Calendars with
 * the same working days share one table as long as any of them lives. Immutable.
 */
final class DayTable {

    private static final Interner<DayTable> SHARED = Interners.newWeakInterner();

    private final BitSet working;
    /** By key: twice the number of working days before the day, plus one if it is a working day itself. */
    private final char[] ranks;

    private final LocalDate[] workingDays;

    private DayTable(BitSet working) {
        this.working = working;
        this.ranks = new char[SharedDates.KEYS];
        this.workingDays = new LocalDate[working.cardinality()];
        int rank = 0;
        for (int i = 0; i < SharedDates.count(); i++) {
            LocalDate day = SharedDates.day(i);
            boolean works = working.get(i);
            ranks[SharedDates.key(day)] = (char) (rank << 1 | (works ? 1 : 0));
            if (works) {
                workingDays[rank++] = day;
            }
        }
    }

    static DayTable of(CalendarContent content) {
        BitSet working = new BitSet(SharedDates.count());
        DayOfWeek weekday = SharedDates.first().getDayOfWeek();
        for (int i = 0; i < SharedDates.count(); i++) {
            working.set(i, !content.week().hours(weekday).isClosed());
            weekday = weekday.plus(1);
        }
        long first = SharedDates.first().toEpochDay();
        content.overrides().forEach((day, override) -> {
            if (SharedDates.covers(day)) {
                working.set(
                        (int) (day.toEpochDay() - first),
                        !content.hours(day.getDayOfWeek(), override).isClosed());
            }
        });
        return SHARED.intern(new DayTable(working));
    }

    boolean isWorkingDay(LocalDate day) {
        return (ranks[SharedDates.key(day)] & 1) != 0;
    }

    /** Returns how many working days lie before the day. */
    int before(LocalDate day) {
        return ranks[SharedDates.key(day)] >> 1;
    }

    /** Returns the place, among the working days, of the one that is {@code steps} (not zero) after the day. */
    long place(LocalDate day, int steps) {
        int code = ranks[SharedDates.key(day)];
        int before = code >> 1;
        return steps > 0 ? before + (code & 1) - 1L + steps : before + (long) steps;
    }

    boolean has(long place) {
        return place >= 0 && place < workingDays.length;
    }

    LocalDate workingDay(long place) {
        return workingDays[(int) place];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayTable table && working.equals(table.working);
    }

    @Override
    public int hashCode() {
        return working.hashCode();
    }
}
