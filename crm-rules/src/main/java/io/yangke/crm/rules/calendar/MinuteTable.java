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

    private static final int FEWEST_BITS = 7;
    private static final int MOST_BITS = 10;

    private final long firstMinute;
    /** By day: how many slots begin before the day. */
    private final int[] slotOfDay;
    /** By slot: its first minute; two more than slots, later than any minute. */
    private final int[] start;
    /** By slot: the working minutes before it; two more than slots. */
    private final int[] before;

    private final int blockBits;
    /** By block of working minutes: the slot of its first. */
    private final int[] slotOfBlock;

    private final int total;

    MinuteTable(Days calendar, int offsetMinutes) {
        this.firstMinute = SharedDates.first().toEpochDay() * Slot.END_OF_DAY - offsetMinutes;
        this.slotOfDay = new int[SharedDates.count() + 1];
        List<Slot> slots = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int day = 0; day < SharedDates.count(); day++) {
            slotOfDay[day] = slots.size();
            for (Slot slot : calendar.hours(SharedDates.day(day)).slots()) {
                slots.add(slot);
                starts.add(day * Slot.END_OF_DAY + slot.startMinute());
            }
        }
        slotOfDay[SharedDates.count()] = slots.size();
        this.start = padded(starts);
        this.before = added(slots);
        this.total = before[slots.size()];
        this.blockBits = blockBits(slots);
        this.slotOfBlock = blocks(total, before, blockBits);
    }

    private static int[] padded(List<Integer> starts) {
        int[] padded = new int[starts.size() + 2];
        for (int i = 0; i < starts.size(); i++) {
            padded[i] = starts.get(i);
        }
        padded[starts.size()] = Integer.MAX_VALUE;
        padded[starts.size() + 1] = Integer.MAX_VALUE;
        return padded;
    }

    private static int[] added(List<Slot> slots) {
        int[] before = new int[slots.size() + 2];
        for (int i = 0; i < slots.size(); i++) {
            before[i + 1] = before[i] + slots.get(i).minutes();
        }
        before[slots.size() + 1] = before[slots.size()];
        return before;
    }

    /** Blocks no longer than the shortest slot hold at most two slots; very short slots are left to a few more steps. */
    private static int blockBits(List<Slot> slots) {
        int shortest = slots.stream().mapToInt(Slot::minutes).min().orElse(Slot.END_OF_DAY);
        int bits = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(shortest);
        return Math.max(FEWEST_BITS, Math.min(MOST_BITS, bits));
    }

    private static int[] blocks(int total, int[] before, int bits) {
        int[] blocks = new int[(total >> bits) + 1];
        int slot = 0;
        for (int block = 0; block < blocks.length; block++) {
            while (before[slot + 1] < block << bits) {
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
        int slot = slotOfDay[minute / Slot.END_OF_DAY];
        while (start[slot + 1] <= minute) {
            slot++;
        }
        int length = before[slot + 1] - before[slot];
        return before[slot] + Math.max(0, Math.min(minute - start[slot], length));
    }

    /** Returns whether an epoch minute the table covers is a working minute. */
    boolean isOpen(long epochMinute) {
        int minute = (int) (epochMinute - firstMinute);
        return rank(minute + 1) > rank(minute);
    }

    /** Returns the end, as an epoch minute, of the n-th working minute, n from 1 to {@link #total}. */
    long select(int n) {
        int slot = slotOfBlock[n >> blockBits];
        slot += before[slot + 1] - n >>> Integer.SIZE - 1;
        while (before[slot + 1] < n) {
            slot++;
        }
        return firstMinute + start[slot] + (n - before[slot]);
    }
}
