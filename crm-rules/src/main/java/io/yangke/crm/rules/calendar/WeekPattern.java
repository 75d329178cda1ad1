package io.yangke.crm.rules.calendar;

import io.yangke.crm.spi.internal.Checks;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;

/**
 * The hours of an ordinary week, weekday by weekday. Source: HARD-CASES S20, S21.
 *
 * @param days the hours of the weekdays; a weekday left out is closed
 */
public record WeekPattern(Map<DayOfWeek, DayHours> days) {

    public WeekPattern {
        EnumMap<DayOfWeek, DayHours> all = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            all.put(day, Objects.requireNonNull(days.getOrDefault(day, DayHours.CLOSED), "hours"));
        }
        days = Collections.unmodifiableMap(all);
    }

    /** Returns a week with the same hours on the named days and all others closed. */
    public static WeekPattern of(Collection<DayOfWeek> open, DayHours hours) {
        Builder week = builder();
        open.forEach(day -> week.day(day, hours));
        return week.build();
    }

    /** Returns a week open Monday to Friday. */
    public static WeekPattern mondayToFriday(DayHours hours) {
        return of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), hours);
    }

    /** Returns a week open on all seven days. */
    public static WeekPattern everyDay(DayHours hours) {
        return of(EnumSet.allOf(DayOfWeek.class), hours);
    }

    /** Returns a builder of a week that is closed until days are added. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the hours of the weekday. */
    public DayHours hours(DayOfWeek day) {
        return Objects.requireNonNull(days.get(day), "every weekday has hours");
    }

    /** Returns whether every weekday is closed. */
    public boolean isClosed() {
        return days.values().stream().allMatch(DayHours::isClosed);
    }

    /** Returns the hours of the weekday, or of the first open weekday after it; closed only if the week is. */
    DayHours hoursFrom(DayOfWeek day) {
        DayOfWeek candidate = day;
        while (hours(candidate).isClosed() && candidate.plus(1) != day) {
            candidate = candidate.plus(1);
        }
        return hours(candidate);
    }

    /** Builds a week. Not thread-safe. */
    public static final class Builder {

        private final Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);

        private Builder() {}

        /** Sets the hours of the weekday, in place of those it had. */
        public Builder day(DayOfWeek day, DayHours hours) {
            days.put(day, hours);
            return this;
        }

        /**
         * Adds a shift that begins on the weekday and may run across midnight into the next one: 22:00 to 06:00 becomes
         * 22:00-24:00 and, on the next weekday, 00:00-06:00. A shift that ends when it starts is refused, because it
         * could mean none or 24 hours.
         *
         * @param startMinute 0 to 1439, in minutes after 00:00 of {@code day}
         * @param endMinute 0 to 1440; no later than the start means the next day
         */
        public Builder shift(DayOfWeek day, int startMinute, int endMinute) {
            Checks.require(
                    startMinute != endMinute,
                    "shift",
                    "ends when it starts",
                    "another end, or 0 to 1440 for a whole day, is allowed");
            if (startMinute < endMinute) {
                return add(day, new Slot(startMinute, endMinute));
            }
            add(day, new Slot(startMinute, Slot.END_OF_DAY));
            return endMinute == 0 ? this : add(day.plus(1), new Slot(0, endMinute));
        }

        private Builder add(DayOfWeek day, Slot slot) {
            return day(day, days.getOrDefault(day, DayHours.CLOSED).with(slot));
        }

        /** Returns the week. */
        public WeekPattern build() {
            return new WeekPattern(days);
        }
    }
}
