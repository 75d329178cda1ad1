package io.yangke.crm.example.benchmarks;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.points.PointsService;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A million movements of 100 000 members of 40 dealers: 70 of 100 earn, 30 redeem, in random order, with random keys. Written
 * down beforehand, so that only the ledgers are timed.
 */
@State(Scope.Benchmark)
public class PointsMovements {

    /** How many movements. */
    public static final int COUNT = 1_000_000;

    static final Instant NOW = Instant.parse("2026-09-14T01:00:00Z");

    private static final int MEMBERS = 100_000;
    private static final int DEALERS = 40;
    private static final Actor BY = Actor.dealer("D-7");

    private final List<PointsCommand> commands = new ArrayList<>(COUNT);
    private final List<Movement> movements = new ArrayList<>(COUNT);

    /**
     * The same movement for the yardstick.
     *
     * @param key the idempotency key
     * @param member who
     * @param points how many
     * @param redeems whether they are spent
     */
    record Movement(String key, String member, long points, boolean redeems) {}

    /** Writes the movements down. */
    @Setup
    public void write() {
        Random random = new Random(20_260_914);
        for (int i = 0; i < COUNT; i++) {
            int member = random.nextInt(MEMBERS);
            boolean redeems = random.nextInt(10) < 3;
            long points = redeems ? 1 + random.nextInt(100) : 100 + random.nextInt(900);
            String key = new UUID(random.nextLong(), random.nextLong()).toString();
            movements.add(new Movement(key, "C-" + member, points, redeems));
            commands.add(command(DealerId.of("SK-" + member % DEALERS), "C-" + member, key, points, redeems));
        }
    }

    /** Returns a command that earns points for labour, or redeems them for a gift. */
    static PointsCommand command(DealerId dealer, String member, String key, long points, boolean redeems) {
        PointsAction action = redeems
                ? new PointsAction.Redeem(points, SpendingCategory.GIFT, Optional.empty(), List.of())
                : new PointsAction.Earn(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(InvoiceLine.paid("1", SpendingCategory.LABOUR, points * 100)));
        return PointsCommand.of(dealer, AccountId.of(ProgrammeId.BRANCH, member), BY, key, action);
    }

    List<PointsCommand> commands() {
        return commands;
    }

    List<Movement> movements() {
        return movements;
    }

    /** Returns an empty ledger in memory. */
    static PointsService ledger() {
        return Crm.builder().clock(() -> NOW).build().points();
    }

    /** Books a part of the commands through the service, and returns how many were accepted. */
    int book(PointsService ledger, int from, int until) {
        int accepted = 0;
        for (int i = from; i < until; i++) {
            accepted += ledger.handle(commands.get(i)).isAccepted() ? 1 : 0;
        }
        return accepted;
    }
}
