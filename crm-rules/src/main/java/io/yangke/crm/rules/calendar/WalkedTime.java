package io.yangke.crm.rules.calendar;

import com.google.common.collect.Lists;
import io.yangke.crm.spi.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Working time on the line of instants: walks the days one by one and turns each slot into its stretch of instants, so
 * that changes of the clocks, seconds and nanoseconds all come out right. Every walk is bounded. Source: HARD-CASES S2, S19,
 * S24.
 */
final class WalkedTime implements OpenTime {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final long MOST_MINUTES = LONGEST_WALK * (long) Slot.END_OF_DAY;

    private final Days days;
    private final LocalClock clock;

    WalkedTime(Days days, LocalClock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Instant plus(Instant start, Duration time, ExactFit fit) {
        if (time.isZero() && fit == ExactFit.CLOSE && touches(start)) {
            return start;
        }
        Duration left = time;
        LocalDate day = clock.day(start);
        for (int walked = 0; walked <= LONGEST_WALK; walked++, day = day.plusDays(1)) {
            for (Stretch whole : stretches(day)) {
                Stretch open = whole.from(start);
                if (open.holds(left, fit)) {
                    return open.start.plus(left);
                }
                left = left.minus(open.length());
            }
        }
        throw OpenTime.tooFar(clock.day(start));
    }

    @Override
    public Instant minus(Instant end, Duration time) {
        Duration left = time;
        LocalDate day = clock.day(end);
        for (int walked = 0; walked <= LONGEST_WALK; walked++, day = day.minusDays(1)) {
            for (Stretch whole : Lists.reverse(stretches(day))) {
                Stretch open = whole.until(end);
                if (open.holds(left, ExactFit.CLOSE)) {
                    return open.end.minus(left);
                }
                left = left.minus(open.length());
            }
        }
        throw OpenTime.tooFar(clock.day(end));
    }

    @Override
    public Duration between(Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        LocalDate last = clock.day(end);
        int walked = 0;
        for (LocalDate day = clock.day(start); !day.isAfter(last); day = day.plusDays(1)) {
            if (walked++ > LONGEST_WALK) {
                throw OpenTime.tooFar(clock.day(start));
            }
            sum = sum.plus(within(day, start, end));
        }
        return sum;
    }

    @Override
    public long plusMinutes(long epochMinute, long workingMinutes) {
        Checks.range("workingMinutes", workingMinutes, 0, MOST_MINUTES);
        Instant start = Instant.ofEpochSecond(Math.multiplyExact(epochMinute, SECONDS_PER_MINUTE));
        Instant end = plus(start, Duration.ofMinutes(workingMinutes), ExactFit.CLOSE);
        return Math.floorDiv(end.getEpochSecond(), SECONDS_PER_MINUTE);
    }

    /** Returns the working time of one day that lies within the stretch. */
    Duration within(LocalDate day, Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        for (Stretch open : stretches(day)) {
            sum = sum.plus(open.from(start).until(end).length());
        }
        return sum;
    }

    /** Returns whether the instant is open or at a close, which at midnight is that of the day before. */
    private boolean touches(Instant at) {
        LocalDate day = clock.day(at);
        return Stream.of(day.minusDays(1), day)
                .flatMap(near -> stretches(near).stream())
                .anyMatch(open -> !at.isBefore(open.start) && !at.isAfter(open.end));
    }

    boolean isOpen(Instant at) {
        return stretches(clock.day(at)).stream().anyMatch(open -> !at.isBefore(open.start) && at.isBefore(open.end));
    }

    /** Returns the open stretches of the day in order, without those the clocks skip. */
    private List<Stretch> stretches(LocalDate day) {
        List<Slot> slots = days.hours(day).slots();
        List<Stretch> stretches = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            Instant open = clock.instant(day, slot.startMinute());
            Instant close = clock.instant(day, slot.endMinute());
            if (open.isBefore(close)) {
                stretches.add(new Stretch(open, close));
            }
        }
        return stretches;
    }

    /** An open stretch of instants; its end may come before its start when it was cut to nothing. */
    private record Stretch(Instant start, Instant end) {

        Stretch from(Instant earliest) {
            return start.isBefore(earliest) ? new Stretch(earliest, end) : this;
        }

        Stretch until(Instant latest) {
            return end.isAfter(latest) ? new Stretch(start, latest) : this;
        }

        Duration length() {
            return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
        }

        boolean holds(Duration time, ExactFit fit) {
            int compared = end.isBefore(start) ? 1 : time.compareTo(length());
            return compared < 0 || (compared == 0 && fit == ExactFit.CLOSE);
        }
    }
}
