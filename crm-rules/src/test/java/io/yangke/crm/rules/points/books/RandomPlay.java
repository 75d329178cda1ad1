package io.yangke.crm.rules.points.books;

import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsAction.PastMovement;
import io.yangke.crm.spi.points.PostingId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Commands by chance over a few accounts, most of which can be done. The same seed leads to the same ledger. */
final class RandomPlay {

    private static final List<String> MEMBERS = List.of("C-1", "C-2", "C-3", "C-4");

    private final Random chance;
    private final LedgerPlay play;

    private RandomPlay(long seed, PointsRules rules) {
        this.chance = new Random(seed);
        this.play = new LedgerPlay(rules);
    }

    static LedgerPlay of(long seed, PointsRules rules, int steps) {
        RandomPlay random = new RandomPlay(seed, rules);
        for (int i = 0; i < steps; i++) {
            random.step();
        }
        return random.play;
    }

    private void step() {
        play.pass(Duration.ofHours(chance.nextInt(4) == 0 ? chance.nextInt(600) : chance.nextInt(10)));
        if (chance.nextInt(12) == 0) {
            play.sweep();
        }
        DealerId dealer = chance.nextBoolean() ? LedgerPlay.EAST : LedgerPlay.WEST;
        play.give(dealer, member(), action(), when());
    }

    private AccountId member() {
        return LedgerPlay.account(MEMBERS.get(chance.nextInt(MEMBERS.size())));
    }

    private Optional<Instant> when() {
        return chance.nextInt(6) == 0
                ? Optional.of(play.now().minus(Duration.ofHours(1 + chance.nextInt(400))))
                : Optional.empty();
    }

    private PointsAction action() {
        return switch (chance.nextInt(20)) {
            case 0, 1, 2 -> LedgerPlay.earn(100L * points());
            case 3 -> LedgerPlay.award(LedgerPlay.JOINING);
            case 4 -> LedgerPlay.award(LedgerPlay.PENDING);
            case 5 ->
                about(Movement.Kind.EARNED)
                        .<PointsAction>map(PointsAction.Activate::new)
                        .orElse(redeem());
            case 6, 7, 8 -> redeem();
            case 9 -> LedgerPlay.hold(points(), Duration.ofHours(1 + chance.nextInt(300)));
            case 10, 11 ->
                hold().<PointsAction>map(id -> LedgerPlay.capture(id, 1 + chance.nextInt(60), chance.nextBoolean()))
                        .orElse(redeem());
            case 12 -> hold().<PointsAction>map(PointsAction.Release::new).orElse(redeem());
            case 13, 14 ->
                about(Movement.Kind.REDEEMED)
                        .map(id -> LedgerPlay.refund(id, 1 + chance.nextInt(80)))
                        .orElse(redeem());
            case 15 ->
                about(Movement.Kind.EARNED)
                        .map(id -> LedgerPlay.takeBack(id, 1 + chance.nextInt(200)))
                        .orElse(redeem());
            case 16 -> LedgerPlay.adjust(chance.nextBoolean() ? points() : -points());
            case 17 -> new PointsAction.Transfer(member(), points());
            case 18 -> chance.nextBoolean() ? new PointsAction.Merge(member()) : new PointsAction.Unmerge();
            default -> past();
        };
    }

    private long points() {
        return 1 + chance.nextInt(150);
    }

    private PointsAction redeem() {
        return LedgerPlay.redeem(points());
    }

    private PointsAction past() {
        Instant then = play.now().minus(Duration.ofDays(40));
        return new PointsAction.ImportPast(List.of(
                new PastMovement(Movement.Imported.Past.OPENING, then, 400, Optional.empty()),
                new PastMovement(Movement.Imported.Past.SPENT, then.plusSeconds(60), points(), Optional.empty())));
    }

    private Optional<PostingId> hold() {
        List<PostingId> open = play.accounts().stream()
                .flatMap(account -> account.holds().stream())
                .map(hold -> hold.id())
                .toList();
        return any(open);
    }

    private Optional<PostingId> about(Movement.Kind kind) {
        return any(play.ofKind(kind));
    }

    private Optional<PostingId> any(List<PostingId> ids) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(chance.nextInt(ids.size())));
    }

    /** Looks through the whole ledger. */
    static BooksVerifier verified(LedgerPlay play) {
        BooksVerifier verifier = new BooksVerifier();
        for (PointsAccount account : play.accounts()) {
            verifier.begin(account.id());
            play.journal(account.id()).forEach(verifier::add);
            verifier.end(account);
        }
        return verifier;
    }
}
