package io.yangke.crm.rules.complaint;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.complaint.Alarm;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.Pause;
import io.yangke.crm.spi.complaint.PauseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How clocks run: due times, alarms walked backwards from them, pauses counted in the unit of the limit. Each method
 * returns the clock as it stands afterwards.
 */
final class Timekeeper {

    private static final Duration LESS_THAN_A_MINUTE = Duration.ofMinutes(1).minusNanos(1);

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
     * @param now alarms before it are never raised
     */
    Clock start(ClockKind kind, int cycle, Limit limit, Instant startedAt, Instant earliestDue, Instant now) {
        Clock.Builder clock =
                Clock.builder().kind(kind).cycle(cycle).limit(limit).startedAt(startedAt);
        return running(clock, later(due(limit, startedAt), earliestDue), now);
    }

    /** Starts a clock with another limit from the start of a former one, whose pauses still do not count. */
    Clock replace(Clock former, int cycle, Limit limit, Instant now) {
        List<Pause> pauses = ended(former.pauses(), now);
        Clock.Builder clock = Clock.builder()
                .kind(former.kind())
                .cycle(cycle)
                .limit(limit)
                .startedAt(former.startedAt())
                .pauses(pauses);
        return running(clock, later(due(limit, former.startedAt(), pauses), now), now);
    }

    /** Starts a clock that takes a due time over from a former one. */
    Clock carry(Clock former, int cycle, Instant dueAt, Instant now) {
        Clock.Builder clock = Clock.builder()
                .from(former)
                .cycle(cycle)
                .settledAt(Optional.empty())
                .breachedAt(Optional.empty());
        return running(clock, later(dueAt, now), now);
    }

    /** Returns a clock, which may stand still, running on with the limit, start and pauses of another of its kind. */
    Clock joined(Clock clock, Clock earlier, Instant now) {
        Clock.Builder joined = Clock.builder()
                .from(clock)
                .limit(earlier.limit())
                .startedAt(earlier.startedAt())
                .pauses(ended(earlier.pauses(), now));
        return running(joined, later(dueIfRunning(earlier, now), now), now);
    }

    /** Returns the due time of an open clock; of one that stands still, as if it ran again from an instant. */
    Instant dueIfRunning(Clock clock, Instant at) {
        return clock.remaining()
                .map(rest -> goesOn(clock.limit(), at, rest))
                .orElseGet(() -> clock.dueAt().orElseThrow());
    }

    private Clock running(Clock.Builder clock, Instant due, Instant now) {
        Clock runs = clock.state(ClockState.RUNNING)
                .dueAt(due)
                .remaining(Optional.empty())
                .nextAlarm(Optional.empty())
                .calendar(calendar.version())
                .build();
        return runs.withNextAlarm(alarm(runs, now)).withProvisional(isProvisional(runs.limit(), runs.startedAt(), due));
    }

    /** Returns a clock's time left at an instant as a limit of its own, in whole minutes; empty if none is left. */
    Optional<Limit> remainder(Clock clock, Instant at) {
        long minutes = left(clock, at).plus(LESS_THAN_A_MINUTE).toMinutes();
        if (minutes == 0) {
            return Optional.empty();
        }
        return Optional.of(isWorking(clock.limit()) ? Limit.workingMinutes(minutes) : Limit.elapsedMinutes(minutes));
    }

    /** Returns the clock after its duty was done. */
    Clock done(Clock clock, Instant at) {
        return settled(clock, clock.isBreached() ? ClockState.MET_LATE : ClockState.MET, at);
    }

    /** Returns the clock after its duty fell away; a breach stays a breach. */
    Clock cancelled(Clock clock, Instant at) {
        return settled(clock, clock.isBreached() ? ClockState.BREACHED : ClockState.CANCELLED, at);
    }

    private static Clock settled(Clock clock, ClockState state, Instant at) {
        return Clock.builder()
                .from(clock)
                .state(state)
                .remaining(Optional.empty())
                .nextAlarm(Optional.empty())
                .pauses(ended(clock.pauses(), at))
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
        Clock raised = clock.withLastAlarm(clock.nextAlarm());
        return raised.withNextAlarm(
                alarm(raised, clock.nextAlarm().orElseThrow().at()));
    }

    /** Returns the clock with its next alarm after an instant; those up to it are never raised. */
    Clock silentUntil(Clock clock, Instant now) {
        return clock.withNextAlarm(alarm(clock, now.plusNanos(1)));
    }

    /** Returns the clock standing still from an instant not after its due time. */
    Clock paused(Clock clock, PauseReason reason, Instant at) {
        return Clock.builder()
                .from(clock)
                .state(ClockState.PAUSED)
                .remaining(between(clock.limit(), at, clock.dueAt().orElseThrow()))
                .dueAt(Optional.empty())
                .nextAlarm(Optional.empty())
                .addPauses(new Pause(at, Optional.empty(), reason))
                .build();
    }

    /** Returns the clock running again with what remained. */
    Clock resumed(Clock clock, Instant at) {
        Clock.Builder again = Clock.builder().from(clock).pauses(ended(clock.pauses(), at));
        return running(again, dueIfRunning(clock, at), at);
    }

    /**
     * Returns a running or paused clock computed anew with the calendar of now: the limit from the start, moved by its
     * pauses since.
     */
    Clock replanned(Clock clock, Instant now) {
        if (clock.limit() instanceof Limit.FixedTime) {
            return clock.withCalendar(calendar.version());
        }
        Instant due = due(clock.limit(), clock.startedAt(), clock.pauses());
        if (clock.state() != ClockState.PAUSED) {
            return running(Clock.builder().from(clock), later(due, now), now);
        }
        Instant since = clock.pauses().get(clock.pauses().size() - 1).from();
        return clock.withRemaining(rest(clock.limit(), since, due)).withCalendar(calendar.version());
    }

    private static List<Pause> ended(List<Pause> pauses, Instant at) {
        int last = pauses.size() - 1;
        if (last < 0 || pauses.get(last).until().isPresent()) {
            return pauses;
        }
        return ImmutableList.<Pause>builder()
                .addAll(pauses.subList(0, last))
                .add(new Pause(
                        pauses.get(last).from(),
                        Optional.of(at),
                        pauses.get(last).reason()))
                .build();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Returns what is left of a clock's limit at an instant, in its own unit; zero after it. */
    Duration left(Clock clock, Instant at) {
        if (clock.remaining().isPresent()) {
            return clock.remaining().get();
        }
        return rest(clock.limit(), at, clock.dueAt().orElse(at));
    }

    /** Nothing left is due at once, also outside hours. */
    private Instant goesOn(Limit limit, Instant from, Duration rest) {
        return rest.isZero() ? from : plus(limit, from, rest);
    }

    private Duration rest(Limit limit, Instant at, Instant due) {
        return due.isAfter(at) ? between(limit, at, due) : Duration.ZERO;
    }

    /** Whether at least so many percent of a clock's limit are used up at an instant. */
    boolean isUsed(Clock clock, int percent, Instant at) {
        Duration whole = whole(clock.limit(), clock.startedAt(), due(clock.limit(), clock.startedAt()));
        return left(clock, at).compareTo(whole.multipliedBy(100 - percent).dividedBy(100)) <= 0;
    }

    /** The due time as a clock finds it that stood still and ran on, one pause after the other. */
    private Instant due(Limit limit, Instant start, List<Pause> pauses) {
        Instant due = due(limit, start);
        for (Pause pause : pauses) {
            boolean moves = !(limit instanceof Limit.FixedTime) && !pause.from().isAfter(due);
            if (moves && pause.until().isPresent()) {
                due = goesOn(limit, pause.until().get(), rest(limit, pause.from(), due));
            }
        }
        return due;
    }

    private Instant due(Limit limit, Instant start) {
        if (limit instanceof Limit.ElapsedMinutes elapsed) {
            return start.plusSeconds(elapsed.minutes() * 60);
        }
        if (limit instanceof Limit.WorkingDays working) {
            return later(calendar.endOfWorkingDay(start, working.days()), start);
        }
        if (limit instanceof Limit.WorkingMinutes working) {
            return calendar.plusWorkingTime(start, Duration.ofMinutes(working.minutes()));
        }
        if (limit instanceof Limit.NaturalDays natural) {
            return start.atZone(calendar.zone()).plusDays(natural.days()).toInstant();
        }
        return ((Limit.FixedTime) limit).at();
    }

    /** The first alarm ahead, at an instant or after it, that was not raised yet. */
    private Optional<Alarm> alarm(Clock clock, Instant earliest) {
        if (alarmPercents.isEmpty()) {
            return Optional.empty();
        }
        Instant due = clock.dueAt().orElseThrow();
        int raised = clock.lastAlarm().map(Alarm::percent).orElse(0);
        Duration whole = whole(clock.limit(), clock.startedAt(), due(clock.limit(), clock.startedAt()));
        for (int percent : alarmPercents) {
            Instant at =
                    minus(clock.limit(), due, whole.multipliedBy(100 - percent).dividedBy(100));
            if (percent > raised && !at.isBefore(earliest) && at.isBefore(due)) {
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
