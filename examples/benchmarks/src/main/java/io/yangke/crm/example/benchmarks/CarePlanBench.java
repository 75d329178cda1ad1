package io.yangke.crm.example.benchmarks;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.care.CareService;
import io.yangke.crm.core.care.CareSweepReport;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to plan a day for 1 000 000 customers, on two threads of the host and in a heap of one gibibyte? Making the
 * files as a host would read them is part of the time; what is remembered of the care is kept in the same heap. The dealer's first
 * pass is not timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public class CarePlanBench {

    private static final int CUSTOMERS = 1_000_000;

    private Instant now = Instant.parse(CareBase.TODAY + "T02:00:00Z");
    private final CareService care = Crm.builder()
            .customerFiles(new CareBase(CUSTOMERS))
            .clock(() -> now)
            .build()
            .care();
    private final ExecutorService host = Executors.newFixedThreadPool(2);
    private CareSweepReport report = CareSweepReport.NOTHING;

    /** The dealer's first pass. */
    @Setup
    public void begin() {
        report = sweep();
        check();
    }

    /** Lets the next day come. */
    @Setup(Level.Invocation)
    public void tomorrow() {
        now = now.plus(Duration.ofDays(1));
    }

    /** The pass of a day. */
    @Benchmark
    public CareSweepReport day() {
        report = sweep();
        return report;
    }

    private CareSweepReport sweep() {
        return CompletableFuture.supplyAsync(() -> care.sweep(CareBase.DEALER), host)
                .thenCombine(
                        CompletableFuture.supplyAsync(() -> care.sweep(CareBase.DEALER), host), CareSweepReport::plus)
                .join();
    }

    /** Refuses to have timed a pass that left somebody out, or planned nothing. */
    @TearDown(Level.Invocation)
    public void check() {
        if (report.customers() != CUSTOMERS || report.changed() == 0 || report.tasksDue() == 0) {
            throw new IllegalStateException("the pass did something else: " + report);
        }
    }

    /** Sends the host's threads home. */
    @TearDown
    public void end() {
        host.shutdown();
    }
}
