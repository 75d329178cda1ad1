package io.yangke.crm.rules.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Turns local times of a zone into instants so that later local times never give earlier instants: a time that the
 * clocks skip is the instant of the change (it moves forward), a time that comes twice is its first coming. Slots that
 * do not overlap on the wall clock therefore never overlap on the line of instants. Source: HARD-CASES S24, S25.
 */
final class LocalClock {

    private final ZoneRules rules;

    LocalClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** Returns the instant of a minute of the day, 0 to 1440. */
    Instant instant(LocalDate date, int minuteOfDay) {
        return instant(date.atStartOfDay().plusMinutes(minuteOfDay));
    }

    /** Returns the day whose stretch, from its 00:00 to the next, holds the instant. */
    LocalDate day(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, rules.getOffset(instant));
        // Clocks set back across midnight bring a finished day's last hour again; that hour belongs to the day after.
        while (!instant.isBefore(instant(day.plusDays(1), 0))) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Returns the instant of this local time, moved as {@link LocalClock} says. */
    Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = rules.getTransition(local);
        return change != null && change.isGap() ? change.getInstant() : local.toInstant(rules.getOffset(local));
    }

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
    }
}
