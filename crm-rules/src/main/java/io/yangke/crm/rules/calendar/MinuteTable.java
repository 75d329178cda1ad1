package io.yangke.crm.rules.calendar;

import java.util.HashMap;
import java.util.Map;

/**
 * The working minutes of 2000 to 2049 added up day by day, for a zone that keeps one offset over these years: rank (how
 * many have passed before a minute) and select (which is the n-th), without making an object. Immutable.
 */
final class MinuteTable {

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
            days[i] = shared.computeIfAbsent(calendar.hours(SharedDates.day(i)), DayMinutes::new);
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

    /** Returns whether the table reaches this epoch minute. */
    boolean covers(long epochMinute) {
        long sinceFirst = epochMinute - firstMinute;
        return sinceFirst >= 0 && sinceFirst < days.length * (long) Slot.END_OF_DAY;
    }

    /** Returns all working minutes of the table. */
    int total() {
        return before[days.length];
    }

    /** Returns how many working minutes of the table lie before an epoch minute it covers. */
    int rank(long epochMinute) {
        int sinceFirst = (int) (epochMinute - firstMinute);
        int day = sinceFirst / Slot.END_OF_DAY;
        return before[day] + days[day].rank(sinceFirst - day * Slot.END_OF_DAY);
    }

    /** Returns whether an epoch minute the table covers is a working minute. */
    boolean isOpen(long epochMinute) {
        int sinceFirst = (int) (epochMinute - firstMinute);
        int day = sinceFirst / Slot.END_OF_DAY;
        return days[day].isOpen(sinceFirst - day * Slot.END_OF_DAY);
    }

    /** Returns the end, as an epoch minute, of the n-th working minute, n from 1 to {@link #total}. */
    long select(int n) {
        int day = dayOfBlock[n >> BLOCK_BITS];
        while (before[day + 1] < n) {
            day++;
        }
        return firstMinute + day * (long) Slot.END_OF_DAY + days[day].select(n - before[day]);
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
        int rank(int minute) {
            int sum = 0;
            for (int i = 0; i < starts.length; i++) {
                sum += Math.max(0, Math.min(minute - starts[i], lengths[i]));
            }
            return sum;
        }

        boolean isOpen(int minute) {
            return rank(minute + 1) > rank(minute);
        }

        /** Returns the end, as a minute of the day, of its n-th working minute, n from 1 to {@link #total}. */
        int select(int n) {
            int left = n;
            int slot = 0;
            while (left > lengths[slot]) {
                left -= lengths[slot++];
            }
            return starts[slot] + left;
        }
    }
}
