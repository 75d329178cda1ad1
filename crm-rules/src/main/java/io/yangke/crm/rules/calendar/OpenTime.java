package io.yangke.crm.rules.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Working time on the line of instants. There are two ways to find it, and both give the same answers. */
interface OpenTime {

    /** The longest walk, in days: 200 years. */
    int LONGEST_WALK = 73_050;

    /** Returns when this working time, zero or more, has passed since the start. */
    Instant plus(Instant start, Duration time, ExactFit fit);

    /** Returns since when this working time, zero or more, has passed at the end. */
    Instant minus(Instant end, Duration time);

    /** Returns the working time from the start to an end that is not before it. */
    Duration between(Instant start, Instant end);

    /** Returns the epoch minute at which these working minutes, zero or more, have passed since another. */
    long plusMinutes(long epochMinute, long workingMinutes);

    /** Returns what to throw when a walk gets too long. */
    static DateTimeException tooFar(LocalDate from) {
        return new DateTimeException(
                "calendar: has too little working time within 200 years of " + from + "; a shorter time is allowed");
    }
}
