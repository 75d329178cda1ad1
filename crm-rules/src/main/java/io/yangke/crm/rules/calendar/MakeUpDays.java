package io.yangke.crm.rules.calendar;

import io.yangke.crm.spi.internal.Checks;
import java.time.DayOfWeek;
import java.util.Objects;

/**
 * What a calendar does on make-up working days 调休/补班: some businesses work as on a weekday, some with hours of their own,
 * some stay closed. Source: HARD-CASES C2.
 */
public sealed interface MakeUpDays {

    /** The default: the hours of a Monday. */
    MakeUpDays LIKE_MONDAY = new LikeWeekday(DayOfWeek.MONDAY);

    /**
     * The hours of a weekday of the week pattern; if that weekday is closed, of the first open one after it.
     *
     * @param weekday the weekday
     */
    record LikeWeekday(DayOfWeek weekday) implements MakeUpDays {
        public LikeWeekday {
            Objects.requireNonNull(weekday, "weekday");
        }
    }

    /**
     * Hours of their own.
     *
     * @param hours the hours, at least one slot
     */
    record WithHours(DayHours hours) implements MakeUpDays {
        public WithHours {
            Checks.require(!hours.isClosed(), "makeUpDays.hours", "are empty", "at least one slot is needed");
        }
    }

    /** No work on them. */
    record StayClosed() implements MakeUpDays {}

    /** Returns the hours of a make-up working day in a calendar with this week. */
    default DayHours hours(WeekPattern week) {
        if (this instanceof LikeWeekday like) {
            return week.hoursFrom(like.weekday());
        }
        return this instanceof WithHours with ? with.hours() : DayHours.CLOSED;
    }
}
