package io.yangke.crm.rules.calendar;

import java.util.Objects;

/**
 * How "the limit is working day N" is read. Every question on which systems differ has a name here; {@link #STANDARD} is
 * the reading of Source: CMP-04.
 *
 * @param dayZero whether the day of the start counts
 * @param offDay what a start on a day off means
 * @param outsideHours what a start outside the hours of a working day means
 * @param due the time of day on working day N
 */
public record DayCount(DayZero dayZero, OffDay offDay, OutsideHours outsideHours, Due due) {

    /** Whether the day of the start counts. */
    public enum DayZero {
        /** Day 0 is the day of the start; working day 1 is the next one. The default. */
        DOES_NOT_COUNT,
        /** The day of the start is working day 1. */
        COUNTS
    }

    /** What a start on a day off means. */
    public enum OffDay {
        /** Day 0 is the next working day. The default. */
        NEXT_WORKING_DAY,
        /** Day 0 is the day off itself; working day 1 is the next working day. */
        IS_DAY_ZERO
    }

    /** What a start outside the hours of a working day means. */
    public enum OutsideHours {
        /** The start keeps its day and its time of day. The default. */
        KEEP,
        /** The start first rolls forward to the next opening, whose day is day 0 and whose time of day counts. */
        NEXT_OPENING
    }

    /** The time of day on working day N. */
    public enum Due {
        /** The close of its last slot. The default. */
        END_OF_BUSINESS,
        /** The time of day of the start. */
        SAME_TIME_OF_DAY
    }

    /** Day 0 does not count, a day off makes the next working day day 0, after hours keeps the day, due at close. */
    public static final DayCount STANDARD =
            new DayCount(DayZero.DOES_NOT_COUNT, OffDay.NEXT_WORKING_DAY, OutsideHours.KEEP, Due.END_OF_BUSINESS);

    public DayCount {
        Objects.requireNonNull(dayZero, "dayZero");
        Objects.requireNonNull(offDay, "offDay");
        Objects.requireNonNull(outsideHours, "outsideHours");
        Objects.requireNonNull(due, "due");
    }

    /** Returns this reading with another answer on day 0. */
    public DayCount with(DayZero other) {
        return new DayCount(other, offDay, outsideHours, due);
    }

    /** Returns this reading with another answer on a start on a day off. */
    public DayCount with(OffDay other) {
        return new DayCount(dayZero, other, outsideHours, due);
    }

    /** Returns this reading with another answer on a start outside hours. */
    public DayCount with(OutsideHours other) {
        return new DayCount(dayZero, offDay, other, due);
    }

    /** Returns this reading with another time of day on day N. */
    public DayCount with(Due other) {
        return new DayCount(dayZero, offDay, outsideHours, other);
    }

    /** Returns how many working days after day 0 the n-th is; with day 0 counted, the first is day 0 itself. */
    int steps(int n) {
        return dayZero == DayZero.COUNTS ? n - Integer.signum(n) : n;
    }
}
