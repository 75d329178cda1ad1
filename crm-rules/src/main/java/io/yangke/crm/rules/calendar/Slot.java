package io.yangke.crm.rules.calendar;

import io.yangke.crm.spi.internal.Checks;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of one day during which work goes on: from its first minute, inclusive, to its last, exclusive, in local
 * time. It lies within one day; 24:00 is the end of the day. Source: HARD-CASES S16, S20.
 *
 * @param startMinute the opening, in minutes after 00:00, 0 to 1439
 * @param endMinute the closing, in minutes after 00:00, later than the opening and at most 1440
 */
public record Slot(int startMinute, int endMinute) implements Comparable<Slot> {

    /** Minutes in a day: the closing at 24:00. */
    public static final int END_OF_DAY = 1440;

    private static final Pattern FORM = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");
    private static final int MINUTES_PER_HOUR = 60;

    public Slot {
        Checks.range("slot.startMinute", startMinute, 0, END_OF_DAY - 1);
        Checks.range("slot.endMinute", endMinute, 1, END_OF_DAY);
        Checks.require(
                startMinute < endMinute,
                "slot",
                "ends no later than it starts",
                "a slot within one day is allowed; declare a shift across midnight with WeekPattern.Builder.shift");
    }

    /**
     * Returns the slot written {@code 09:00-18:00}; {@code 24:00} is allowed as its end.
     *
     * @throws IllegalArgumentException if the text has another form, or the end is not later than the start
     */
    public static Slot parse(String text) {
        Matcher form = FORM.matcher(text);
        Checks.require(form.matches(), "slot", "has another form", "HH:mm-HH:mm with 00:00 to 24:00 is allowed");
        return new Slot(minute(form, 1), minute(form, 3));
    }

    private static int minute(Matcher form, int group) {
        return Integer.parseInt(form.group(group)) * MINUTES_PER_HOUR + Integer.parseInt(form.group(group + 1));
    }

    /** Returns the length in minutes, 1 to 1440. */
    public int minutes() {
        return endMinute - startMinute;
    }

    /** Orders by opening, then by closing. */
    @Override
    public int compareTo(Slot other) {
        int byStart = Integer.compare(startMinute, other.startMinute);
        return byStart == 0 ? Integer.compare(endMinute, other.endMinute) : byStart;
    }

    /** Returns the slot as {@link #parse} reads it. */
    @Override
    public String toString() {
        return clock(startMinute) + "-" + clock(endMinute);
    }

    private static String clock(int minute) {
        return twoDigits(minute / MINUTES_PER_HOUR) + ":" + twoDigits(minute % MINUTES_PER_HOUR);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
