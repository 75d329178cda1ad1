package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.explain.Argument;
import java.time.Duration;
import java.time.Instant;

/**
 * Time as a limit counts it: within business hours only, or day and night.
 *
 * @param calendar the business hours
 * @param working whether only business hours count
 */
record LimitTime(WorkingCalendar calendar, boolean working) {

    static LimitTime of(Limit limit, DeskRules rules) {
        return new LimitTime(
                rules.calendar(), limit instanceof Limit.WorkingMinutes || limit instanceof Limit.WorkingDays);
    }

    Duration between(Instant startInclusive, Instant endExclusive) {
        return working
                ? calendar.workingTimeBetween(startInclusive, endExclusive)
                : Duration.between(startInclusive, endExclusive);
    }

    Instant plus(Instant start, Duration time) {
        return working ? calendar.plusWorkingTime(start, time) : start.plus(time);
    }

    Argument argument(Duration time) {
        return working ? Argument.workingTime(time) : Argument.span(time);
    }

    Argument argument(Instant startInclusive, Instant endExclusive) {
        return argument(between(startInclusive, endExclusive));
    }

    /** Returns how late something is; outside business hours no working time may pass, then the time day and night. */
    Argument late(Instant limit, Instant done) {
        Duration within = between(limit, done);
        return within.isZero() ? Argument.span(Duration.between(limit, done)) : argument(within);
    }
}
