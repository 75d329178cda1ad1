package io.yangke.crm.example.benchmarks;

import io.yangke.crm.core.points.PointsService;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.PointsCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Does it matter to a redemption how many lots were spent before? 200 members, each with ten open lots, and with ten or a
 * thousand that are spent.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(RedeemBench.REDEMPTIONS)
@Warmup(iterations = 20)
@Measurement(iterations = 40)
@Fork(jvmArgsAppend = {"-Xms8g", "-Xmx8g", "-XX:+UseParallelGC"})
public class RedeemBench {

    static final int REDEMPTIONS = 20_000;

    private static final int MEMBERS = 200;
    private static final int OPEN_LOTS = 10;
    private static final DealerId DEALER = DealerId.of("SK-0371");

    /** How many lots of each member are spent. */
    @Param({"10", "1000"})
    public int spent;

    private final PointsService ledger = PointsMovements.ledger();
    private final List<PointsCommand> redemptions = new ArrayList<>(REDEMPTIONS);
    private int commands;

    /** Books elsewhere first, so that the code is compiled alike however few lots are spent. */
    @Setup
    public void warmUp(PointsMovements movements) {
        movements.book(PointsMovements.ledger(), 0, PointsMovements.COUNT);
    }

    /** Earns and spends lot by lot, then earns the open lots, which no redemption uses up. */
    @Setup
    public void spendLots() {
        for (int member = 0; member < MEMBERS; member++) {
            for (int lot = 0; lot < spent; lot++) {
                book(member, 1, false);
                book(member, 1, true);
            }
            for (int lot = 0; lot < OPEN_LOTS; lot++) {
                book(member, 1_000_000, false);
            }
        }
    }

    private void book(int member, long points, boolean redeems) {
        ledger.handle(command(member, points, redeems)).orThrow();
    }

    private PointsCommand command(int member, long points, boolean redeems) {
        return PointsMovements.command(DEALER, "C-" + member, "key-" + commands++, points, redeems);
    }

    /** Writes the next redemptions down. */
    @Setup(Level.Invocation)
    public void writeRedemptions() {
        redemptions.clear();
        for (int i = 0; i < REDEMPTIONS; i++) {
            redemptions.add(command(i % MEMBERS, 1, true));
        }
    }

    /** Redeems one point at a time, member by member. */
    @Benchmark
    public int redeem() {
        int accepted = 0;
        for (PointsCommand redemption : redemptions) {
            accepted += ledger.handle(redemption).isAccepted() ? 1 : 0;
        }
        if (accepted != REDEMPTIONS) {
            throw new IllegalStateException("only " + accepted + " were accepted");
        }
        return accepted;
    }
}
