package io.yangke.crm.example.benchmarks;

import io.yangke.crm.core.points.PointsService;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntBinaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a movement of points take, with its rules, lots, journal and idempotency key, through the service in memory,
 * beside a ledger of the JDK's collections? Each time a million movements from empty books, by one thread and by two.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PointsMovements.COUNT)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
// Books that are thrown away after each round shall not be promoted: the ledger is timed, not the clearing up of old
// books.
@Fork(jvmArgsAppend = {"-Xms11g", "-Xmx11g", "-Xmn7g", "-XX:+UseParallelGC", "-XX:-UseAdaptiveSizePolicy"})
public class LedgerBench {

    private static final int HALF = PointsMovements.COUNT / 2;
    private static final long AT = PointsMovements.NOW.getEpochSecond();
    private static final long END = AT + 24L * 30 * 86_400;

    private final ExecutorService threads = Executors.newFixedThreadPool(2, runnable -> {
        Thread thread = new Thread(runnable);
        thread.setDaemon(true);
        return thread;
    });
    private int expected;
    private int accepted;

    /** Asks the yardstick how many movements there is enough for. */
    @Setup
    public void expect(PointsMovements movements) {
        expected = bookByJdk(JdkLedger.ofOneThread(), movements, 0, PointsMovements.COUNT);
        if (PointsMovements.COUNT - expected > PointsMovements.COUNT / 10) {
            throw new IllegalStateException("too much is refused: only " + expected + " are accepted");
        }
    }

    /** Throws the last books away before the next are timed. */
    @Setup(Level.Iteration)
    public void clearUp() {
        System.gc();
    }

    /** Our ledger, one thread. */
    @Benchmark
    public int ours(PointsMovements movements) {
        accepted = movements.book(PointsMovements.ledger(), 0, PointsMovements.COUNT);
        return accepted;
    }

    /** The yardstick, one thread. */
    @Benchmark
    public int jdk(PointsMovements movements) {
        accepted = bookByJdk(JdkLedger.ofOneThread(), movements, 0, PointsMovements.COUNT);
        return accepted;
    }

    /** Our ledger, two threads with half of the movements each. */
    @Benchmark
    public int oursTwoThreads(PointsMovements movements) throws Exception {
        PointsService ledger = PointsMovements.ledger();
        accepted = twice((from, until) -> movements.book(ledger, from, until));
        return accepted;
    }

    /** The yardstick, two threads: concurrent maps, and a lock for each account. */
    @Benchmark
    public int jdkTwoThreads(PointsMovements movements) throws Exception {
        List<JdkLedger> ledgers = JdkLedger.ofThreads(2);
        accepted = twice((from, until) -> bookByJdk(ledgers.get(from / HALF), movements, from, until));
        return accepted;
    }

    private int twice(IntBinaryOperator half) throws Exception {
        Future<Integer> first = threads.submit(() -> half.applyAsInt(0, HALF));
        Future<Integer> second = threads.submit(() -> half.applyAsInt(HALF, PointsMovements.COUNT));
        return first.get() + second.get();
    }

    private static int bookByJdk(JdkLedger ledger, PointsMovements movements, int from, int until) {
        int done = 0;
        for (PointsMovements.Movement movement : movements.movements().subList(from, until)) {
            done += ledger.book(movement.key(), movement.member(), movement.points(), movement.redeems(), AT, END)
                    ? 1
                    : 0;
        }
        return done;
    }

    /** Refuses to have timed books in which something else was accepted; in two halves the order is open, and a little more so. */
    @TearDown(Level.Invocation)
    public void check() {
        if (Math.abs(accepted - expected) > PointsMovements.COUNT / 20) {
            throw new IllegalStateException("accepted " + accepted + " movements, not about " + expected);
        }
    }
}
