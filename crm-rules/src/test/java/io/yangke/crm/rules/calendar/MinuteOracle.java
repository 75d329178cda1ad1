package io.yangke.crm.rules.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/**
 * Working time counted minute by minute: what a clerk with a wall clock, a wall calendar and a tally sheet would find.
 * Shares nothing with the calendar but its hours by date.
 */
final class MinuteOracle {

    private static final int PATIENCE = 400 * 24 * 60;

    private final WorkingCalendar calendar;

    MinuteOracle(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    boolean isOpen(long epochMinute) {
        LocalDateTime wall = wall(Instant.ofEpochSecond(epochMinute * 60));
        int minute = wall.getHour() * 60 + wall.getMinute();
        return calendar.hours(wall.toLocalDate()).slots().stream()
                .anyMatch(slot -> slot.startMinute() <= minute && minute < slot.endMinute());
    }

    /** While the clock shows an hour for the second time, the clerk's own clock waits at the last minute of that hour. */
    private LocalDateTime wall(Instant at) {
        ZoneOffset offset = calendar.zone().getRules().getOffset(at);
        LocalDateTime wall = LocalDateTime.ofInstant(at, offset);
        ZoneOffsetTransition change = calendar.zone().getRules().getTransition(wall);
        boolean again = change != null && change.isOverlap() && offset.equals(change.getOffsetAfter());
        return again ? change.getDateTimeBefore().minusMinutes(1) : wall;
    }

    long plus(long epochMinute, int minutes) {
        long at = epochMinute;
        int left = minutes;
        for (int tried = 0; tried < PATIENCE; tried++) {
            left -= isOpen(at) ? 1 : 0;
            at++;
            if (left == 0) {
                return at;
            }
        }
        throw new AssertionError("the clerk gave up");
    }

    long minus(long epochMinute, int minutes) {
        long at = epochMinute;
        int left = minutes;
        for (int tried = 0; tried < PATIENCE; tried++) {
            at--;
            left -= isOpen(at) ? 1 : 0;
            if (left == 0) {
                return at;
            }
        }
        throw new AssertionError("the clerk gave up");
    }

    long between(long startMinute, long endMinute) {
        long sum = 0;
        for (long at = startMinute; at < endMinute; at++) {
            sum += isOpen(at) ? 1 : 0;
        }
        return sum;
    }

    long nextOpen(long epochMinute) {
        long at = epochMinute;
        while (!isOpen(at)) {
            at++;
        }
        return at;
    }

    long previousOpen(long epochMinute) {
        long at = epochMinute;
        while (!isOpen(at) && !isOpen(at - 1)) {
            at--;
        }
        return at;
    }
}
