package io.yangke.crm.example.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something a benchmark must reach, alone or beside a peer of the same run.
 *
 * @param benchmark the benchmark's class and method
 * @param peer the peer's class and method; empty if it is measured alone
 * @param wanted the goal in words
 * @param verdict what was reached, from the benchmark's and the peer's measurement; of a goal alone both are the same
 */
record Goal(String benchmark, Optional<String> peer, String wanted, Judge verdict) {

    private static final double NANOS_PER_SECOND = 1e9;
    /** Of a loop over many inputs the profiler always sees some bytes of its own; an object an operation is 16 at least. */
    private static final double NEARLY_NOTHING = 0.5;

    /** Judges a measurement beside another. */
    interface Judge {
        Verdict judge(Measurement ours, Measurement peer);
    }

    /**
     * A figure and whether it reaches the goal.
     *
     * @param figure the figure, with its unit
     * @param reached whether it does
     */
    record Verdict(String figure, boolean reached) {}

    /** It takes at most so many times the peer's time. */
    static Goal atMostTimes(String benchmark, double times, String peer) {
        String wanted = String.format(Locale.ROOT, "at most %.2f x the time of %s", times, peer);
        return new Goal(benchmark, Optional.of(peer), wanted, (ours, other) -> {
            double ratio = ours.nanos() / other.nanos();
            return new Verdict(String.format(Locale.ROOT, "%.2f x", ratio), ratio <= times);
        });
    }

    /** It is at least so many times faster than the peer. */
    static Goal timesFaster(String benchmark, double times, String peer) {
        String wanted = String.format(Locale.ROOT, "at least %.1f x faster than %s", times, peer);
        return new Goal(benchmark, Optional.of(peer), wanted, (ours, other) -> {
            double ratio = other.nanos() / ours.nanos();
            return new Verdict(String.format(Locale.ROOT, "%.1f x faster", ratio), ratio >= times);
        });
    }

    /** It takes at most so many nanoseconds. */
    static Goal atMostNanos(String benchmark, double nanos) {
        String wanted = String.format(Locale.ROOT, "at most %,.1f ns", nanos);
        return alone(
                benchmark,
                wanted,
                ours -> new Verdict(String.format(Locale.ROOT, "%,.2f ns", ours.nanos()), ours.nanos() <= nanos));
    }

    /** It is done at least so often a second. */
    static Goal atLeastPerSecond(String benchmark, double times) {
        String wanted = String.format(Locale.ROOT, "at least %,.0f a second", times);
        return alone(benchmark, wanted, ours -> {
            double perSecond = NANOS_PER_SECOND / ours.nanos();
            return new Verdict(String.format(Locale.ROOT, "%,.0f a second", perSecond), perSecond >= times);
        });
    }

    /** It makes no objects. */
    static Goal noAllocation(String benchmark) {
        return alone(
                benchmark,
                "0 B",
                ours -> new Verdict(String.format(Locale.ROOT, "%.1f B", ours.bytes()), ours.bytes() < NEARLY_NOTHING));
    }

    private static Goal alone(String benchmark, String wanted, Function<Measurement, Verdict> verdict) {
        return new Goal(benchmark, Optional.empty(), wanted, (ours, same) -> verdict.apply(ours));
    }

    /** Returns the verdict on a run, or nothing if the benchmark or its peer was not run. */
    Optional<Verdict> judge(Map<String, Measurement> run) {
        Measurement ours = run.get(benchmark);
        Measurement other = run.get(peer.orElse(benchmark));
        return ours == null || other == null ? Optional.empty() : Optional.of(verdict.judge(ours, other));
    }
}
