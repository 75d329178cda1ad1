package io.yangke.crm.rules.complaint.assessment;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How fast customers were contacted: elapsed time from first assignment to first response, exact to the nanosecond.
 *
 * @param responded complaints with a response
 * @param unanswered complaints without one
 * @param steps how many fell between one step and the next, in order; the last one is open
 * @param median the shortest time within which half of the responses came; empty without a response
 * @param ninetieth the shortest time within which nine in ten responses came
 */
public record ReactionSpeed(
        int responded, int unanswered, List<Step> steps, Optional<Duration> median, Optional<Duration> ninetieth) {

    /**
     * The responses of one step.
     *
     * @param upTo its upper end, inclusive; empty for the last one
     * @param count how many
     */
    public record Step(Optional<Duration> upTo, int count) {
        public Step {
            Objects.requireNonNull(upTo, "upTo");
        }
    }

    public ReactionSpeed {
        steps = ImmutableList.copyOf(steps);
        Objects.requireNonNull(median, "median");
        Objects.requireNonNull(ninetieth, "ninetieth");
    }

    static ReactionSpeed of(List<Optional<Duration>> reactions, List<Duration> steps) {
        List<Duration> sorted =
                reactions.stream().flatMap(Optional::stream).sorted().toList();
        return new ReactionSpeed(
                sorted.size(),
                reactions.size() - sorted.size(),
                steps(sorted, steps),
                percentile(sorted, 50),
                percentile(sorted, 90));
    }

    private static List<Step> steps(List<Duration> sorted, List<Duration> ends) {
        List<Step> steps = new ArrayList<>();
        int before = 0;
        for (Duration end : ends) {
            int within =
                    (int) sorted.stream().filter(d -> d.compareTo(end) <= 0).count();
            steps.add(new Step(Optional.of(end), within - before));
            before = within;
        }
        steps.add(new Step(Optional.empty(), sorted.size() - before));
        return steps;
    }

    /** Nearest rank: the smallest time with at least so many percent of all at or below it. */
    private static Optional<Duration> percentile(List<Duration> sorted, int percent) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int rank = (int) ((percent * (long) sorted.size() + 99) / 100);
        return Optional.of(sorted.get(rank - 1));
    }
}
