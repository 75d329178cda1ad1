package io.yangke.crm.example.benchmarks;

import io.yangke.crm.core.Crm;
import io.yangke.crm.rules.points.books.BooksReport;
import io.yangke.crm.spi.DealerId;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take to prove books of a million entries? The time is that of one entry. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(BooksBench.ENTRIES)
@Warmup(iterations = 10)
@Measurement(iterations = 20)
@Fork(jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+UseParallelGC"})
public class BooksBench {

    static final int ENTRIES = 1_000_000;

    private static final int MEMBERS = 50_000;
    private static final DealerId DEALER = DealerId.of("SK-0371");

    private final Crm crm = Crm.builder().clock(() -> PointsMovements.NOW).build();

    /** Books half a million movements, each of which has two entries: every third one redeems. */
    @Setup
    public void book() {
        for (int i = 0; i < ENTRIES / 2; i++) {
            boolean redeems = i / MEMBERS % 3 == 2;
            crm.points()
                    .handle(PointsMovements.command(
                            DEALER, "C-" + i % MEMBERS, "key-" + i, redeems ? 150 : 100 + i % 7, redeems))
                    .orThrow();
        }
    }

    /** Proves the books. */
    @Benchmark
    public BooksReport verify() {
        BooksReport report = crm.points().books().verify(DEALER);
        if (!report.isClean() || report.entries() != ENTRIES) {
            throw new IllegalStateException("the books are not as they were written: " + report);
        }
        return report;
    }
}
