package io.yangke.crm.rules.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The working minutes of 2000 to 2049 added up day by day, for a zone that keeps one offset over these years: finds the
 * minute by which so many more have passed, without making an object. Immutable.
 */
final class MinuteTable {

    /** What {@link #plus} answers when the table does not reach. */
    static final long BEYOND = Long.MIN_VALUE;

    /** The steps in which the days are looked up: 512 working minutes, so that at most a few days are tried. */
    private static final int BLOCK_BITS = 9;

    private final long firstMinute;
    private final DayMinutes[] days;
    /** By day: the working minutes before it; one entry more than days. */
    private final int[] before;

    private final int[] dayOfBlock;

    MinuteTable(Days calendar, int offsetMinutes) {
        this.firstMinute = SharedDates.first().toEpochDay() * Slot.END_OF_DAY - offsetMinutes;
        this.days = new DayMinutes[SharedDates.count()];
        this.before = new int[SharedDates.count() + 1];
        Map<DayHours, DayMinutes> shared = new HashMap<>();
        for (int i = 0; i < days.length; i++) {
            LocalDate day = SharedDates.day(i);
            days[i] = shared.computeIfAbsent(calendar.hours(day), DayMinutes::new);
            before[i + 1] = before[i] + days[i].total;
        }
        this.dayOfBlock = blocks(before);
    }

    private static int[] blocks(int[] before) {
        int[] blocks = new int[(before[before.length - 1] >> BLOCK_BITS) + 1];
        int day = 0;
        for (int block = 0; block < blocks.length; block++) {
            while (before[day + 1] < block << BLOCK_BITS) {
                day++;
            }
            blocks[block] = day;
        }
        return blocks;
    }

    /** Returns the first epoch minute by which this many working minutes, at least one, have passed. */
    long plus(long epochMinute, long workingMinutes) {
        long sinceFirst = epochMinute - firstMinute;
        if (sinceFirst < 0 || sinceFirst >= days.length * (long) Slot.END_OF_DAY) {
            return BEYOND;
        }
        int day = (int) sinceFirst / Slot.END_OF_DAY;
        int minute = (int) sinceFirst - day * Slot.END_OF_DAY;
        long passed = (long) before[day] + days[day].passed(minute);
        if (workingMinutes > before[days.length] - passed) {
            return BEYOND;
        }
        return at((int) (passed + workingMinutes));
    }

    private long at(int passed) {
        int day = dayOfBlock[passed >> BLOCK_BITS];
        while (before[day + 1] < passed) {
            day++;
        }
        return firstMinute + day * (long) Slot.END_OF_DAY + days[day].minute(passed - before[day]);
    }

    /** The slots of a day as plain numbers. */
    private static final class DayMinutes {

        final int total;
        private final int[] starts;
        private final int[] lengths;

        DayMinutes(DayHours hours) {
            this.total = hours.minutes();
            this.starts = hours.slots().stream().mapToInt(Slot::startMinute).toArray();
            this.lengths = hours.slots().stream().mapToInt(Slot::minutes).toArray();
        }

        /** Returns the working minutes before this minute of the day. */
        int passed(int minute) {
            int sum = 0;
            for (int i = 0; i < starts.length; i++) {
                sum += Math.max(0, Math.min(minute - starts[i], lengths[i]));
            }
            return sum;
        }

        /** Returns the first minute of the day before which this many, 1 to {@link #total}, have passed. */
        int minute(int passed) {
            int left = passed;
            int slot = 0;
            while (left > lengths[slot]) {
                left -= lengths[slot++];
            }
            return starts[slot] + left;
        }
    }
}
