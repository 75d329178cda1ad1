package io.yangke.crm.rules.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * The working minutes of 2000 to 2049 added up slot by slot, for a zone that keeps one offset over these years: rank (how
 * many have passed before a minute) and select (which is the n-th), without making an object. Immutable.
 *
 * <p>Minutes are counted from the first of the table. Both searches begin at a slot that is looked up and nearly always
 * is the right one or the one before; the step to the next is arithmetic, since no processor could guess it.
 */
final class MinuteTable {

    /** What {@link #plus} answers when the table ends before. */
    static final long BEYOND = Long.MIN_VALUE;

    /** As long as this, the end is sought from the start onwards: it lies in the same slot or one of the next. */
    private static final int SHORT = 600;

    private static final int FEWEST_BITS = 7;
    private static final int MOST_BITS = 10;

    private final long firstMinute;
    /** By day: how many slots begin before the day. */
    private final int[] slotOfDay;
    /**
     * By slot, side by side since they are read together: its first minute and the working minutes before it. After the
     * slots come two that begin later than any minute.
     */
    private final int[] slots;

    private final int blockBits;
    /** By block of working minutes: the slot of its first. */
    private final int[] slotOfBlock;

    private final int total;

    MinuteTable(Days calendar, int offsetMinutes) {
        this.firstMinute = SharedDates.first().toEpochDay() * Slot.END_OF_DAY - offsetMinutes;
        this.slotOfDay = new int[SharedDates.count() + 1];
        List<Slot> found = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int day = 0; day < SharedDates.count(); day++) {
            slotOfDay[day] = found.size();
            for (Slot slot : calendar.hours(SharedDates.day(day)).slots()) {
                found.add(slot);
                starts.add(day * Slot.END_OF_DAY + slot.startMinute());
            }
        }
        slotOfDay[SharedDates.count()] = found.size();
        this.slots = added(found, starts);
        this.total = before(found.size());
        this.blockBits = blockBits(found);
        this.slotOfBlock = blocks(total, slots, blockBits);
    }

    private static int[] added(List<Slot> found, List<Integer> starts) {
        int[] slots = new int[2 * found.size() + 4];
        int before = 0;
        for (int i = 0; i < found.size(); i++) {
            slots[2 * i] = starts.get(i);
            slots[2 * i + 1] = before;
            before += found.get(i).minutes();
        }
        for (int i = found.size(); i < found.size() + 2; i++) {
            slots[2 * i] = Integer.MAX_VALUE;
            slots[2 * i + 1] = before;
        }
        return slots;
    }

    private int start(int slot) {
        return slots[2 * slot];
    }

    private int before(int slot) {
        return slots[2 * slot + 1];
    }

    /** Blocks no longer than the shortest slot hold at most two slots; very short slots are left to a few more steps. */
    private static int blockBits(List<Slot> slots) {
        int shortest = slots.stream().mapToInt(Slot::minutes).min().orElse(Slot.END_OF_DAY);
        int bits = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(shortest);
        return Math.max(FEWEST_BITS, Math.min(MOST_BITS, bits));
    }

    private static int[] blocks(int total, int[] slots, int bits) {
        int[] blocks = new int[(total >> bits) + 1];
        int slot = 0;
        for (int block = 0; block < blocks.length; block++) {
            while (slots[2 * slot + 3] < block << bits) {
                slot++;
            }
            blocks[block] = slot;
        }
        return blocks;
    }

    /** Returns whether the table reaches this epoch minute. */
    boolean covers(long epochMinute) {
        long minute = epochMinute - firstMinute;
        return minute >= 0 && minute < SharedDates.count() * (long) Slot.END_OF_DAY;
    }

    /** Returns all working minutes of the table. */
    int total() {
        return total;
    }

    /** Returns how many working minutes of the table lie before an epoch minute it covers. */
    int rank(long epochMinute) {
        return rank((int) (epochMinute - firstMinute));
    }

    private int rank(int minute) {
        return rank(minute, slotNear(minute));
    }

    /** Returns the last slot that begins no later than the minute, or the next one if that is of an earlier day. */
    private int slotNear(int minute) {
        int slot = slotOfDay[minute / Slot.END_OF_DAY];
        while (start(slot + 1) <= minute) {
            slot++;
        }
        return slot;
    }

    private int rank(int minute, int slot) {
        int length = before(slot + 1) - before(slot);
        return before(slot) + Math.max(0, Math.min(minute - start(slot), length));
    }

    /** Returns whether an epoch minute the table covers is a working minute. */
    boolean isOpen(long epochMinute) {
        int minute = (int) (epochMinute - firstMinute);
        return rank(minute + 1) > rank(minute);
    }

    /**
     * Returns the end of so many more working minutes after an epoch minute the table covers, or {@link #BEYOND} if it has
     * not so many.
     *
     * @param workingMinutes one or more
     */
    long plus(long epochMinute, long workingMinutes) {
        int minute = (int) (epochMinute - firstMinute);
        int slot = slotNear(minute);
        int rank = rank(minute, slot);
        if (workingMinutes > total - rank) {
            return BEYOND;
        }
        int n = rank + (int) workingMinutes;
        return workingMinutes <= SHORT ? end(slot, n) : select(n);
    }

    /** Returns the end, as an epoch minute, of the n-th working minute, n from 1 to {@link #total}. */
    long select(int n) {
        return end(slotOfBlock[n >> blockBits], n);
    }

    private long end(int near, int n) {
        int slot = near + ((before(near + 1) - n) >>> (Integer.SIZE - 1));
        while (before(slot + 1) < n) {
            slot++;
        }
        return firstMinute + start(slot) + (n - before(slot));
    }
}
