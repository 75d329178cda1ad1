package io.yangke.crm.rules.complaint;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    static RunningTime of(Clock clock) {
        List<Stretch> stretches = new ArrayList<>();
        Instant from = clock.startedAt();
        for (Pause pause : clock.pauses()) {
            stretches.add(new Stretch(from, pause.from()));
            from = pause.until().orElse(pause.from());
        }
        boolean runs = clock.dueAt().isPresent();
        if (runs || stretches.isEmpty()) {
            Instant until = clock.dueAt().or(clock::settledAt).orElse(from);
            stretches.add(new Stretch(from, until.isBefore(from) ? from : until));
        }
        return new RunningTime(stretches, runs);
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
}
