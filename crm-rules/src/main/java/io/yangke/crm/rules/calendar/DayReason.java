package io.yangke.crm.rules.calendar;

import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;

/**
 * Why a day is open or closed.
 *
 * @param kind the kind of reason
 * @param key a stable key for texts in other languages, such as {@code NATIONAL_DAY}; empty if there is none
 * @param name what the calendar's owner calls it, such as 国庆节; at most 64 characters, may be empty
 */
public record DayReason(Kind kind, String key, String name) {

    /** The kinds of reasons. */
    public enum Kind {
        /** The week pattern: an ordinary working day, or an ordinary day off such as a weekend. */
        WEEK_PATTERN,
        /** A public holiday. */
        HOLIDAY,
        /** A working day that makes up for a holiday 调休/补班, most often on a weekend. */
        MAKE_UP_WORKDAY,
        /** Closed on this date for a reason of the calendar's owner. */
        CLOSED,
        /** Open on this date, or open with other hours, for a reason of the calendar's owner. */
        OPEN
    }

    /** The week pattern decides. */
    public static final DayReason WEEK_PATTERN = new DayReason(Kind.WEEK_PATTERN, "", "");

    private static final int LONGEST = 64;

    public DayReason {
        Objects.requireNonNull(kind, "kind");
        Checks.text("reason.key", key, LONGEST);
        Checks.text("reason.name", name, LONGEST);
    }

    /** Returns a public holiday. */
    public static DayReason holiday(String key, String name) {
        return new DayReason(Kind.HOLIDAY, key, name);
    }

    /** Returns a working day that makes up for the holiday of this key and name. */
    public static DayReason makeUpWorkday(String key, String name) {
        return new DayReason(Kind.MAKE_UP_WORKDAY, key, name);
    }

    /** Returns a closing by date. */
    public static DayReason closed(String name) {
        return new DayReason(Kind.CLOSED, "", name);
    }

    /** Returns an opening by date. */
    public static DayReason open(String name) {
        return new DayReason(Kind.OPEN, "", name);
    }
}
