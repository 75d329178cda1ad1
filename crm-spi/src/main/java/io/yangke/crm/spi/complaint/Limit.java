package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * How much time a duty has. Durations run and may pause; a fixed time never moves. A pause is counted in the unit of the
 * limit.
 */
public sealed interface Limit {

    /** The longest duration in minutes: ten years. */
    long MAX_MINUTES = 10L * 366 * 24 * 60;

    /** The most days: ten years. */
    int MAX_DAYS = 3_660;

    /**
     * Minutes that run day and night.
     *
     * @param minutes 1 to {@value Limit#MAX_MINUTES}
     */
    record ElapsedMinutes(long minutes) implements Limit {
        public ElapsedMinutes {
            Checks.range("minutes", minutes, 1, MAX_MINUTES);
        }
    }

    /**
     * Minutes that run during business hours only.
     *
     * @param minutes 1 to {@value Limit#MAX_MINUTES}
     */
    record WorkingMinutes(long minutes) implements Limit {
        public WorkingMinutes {
            Checks.range("minutes", minutes, 1, MAX_MINUTES);
        }
    }

    /**
     * The end of business on working day N after day 0, which is the day of the start, or the next working day where
     * that is none. Source: CMP-04.
     *
     * @param days 0 to {@value Limit#MAX_DAYS}
     */
    record WorkingDays(int days) implements Limit {
        public WorkingDays {
            Checks.range("days", days, 0, MAX_DAYS);
        }
    }

    /**
     * The same time of day so many natural days later, in the calendar's zone. Source: CMP-11.
     *
     * @param days 1 to {@value Limit#MAX_DAYS}
     */
    record NaturalDays(int days) implements Limit {
        public NaturalDays {
            Checks.range("days", days, 1, MAX_DAYS);
        }
    }

    /**
     * An instant agreed or set from outside; no pause moves it.
     *
     * @param at the last instant in time, inclusive
     */
    record FixedTime(Instant at) implements Limit {
        public FixedTime {
            Objects.requireNonNull(at, "at");
        }
    }

    /** Returns a limit in minutes that run day and night. */
    static Limit elapsedMinutes(long minutes) {
        return new ElapsedMinutes(minutes);
    }

    /** Returns a limit in minutes of business hours. */
    static Limit workingMinutes(long minutes) {
        return new WorkingMinutes(minutes);
    }

    /** Returns a limit in working days. */
    static Limit workingDays(int days) {
        return new WorkingDays(days);
    }

    /** Returns a limit in natural days. */
    static Limit naturalDays(int days) {
        return new NaturalDays(days);
    }

    /** Returns a fixed time. */
    static Limit fixed(Instant at) {
        return new FixedTime(at);
    }
}
