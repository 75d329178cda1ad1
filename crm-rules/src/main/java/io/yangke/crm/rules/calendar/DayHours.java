package io.yangke.crm.rules.calendar;

import io.yangke.crm.spi.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The hours of one day: its slots in order, none overlapping another. Slots that touch are one slot, so that equal hours
 * are equal values. No slot means closed.
 *
 * @param slots the slots in any order; kept sorted and joined
 */
public record DayHours(List<Slot> slots) {

    /** Closed all day. */
    public static final DayHours CLOSED = new DayHours(List.of());

    /** Open all day, from 00:00 to 24:00. */
    public static final DayHours ALL_DAY = new DayHours(List.of(new Slot(0, Slot.END_OF_DAY)));

    public DayHours {
        slots = joined(slots.stream().sorted().toList());
    }

    /** Returns the hours with these slots. */
    public static DayHours of(Slot... slots) {
        return new DayHours(Arrays.asList(slots));
    }

    /**
     * Returns the hours written {@code 09:00-12:00,13:00-18:00}, or {@code closed}.
     *
     * @throws IllegalArgumentException if the text has another form or slots overlap
     */
    public static DayHours parse(String text) {
        if (text.equals("closed")) {
            return CLOSED;
        }
        return new DayHours(Arrays.stream(text.split(",", -1)).map(Slot::parse).toList());
    }

    private static List<Slot> joined(List<Slot> sorted) {
        List<Slot> joined = new ArrayList<>();
        for (Slot slot : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && touches(joined.get(last), slot)) {
                joined.set(last, new Slot(joined.get(last).startMinute(), slot.endMinute()));
            } else {
                joined.add(slot);
            }
        }
        return List.copyOf(joined);
    }

    private static boolean touches(Slot earlier, Slot later) {
        Checks.require(
                earlier.endMinute() <= later.startMinute(),
                "slots",
                "overlap",
                "slots of one day that do not overlap are allowed");
        return earlier.endMinute() == later.startMinute();
    }

    /** Returns whether there is no slot. */
    public boolean isClosed() {
        return slots.isEmpty();
    }

    /** Returns the working minutes of the day, 0 to 1440. */
    public int minutes() {
        return slots.stream().mapToInt(Slot::minutes).sum();
    }

    /** Returns these hours and one more slot. */
    public DayHours with(Slot slot) {
        List<Slot> all = new ArrayList<>(slots);
        all.add(slot);
        return new DayHours(all);
    }

    /** Returns the hours as {@link #parse} reads them. */
    @Override
    public String toString() {
        return isClosed() ? "closed" : slots.stream().map(Slot::toString).collect(Collectors.joining(","));
    }
}
