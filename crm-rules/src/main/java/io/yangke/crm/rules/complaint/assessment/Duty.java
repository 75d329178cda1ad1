package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the clocks of a ticket say of one duty.
 *
 * @param verdict the verdict as recorded
 * @param dueAt for a duty whose limit runs: its last instant in time, inclusive
 */
record Duty(Verdict verdict, Optional<Instant> dueAt) {

    /** How a duty stands. */
    enum Verdict {
        IN_TIME,
        MISSED,
        RUNNING,
        NONE
    }

    static final Duty NONE = new Duty(Verdict.NONE, Optional.empty());
    static final Duty MISSED = new Duty(Verdict.MISSED, Optional.empty());
    private static final Duty IN_TIME = new Duty(Verdict.IN_TIME, Optional.empty());

    static Duty of(Clock clock) {
        return switch (clock.state()) {
            case MET -> IN_TIME;
            case BREACHED, MET_LATE -> MISSED;
            case RUNNING, PAUSED -> new Duty(Verdict.RUNNING, clock.dueAt());
            case CANCELLED -> NONE;
        };
    }

    /** The first duty that did not fall away. */
    static Duty first(List<Clock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.state() != ClockState.CANCELLED)
                .findFirst()
                .map(Duty::of)
                .orElse(NONE);
    }

    /** All cycles as one: a miss stays a miss (S9), a running cycle leaves it open, else one in time is enough. */
    static Duty worst(List<Clock> clocks) {
        return clocks.stream().map(Duty::of).reduce(NONE, Duty::worse);
    }

    private Duty worse(Duty other) {
        return rank() >= other.rank() ? this : other;
    }

    private int rank() {
        return switch (verdict) {
            case MISSED -> 3;
            case RUNNING -> 2;
            case IN_TIME -> 1;
            case NONE -> 0;
        };
    }

    /** The verdict at an instant, whether or not a sweep has recorded it yet. */
    Verdict at(Instant asOf) {
        boolean over = verdict == Verdict.RUNNING && dueAt.filter(asOf::isAfter).isPresent();
        return over ? Verdict.MISSED : verdict;
    }
}
