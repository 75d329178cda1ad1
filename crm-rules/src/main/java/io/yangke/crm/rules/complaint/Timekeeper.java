package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.complaint.Alarm;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How clocks run: due times, alarms walked backwards from them, pauses counted in the unit of the limit. Each method
 * returns the clock as it stands afterwards.
 */
final class Timekeeper {

    private final WorkingCalendar calendar;
    private final List<Integer> alarmPercents;

    Timekeeper(DeskRules rules) {
        this.calendar = rules.calendar();
        this.alarmPercents = rules.policy().alarmPercents();
    }

    /**
     * Starts a clock.
     *
     * @param earliestDue it is due no earlier, so that a limit set late is not broken before it was set; {@link
     *     Instant#MIN} where the limit is known from its start
     * @param now alarms up to here are never raised
     */
    Clock start(ClockKind kind, int cycle, Limit limit, Instant startedAt, Instant earliestDue, Instant now) {
        Instant due = due(limit, startedAt);
        return running(
                Clock.builder()
                        .kind(kind)
                        .cycle(cycle)
                        .limit(limit)
                        .startedAt(startedAt)
                        .calendar(calendar.version()),
                limit,
                startedAt,
                due.isBefore(earliestDue) ? earliestDue : due,
                now);
    }

    /** Starts a clock that takes a due time over from a former one. */
    Clock carry(Clock former, int cycle, Instant dueAt, Instant now) {
        return running(
                Clock.builder()
                        .from(former)
                        .cycle(cycle)
                        .settledAt(Optional.empty())
                        .breachedAt(Optional.empty()),
                former.limit(),
                former.startedAt(),
                dueAt.isBefore(now) ? now : dueAt,
                now);
    }

    private Clock running(Clock.Builder clock, Limit limit, Instant startedAt, Instant due, Instant now) {
        clock.state(ClockState.RUNNING)
                .dueAt(due)
                .remaining(Optional.empty())
                .nextAlarm(alarm(limit, startedAt, due, now))
                .provisional(isProvisional(limit, startedAt, due));
        return clock.build();
    }

    /** Returns a running clock with the earlier start and due time of another of its kind. */
    Clock joined(Clock clock, Clock earlier, Instant now) {
        Instant due = earlier.dueAt().orElseThrow();
        return running(
                Clock.builder().from(clock).limit(earlier.limit()).startedAt(earlier.startedAt()),
                earlier.limit(),
                earlier.startedAt(),
                due.isBefore(now) ? now : due,
                now);
    }

    /** Returns a clock's time left at an instant as a limit of its own, in whole minutes; empty if none is left. */
    Optional<Limit> remainder(Clock clock, Instant at) {
        long minutes = left(clock, at).plusSeconds(59).toMinutes();
        if (minutes == 0) {
            return Optional.empty();
        }
        return Optional.of(isWorking(clock.limit()) ? Limit.workingMinutes(minutes) : Limit.elapsedMinutes(minutes));
    }

    /** Returns the clock after its duty was done. */
    Clock done(Clock clock, Instant at) {
        return Clock.builder()
                .from(clock)
                .state(clock.isBreached() ? ClockState.MET_LATE : ClockState.MET)
                .remaining(Optional.empty())
                .nextAlarm(Optional.empty())
                .settledAt(at)
                .build();
    }

    /** Returns the clock after its duty fell away; a breach stays a breach. */
    Clock cancelled(Clock clock, Instant at) {
        return Clock.builder()
                .from(clock)
                .state(clock.isBreached() ? ClockState.BREACHED : ClockState.CANCELLED)
                .remaining(Optional.empty())
                .nextAlarm(Optional.empty())
                .settledAt(at)
                .build();
    }

    /** Returns the clock after its limit ran out. */
    Clock breached(Clock clock) {
        return Clock.builder()
                .from(clock)
                .state(ClockState.BREACHED)
                .nextAlarm(Optional.empty())
                .breachedAt(clock.dueAt())
                .build();
    }

    /** Returns the clock after its next alarm was raised. */
    Clock alarmed(Clock clock) {
        Instant after = clock.nextAlarm().orElseThrow().at();
        return clock.withNextAlarm(
                alarm(clock.limit(), clock.startedAt(), clock.dueAt().orElseThrow(), after));
    }

    /** Returns the clock with its next alarm after an instant; those up to it are never raised. */
    Clock silentUntil(Clock clock, Instant now) {
        return clock.withNextAlarm(
                alarm(clock.limit(), clock.startedAt(), clock.dueAt().orElseThrow(), now));
    }

    /** Returns the clock standing still from an instant not after its due time. */
    Clock paused(Clock clock, Instant at) {
        return Clock.builder()
                .from(clock)
                .state(ClockState.PAUSED)
                .remaining(between(clock.limit(), at, clock.dueAt().orElseThrow()))
                .dueAt(Optional.empty())
                .nextAlarm(Optional.empty())
                .build();
    }

    /** Returns the clock running again with what remained. */
    Clock resumed(Clock clock, Instant at) {
        Instant due = plus(clock.limit(), at, clock.remaining().orElseThrow());
        return running(Clock.builder().from(clock), clock.limit(), clock.startedAt(), due, at);
    }

    /**
     * Returns a running or paused clock computed anew with the calendar of now: the limit from the start, moved by the
     * pauses since.
     */
    Clock replanned(Clock clock, List<Pause> pauses, Instant now) {
        Instant due = due(clock.limit(), clock.startedAt());
        if (clock.limit() instanceof Limit.FixedTime) {
            return clock.withCalendar(calendar.version());
        }
        for (Pause pause : pauses) {
            if (pause.until().isPresent()
                    && !pause.from().isBefore(clock.startedAt())
                    && pause.from().isBefore(due)) {
                due = plus(
                        clock.limit(),
                        due,
                        between(clock.limit(), pause.from(), pause.until().get()));
            }
        }
        if (clock.state() == ClockState.PAUSED) {
            Instant since = pauses.get(pauses.size() - 1).from();
            Duration remaining = due.isBefore(since) ? Duration.ZERO : between(clock.limit(), since, due);
            return clock.withRemaining(remaining).withCalendar(calendar.version());
        }
        return running(
                Clock.builder().from(clock).calendar(calendar.version()),
                clock.limit(),
                clock.startedAt(),
                due.isBefore(now) ? now : due,
                now);
    }

    /** Returns what is left of a clock's limit at an instant, in its own unit; zero after it. */
    Duration left(Clock clock, Instant at) {
        if (clock.remaining().isPresent()) {
            return clock.remaining().get();
        }
        Instant due = clock.dueAt().orElse(at);
        return due.isAfter(at) ? between(clock.limit(), at, due) : Duration.ZERO;
    }

    /** Whether at least so many percent of a clock's limit are used up at an instant. */
    boolean isUsed(Clock clock, int percent, Instant at) {
        Duration whole = whole(clock.limit(), clock.startedAt(), due(clock.limit(), clock.startedAt()));
        return left(clock, at).compareTo(whole.multipliedBy(100 - percent).dividedBy(100)) <= 0;
    }

    private Instant due(Limit limit, Instant start) {
        if (limit instanceof Limit.ElapsedMinutes elapsed) {
            return start.plusSeconds(elapsed.minutes() * 60);
        }
        if (limit instanceof Limit.WorkingDays working) {
            return calendar.endOfWorkingDay(start, working.days());
        }
        if (limit instanceof Limit.WorkingMinutes working) {
            return calendar.plusWorkingTime(start, Duration.ofMinutes(working.minutes()));
        }
        if (limit instanceof Limit.NaturalDays natural) {
            return start.atZone(calendar.zone()).plusDays(natural.days()).toInstant();
        }
        return ((Limit.FixedTime) limit).at();
    }

    private Optional<Alarm> alarm(Limit limit, Instant startedAt, Instant due, Instant after) {
        if (alarmPercents.isEmpty()) {
            return Optional.empty();
        }
        Duration whole = whole(limit, startedAt, due(limit, startedAt));
        for (int percent : alarmPercents) {
            Instant at = minus(limit, due, whole.multipliedBy(100 - percent).dividedBy(100));
            if (at.isAfter(after) && at.isBefore(due)) {
                return Optional.of(new Alarm(percent, at));
            }
        }
        return Optional.empty();
    }

    private Duration whole(Limit limit, Instant start, Instant due) {
        if (limit instanceof Limit.WorkingMinutes working) {
            return Duration.ofMinutes(working.minutes());
        }
        return due.isAfter(start) ? between(limit, start, due) : Duration.ZERO;
    }

    private Duration between(Limit limit, Instant from, Instant until) {
        return isWorking(limit) ? calendar.workingTimeBetween(from, until) : Duration.between(from, until);
    }

    private Instant plus(Limit limit, Instant from, Duration time) {
        return isWorking(limit) ? calendar.plusWorkingTime(from, time) : from.plus(time);
    }

    private Instant minus(Limit limit, Instant from, Duration time) {
        return isWorking(limit) ? calendar.minusWorkingTime(from, time) : from.minus(time);
    }

    private boolean isProvisional(Limit limit, Instant start, Instant due) {
        return isWorking(limit) && calendar.isProvisional(calendar.day(start), calendar.day(due));
    }

    static boolean isWorking(Limit limit) {
        return limit instanceof Limit.WorkingDays || limit instanceof Limit.WorkingMinutes;
    }
}
