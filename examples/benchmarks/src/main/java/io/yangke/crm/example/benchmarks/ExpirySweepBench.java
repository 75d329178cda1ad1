package io.yangke.crm.example.benchmarks;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.points.PointsService;
import io.yangke.crm.core.points.PointsSweepReport;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.policy.PolicyDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does the sweep over 1 000 000 accounts take on a day on which the points of 10 000 of them expire? Each of a hundred
 * days 10 000 members earned, and points are good for a year to the day.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 20)
@Fork(jvmArgsAppend = {"-Xms10g", "-Xmx10g"})
public class ExpirySweepBench {

    private static final int ACCOUNTS = 1_000_000;
    private static final int DUE = 10_000;
    private static final DealerId DEALER = DealerId.of("SK-0371");
    private static final String POLICY = """
            {"points": {"programmes": {"BRANCH": {"lifeMonths": 12, "toEndOfMonth": false, "noticeDays": []}}}}
            """;

    private Instant now = PointsMovements.NOW;
    private final PointsService ledger = Crm.builder()
            .clock(() -> now)
            .policies(dealer -> List.of(
                    new PolicyDocument("bench", PolicyDocument.Layer.BRAND, LocalDate.parse("2026-01-01"), POLICY)))
            .build()
            .points();
    private int days;
    private PointsSweepReport report = PointsSweepReport.NOTHING;

    /** A hundred days of earning. */
    @Setup
    public void earn() {
        for (int i = 0; i < ACCOUNTS; i++) {
            now = PointsMovements.NOW.plus(Duration.ofDays(i / DUE));
            ledger.handle(PointsMovements.command(DEALER, "C-" + i, "key-" + i, 100, false))
                    .orThrow();
        }
    }

    /** Moves the clock to the day after the next points were good for the last time. */
    @Setup(Level.Invocation)
    public void pass() {
        now = PointsMovements.NOW.plus(Duration.ofDays(366 + days++));
    }

    /** One day's sweep. */
    @Benchmark
    public PointsSweepReport tenThousandExpire() {
        report = ledger.sweep(DEALER);
        return report;
    }

    /** Refuses to have timed a sweep that found others than the due accounts. */
    @TearDown(Level.Invocation)
    public void check() {
        if (report.expiredPoints() != DUE * 100L || !report.finished()) {
            throw new IllegalStateException("the sweep did something else: " + report);
        }
    }
}
