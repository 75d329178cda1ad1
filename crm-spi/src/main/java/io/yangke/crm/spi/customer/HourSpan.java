package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.internal.Checks;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A part of the day.
 *
 * @param from the first minute, inclusive
 * @param until the end, exclusive, after {@code from}; a span that begins in the evening and ends in the morning is two spans
 */
public record HourSpan(LocalTime from, LocalTime until) {

    public HourSpan {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Checks.require(from.isBefore(until), "until", "is not after from", "a later time of the same day is allowed");
    }

    /** Returns whether a time of day lies within. */
    public boolean holds(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
