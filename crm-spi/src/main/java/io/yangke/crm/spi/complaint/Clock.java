package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.calendar.CalendarVersion;
import io.yangke.crm.spi.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One duty of a ticket and its time. A ticket has at most one open clock of a kind; a new handler or a new round of
 * handling starts the next cycle, and the verdict of the former one stays.
 *
 * <p>Invariants: a running clock has a due time and a paused one has the time that remains; only a breached or late clock
 * has a breach time, which is the first instant the limit was used up.
 */
@Value.Immutable
public abstract class Clock implements WithClock {

    Clock() {}

    /** The duty. */
    public abstract ClockKind kind();

    /** Which clock of its kind on this ticket this is, from 1. */
    public abstract int cycle();

    /** How much time the duty has. */
    public abstract Limit limit();

    /** When time began to run; before opening hours it is counted from the next opening. */
    public abstract Instant startedAt();

    /** Where the clock stands. */
    public abstract ClockState state();

    /** The last instant in time, inclusive; absent while paused. */
    public abstract Optional<Instant> dueAt();

    /** What remains of the limit, in its own unit; present only while paused. */
    public abstract Optional<Duration> remaining();

    /** The next warning ahead of the limit; absent when all were raised, or the clock does not run. */
    public abstract Optional<Alarm> nextAlarm();

    /** The last warning raised ahead of the limit; none is raised for that share or a smaller one again. */
    public abstract Optional<Alarm> lastAlarm();

    /** The spans since the start in which time stood still for this duty; the last one lasts while it is paused. */
    public abstract List<Pause> pauses();

    /** When the duty was done or fell away; a clock that fell away after its limit stays {@link ClockState#BREACHED}. */
    public abstract Optional<Instant> settledAt();

    /** The first instant the limit was used up with the duty undone. */
    public abstract Optional<Instant> breachedAt();

    /** Whether the due time touches days for which no official calendar is known yet. */
    @Value.Default
    public boolean provisional() {
        return false;
    }

    /** The calendar the due time was computed with. */
    public abstract CalendarVersion calendar();

    @Value.Check
    void check() {
        Checks.range("cycle", cycle(), 1, Integer.MAX_VALUE);
        Checks.require(
                state() != ClockState.RUNNING || dueAt().isPresent(), "dueAt", "is absent", "a running clock has one");
        Checks.require(
                (state() == ClockState.PAUSED) == remaining().isPresent(),
                "remaining",
                "does not fit the state",
                "exactly a paused clock has it");
        Checks.require(
                isBreached() == breachedAt().isPresent(),
                "breachedAt",
                "does not fit the state",
                "exactly a breached clock has it");
    }

    /** Whether the duty is still to be done, in time or not. */
    public final boolean isOpen() {
        return settledAt().isEmpty();
    }

    /** Whether the limit ran out with the duty undone, whatever came after. */
    public final boolean isBreached() {
        return state() == ClockState.BREACHED || state() == ClockState.MET_LATE;
    }

    /**
     * The next instant at which this clock has something to say: its next alarm, or the first instant after its limit;
     * absent if none.
     */
    public final Optional<Instant> wakeAt() {
        return Optional.ofNullable(nextToSay());
    }

    final @Nullable Instant nextToSay() {
        if (state() != ClockState.RUNNING) {
            return null;
        }
        Alarm alarm = nextAlarm().orElse(null);
        if (alarm != null) {
            return alarm.at();
        }
        Instant due = dueAt().orElseThrow();
        return due.isBefore(Instant.MAX) ? due.plusNanos(1) : due;
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Clock}; everything without a default must be set. */
    public static final class Builder extends ImmutableClock.Builder {
        Builder() {}
    }
}
