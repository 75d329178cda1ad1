package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.time.Progress;
import io.yangke.crm.spi.DealerId;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Months already played, for tests that only look. */
public final class PlayedMonths {

    /** The month of the default seed. */
    public static final long SEED = 20260914;

    private static final int CUSTOMERS = 1_500;

    private static final Group GROUP = new Group();

    /** Played when first asked for. */
    private static final class Whole {
        private static final PlayedMonth MONTH = ofSeed(SEED);
    }

    private static final class WithBase {
        private static final PlayedMonth MONTH = small(CUSTOMERS);
    }

    private PlayedMonths() {}

    /** Returns the month of two dealers with a small base, the shown customer's dealer among them. */
    public static PlayedMonth withBase() {
        return WithBase.MONTH;
    }

    /** Returns the whole month of the default seed. */
    public static PlayedMonth whole() {
        return Whole.MONTH;
    }

    /** Returns the whole month of another seed. */
    public static PlayedMonth ofSeed(long seed) {
        return play(MonthPlan.of(GROUP, seed));
    }

    /** Returns the month of two dealers only, the one of the story among them. */
    public static PlayedMonth small() {
        return small(0);
    }

    private static PlayedMonth small(int customers) {
        MonthPlan plan = MonthPlan.of(GROUP, SEED, customers);
        Set<DealerId> some = Set.of(plan.shown().shop().id(), DealerId.of("N-XN-01"));
        List<TicketPlan> tickets = plan.tickets().stream()
                .filter(ticket -> some.contains(ticket.shop().id()))
                .toList();
        return play(new MonthPlan(
                plan.begin(),
                plan.end(),
                tickets,
                List.of(),
                plan.shown(),
                plan.club().at(some),
                plan.base().at(some)));
    }

    private static PlayedMonth play(MonthPlan plan) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return MonthPlay.play(GROUP, plan, new Progress(nowhere, InstantSource.system(), ""));
    }
}
