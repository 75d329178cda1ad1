package io.yangke.crm.rules.complaint;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ComplaintEvent.ClockChange;
import io.yangke.crm.spi.complaint.ComplaintEvent.ClockPaused;
import io.yangke.crm.spi.complaint.ComplaintEvent.ClockResumed;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a clock ran: its time from start to end, cut by its pauses.
 *
 * @param stretches the stretches in order; between two of them time stood still
 * @param runs whether the last one leads to the due time; false while time stands still
 */
record RunningTime(List<Stretch> stretches, boolean runs) {

    /**
     * A stretch in which time ran.
     *
     * @param from its start, inclusive
     * @param until its end, exclusive
     */
    record Stretch(Instant from, Instant until) {}

    RunningTime {
        stretches = ImmutableList.copyOf(stretches);
    }

    static RunningTime of(Clock clock, List<RecordedEvent> history) {
        Cutter cutter = new Cutter(clock);
        history.forEach(cutter::take);
        return cutter.finish();
    }

    boolean isPaused() {
        return stretches.size() > 1 || !runs;
    }

    Duration sum(LimitTime time) {
        return stretches.stream()
                .map(stretch -> time.between(stretch.from, stretch.until))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns when so much time is used up, the pauses left out; the last stretch may grow or shrink for it. */
    Instant end(LimitTime time, Duration budget) {
        Stretch last = stretches.get(stretches.size() - 1);
        Duration before = sum(time).minus(time.between(last.from, last.until));
        return time.plus(last.from, budget.minus(before));
    }

    /** Cuts the time of one clock, event by event. */
    private static final class Cutter {

        private final Clock clock;
        private final List<Stretch> stretches = new ArrayList<>();
        private @Nullable Instant from;
        private Instant stopped;

        Cutter(Clock clock) {
            this.clock = clock;
            from = clock.startedAt();
            stopped = clock.startedAt();
        }

        void take(RecordedEvent recorded) {
            if (recorded.event() instanceof ClockChange change
                    && change.clock().kind() == clock.kind()
                    && !recorded.at().isBefore(clock.startedAt())) {
                take(change, recorded.at());
            }
        }

        /** A clock that took over from a former one keeps its start, and with it the pauses since. */
        private void take(ClockChange change, Instant at) {
            if (change instanceof ClockPaused) {
                stop(at);
            } else if (change instanceof ClockResumed) {
                from = at;
            }
        }

        private void stop(Instant at) {
            stopped = at;
            add(at);
            from = null;
        }

        private void add(Instant until) {
            if (from != null && !until.isBefore(from)) {
                stretches.add(new Stretch(from, until));
            }
        }

        RunningTime finish() {
            boolean runs = from != null && clock.dueAt().isPresent();
            add(clock.dueAt().or(clock::settledAt).orElse(stopped));
            if (stretches.isEmpty()) {
                stretches.add(new Stretch(clock.startedAt(), clock.startedAt()));
            }
            return new RunningTime(stretches, runs);
        }
    }
}
