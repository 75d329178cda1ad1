package io.yangke.crm.example.benchmarks;

import io.yangke.crm.rules.customer.matching.DuplicateFinder;
import io.yangke.crm.rules.customer.matching.Likeness;
import io.yangke.crm.rules.customer.matching.Match;
import io.yangke.crm.rules.customer.matching.MatchingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to find the files of one customer among 1 000 000, in a heap of one gibibyte? Making the files anew in
 * every pass, as a host would read them, is part of the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public class MatchingBench {

    private static final MatchingBase BASE = new MatchingBase(1_000_000);

    private final DuplicateFinder finder = DuplicateFinder.of(MatchingPolicy.DEFAULT);
    private final List<Match> found = new ArrayList<>();

    /** All certain and likely matches. */
    @Benchmark
    public List<Match> oneMillion() {
        found.clear();
        finder.find(BASE, Likeness.LIKELY, found::add);
        return found;
    }

    /** Refuses to have timed a search that missed a planted pair, or found one of what was planted to mislead it. */
    @TearDown(Level.Invocation)
    public void check() {
        long planted = found.stream().filter(MatchingBase::isPlanted).count();
        if (planted != BASE.planted()) {
            throw new IllegalStateException("found " + planted + " of " + BASE.planted() + " planted pairs");
        }
    }
}
