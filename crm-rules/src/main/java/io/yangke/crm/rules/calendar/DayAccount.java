package io.yangke.crm.rules.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What one day gave to a stretch of working time, and why: one line of an explanation.
 *
 * @param date the day, in the calendar's zone
 * @param counted the working time of the day that lies within the stretch; zero if none does
 * @param hours the hours of the day
 * @param reason why the day is open or closed
 * @param provisional whether the day lies outside the years with official data (HARD-CASES C3)
 */
public record DayAccount(LocalDate date, Duration counted, DayHours hours, DayReason reason, boolean provisional) {

    public DayAccount {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(counted, "counted");
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(reason, "reason");
    }

    /** Returns whether the day is not a working day. */
    public boolean isSkipped() {
        return hours.isClosed();
    }

    /** Returns the whole working minutes counted, rounded down. */
    public long minutes() {
        return counted.toMinutes();
    }
}
