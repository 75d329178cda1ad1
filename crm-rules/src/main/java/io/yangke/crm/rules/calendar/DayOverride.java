package io.yangke.crm.rules.calendar;

import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;

/**
 * What a calendar says of one date, over its week pattern. Source: HARD-CASES S23, C1.
 */
public sealed interface DayOverride {

    /** Returns why. */
    DayReason reason();

    /**
     * Closed all day.
     *
     * @param reason why
     */
    record Closed(DayReason reason) implements DayOverride {
        public Closed {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Open with the hours of its weekday if that is open in the week pattern; else, and for a make-up working day always,
     * with the hours the calendar's {@link MakeUpDays} say.
     *
     * @param reason why
     */
    record Open(DayReason reason) implements DayOverride {
        public Open {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Open with hours of its own.
     *
     * @param hours the hours of this date, at least one slot
     * @param reason why
     */
    record OpenWith(DayHours hours, DayReason reason) implements DayOverride {
        public OpenWith {
            Checks.require(!hours.isClosed(), "override.hours", "are empty", "at least one slot is needed");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
