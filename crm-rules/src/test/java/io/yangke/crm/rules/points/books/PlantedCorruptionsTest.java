package io.yangke.crm.rules.points.books;

import static io.yangke.crm.rules.points.books.LedgerPlay.EAST;
import static io.yangke.crm.rules.points.books.LedgerPlay.JOINING;
import static io.yangke.crm.rules.points.books.LedgerPlay.PENDING;
import static io.yangke.crm.rules.points.books.LedgerPlay.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.points.HashChain;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A corruption planted in the books is found, and named at the first wrong posting (P36)")
final class PlantedCorruptionsTest {

    private static final AccountId ANNA = LedgerPlay.account("C-1");
    private static final AccountId BORIS = LedgerPlay.account("C-2");
    private static final AccountId CLARA = LedgerPlay.account("C-3");
    private static final AccountId DORA = LedgerPlay.account("C-4");

    // Anna's journal, in order.
    private static final PostingId EARNED = anna(1);
    private static final PostingId AWARDED = anna(2);
    private static final PostingId PENDED = anna(3);
    private static final PostingId ACTIVATED = anna(4);
    private static final PostingId REDEEMED = anna(5);
    private static final PostingId REFUNDED = anna(6);
    private static final PostingId HELD = anna(7);
    private static final PostingId CAPTURED = anna(8);
    private static final PostingId TAKEN_BACK = anna(9);
    private static final PostingId RELEASED = anna(10);
    private static final PostingId SENT = anna(11);
    private static final PostingId HELD_AGAIN = anna(12);
    private static final PostingId ADJUSTED = boris(4);
    private static final PostingId MERGED_OUT = new PostingId(CLARA, 2);
    private static final PostingId MERGED_IN = boris(5);
    private static final PostingId EXPIRED = new PostingId(DORA, 2);

    private static PostingId anna(long sequence) {
        return new PostingId(ANNA, sequence);
    }

    private static PostingId boris(long sequence) {
        return new PostingId(BORIS, sequence);
    }

    /** A ledger with everything in it. */
    private static LedgerPlay ledger(boolean linked) {
        LedgerPlay play = new LedgerPlay(linked ? LedgerPlay.LINKED : LedgerPlay.RULES);
        play.must(EAST, DORA, LedgerPlay.award(JOINING));
        play.pass(Duration.ofDays(120));
        play.sweep();
        play.must(EAST, ANNA, LedgerPlay.earn(100_000));
        play.must(WEST, ANNA, LedgerPlay.award(JOINING));
        play.must(EAST, ANNA, LedgerPlay.award(PENDING));
        play.must(EAST, ANNA, new PointsAction.Activate(PENDED));
        play.must(WEST, ANNA, LedgerPlay.redeem(400));
        play.must(WEST, ANNA, LedgerPlay.refund(REDEEMED, 150));
        play.must(EAST, ANNA, LedgerPlay.hold(200, Duration.ofHours(5)));
        play.must(EAST, ANNA, LedgerPlay.capture(HELD, 50, true));
        play.must(EAST, ANNA, LedgerPlay.takeBack(EARNED, 300));
        play.must(EAST, ANNA, new PointsAction.Release(HELD));
        play.must(EAST, ANNA, new PointsAction.Transfer(DORA, 40));
        play.must(EAST, ANNA, LedgerPlay.hold(30, Duration.ofHours(5)));
        play.must(EAST, BORIS, LedgerPlay.earn(10_000));
        play.must(EAST, BORIS, LedgerPlay.redeem(100));
        play.must(EAST, BORIS, LedgerPlay.award(JOINING));
        play.must(EAST, BORIS, LedgerPlay.adjust(-10));
        play.must(WEST, CLARA, LedgerPlay.award(JOINING));
        play.must(WEST, CLARA, new PointsAction.Merge(BORIS));
        return play;
    }

    private record Plant(
            String name, BooksCheck check, Optional<PostingId> at, Consumer<Corruption> spoil, boolean linked) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Plant plant(String name, BooksCheck check, PostingId at, Consumer<Corruption> spoil) {
        return new Plant(name, check, Optional.of(at), spoil, false);
    }

    private static Plant linked(String name, PostingId at, Consumer<Corruption> spoil) {
        return new Plant(name, BooksCheck.LINK, Optional.of(at), spoil, true);
    }

    private static Plant stored(String name, BooksCheck check, Consumer<Corruption> spoil) {
        return new Plant(name, check, Optional.empty(), spoil, false);
    }

    static Stream<Plant> inOrderAndSums() {
        return Stream.of(
                plant(
                        "two postings swapped",
                        BooksCheck.SEQUENCE,
                        REFUNDED,
                        books -> Collections.swap(books.journal(ANNA), 4, 5)),
                plant(
                        "a posting taken out",
                        BooksCheck.SEQUENCE,
                        REFUNDED,
                        books -> books.journal(ANNA).remove(4)),
                plant(
                        "a posting there twice",
                        BooksCheck.SEQUENCE,
                        REDEEMED,
                        books -> books.journal(ANNA).add(5, books.posting(REDEEMED))),
                plant(
                        "a posting of another account",
                        BooksCheck.SEQUENCE,
                        boris(5),
                        books -> books.journal(ANNA).set(4, books.posting(boris(5)))),
                plant("a balance before that is not the one before", BooksCheck.BALANCE_BEFORE, REFUNDED, books -> {
                    Posting posting = books.posting(REFUNDED);
                    books.change(REFUNDED, "balanceBefore", posting.balanceBefore() + 7);
                    books.change(REFUNDED, "balanceAfter", posting.balanceAfter() + 7);
                }),
                plant(
                        "a balance after that was changed",
                        BooksCheck.ENTRIES,
                        AWARDED,
                        books -> books.change(
                                AWARDED, "balanceAfter", books.posting(AWARDED).balanceAfter() + 1)),
                plant(
                        "a missing house entry",
                        BooksCheck.ENTRIES,
                        REDEEMED,
                        books -> books.change(REDEEMED, "house", List.of())),
                plant(
                        "a house entry of another amount",
                        BooksCheck.ENTRIES,
                        EARNED,
                        books -> books.change(EARNED, "house", house(HouseAccount.Kind.ISSUED, EAST_SERVICE, -999))),
                plant(
                        "a lot movement of another amount",
                        BooksCheck.LOTS_AND_DEBT,
                        REDEEMED,
                        books -> books.change(REDEEMED, posting -> movement(posting, 0, 1))),
                plant(
                        "a missing lot movement",
                        BooksCheck.LOTS_AND_DEBT,
                        REDEEMED,
                        books -> books.change(REDEEMED, "lots", List.of())),
                plant(
                        "a debt nobody booked",
                        BooksCheck.LOTS_AND_DEBT,
                        AWARDED,
                        books -> books.change(AWARDED, "debt", 5L)),
                plant(
                        "an earning on the account of redemptions",
                        BooksCheck.HOUSE_ACCOUNT,
                        EARNED,
                        books ->
                                books.change(EARNED, "house", house(HouseAccount.Kind.REDEEMED, EAST_SERVICE, -1_000))),
                plant(
                        "an earning at another department's cost",
                        BooksCheck.HOUSE_ACCOUNT,
                        EARNED,
                        books ->
                                books.change(EARNED, "house", house(HouseAccount.Kind.ISSUED, WEST_MARKETING, -1_000))),
                plant(
                        "a redemption settled by another dealer",
                        BooksCheck.HOUSE_ACCOUNT,
                        REDEEMED,
                        books -> books.change(REDEEMED, "house", house(HouseAccount.Kind.REDEEMED, EAST_SERVICE, 400))),
                plant(
                        "a refund from another account than the redemption's",
                        BooksCheck.HOUSE_ACCOUNT,
                        REFUNDED,
                        books ->
                                books.change(REFUNDED, "house", house(HouseAccount.Kind.REDEEMED, EAST_SERVICE, -150))),
                plant(
                        "an expiry to another's benefit",
                        BooksCheck.HOUSE_ACCOUNT,
                        EXPIRED,
                        books ->
                                books.change(EXPIRED, "house", house(HouseAccount.Kind.EXPIRED, WEST_MARKETING, 500))));
    }

    private static final Funding EAST_SERVICE = new Funding(EAST, DepartmentCode.SERVICE);
    private static final Funding WEST_MARKETING = new Funding(WEST, DepartmentCode.MARKETING);

    private static List<HouseEntry> house(HouseAccount.Kind kind, Funding owner, long points) {
        return List.of(new HouseEntry(new HouseAccount(kind, owner), points));
    }

    private static Posting movement(Posting posting, int place, long more) {
        List<LotMovement> lots = new ArrayList<>(posting.lots());
        LotMovement old = lots.get(place);
        lots.set(place, new LotMovement(old.lot(), old.free() + more, old.held()));
        return Fields.with(posting, "lots", lots);
    }

    private static Posting lot(Posting posting, String field, Object value) {
        LotMovement old = posting.lots().get(0);
        return Fields.with(
                posting,
                "lots",
                List.of(new LotMovement(Fields.with(old.lot(), field, value), old.free(), old.held())));
    }

    static Stream<Plant> inMovementsAndLots() {
        return Stream.of(
                plant(
                        "an earning of more than its lots",
                        BooksCheck.MOVEMENT,
                        AWARDED,
                        books -> books.change(
                                AWARDED,
                                posting -> Fields.with(
                                        posting, "what", books.posting(EARNED).what()))),
                plant("a spending of more than was taken (P16)", BooksCheck.MOVEMENT, REDEEMED, books -> {
                    Movement.Redeemed what =
                            (Movement.Redeemed) books.posting(REDEEMED).what();
                    books.change(
                            REDEEMED,
                            "what",
                            Fields.with(what, "spending", Fields.with(what.spending(), "points", 401L)));
                }),
                plant(
                        "a taking back of more than was claimed",
                        BooksCheck.MOVEMENT,
                        TAKEN_BACK,
                        books -> books.change(
                                TAKEN_BACK,
                                "what",
                                Fields.with(
                                        (Movement.TakenBack)
                                                books.posting(TAKEN_BACK).what(),
                                        "claimed",
                                        299L))),
                plant(
                        "points spent before they were usable (P19)",
                        BooksCheck.USABLE,
                        REDEEMED,
                        books -> books.change(
                                REDEEMED,
                                "effectiveAt",
                                books.posting(EARNED).effectiveAt().minusSeconds(1))),
                plant(
                        "points expired before their time (P20)",
                        BooksCheck.USABLE,
                        EXPIRED,
                        books -> books.change(
                                EXPIRED,
                                "effectiveAt",
                                books.posting(EXPIRED).effectiveAt().minusSeconds(1))),
                plant(
                        "a refund of what was never spent",
                        BooksCheck.ORIGINAL,
                        REFUNDED,
                        books -> books.change(
                                REFUNDED,
                                "what",
                                Fields.with(
                                        (Movement.Refunded)
                                                books.posting(REFUNDED).what(),
                                        "redemption",
                                        EARNED))),
                plant(
                        "a taking back of what comes later only",
                        BooksCheck.ORIGINAL,
                        TAKEN_BACK,
                        books -> books.change(
                                TAKEN_BACK,
                                "what",
                                Fields.with(
                                        (Movement.TakenBack)
                                                books.posting(TAKEN_BACK).what(),
                                        "earning",
                                        anna(99)))),
                plant(
                        "more taken back than was earned (P9, P21)",
                        BooksCheck.REVERSED,
                        TAKEN_BACK,
                        books -> books.change(
                                TAKEN_BACK,
                                "what",
                                Fields.with(
                                        Fields.with(
                                                (Movement.TakenBack) books.posting(TAKEN_BACK)
                                                        .what(),
                                                "claimed",
                                                1_001L),
                                        "forgiven",
                                        701L))),
                plant("a lot changed twice by one posting", BooksCheck.LOT_TWICE, CAPTURED, books -> {
                    LotMovement whole = books.posting(CAPTURED).lots().get(0);
                    books.change(
                            CAPTURED,
                            "lots",
                            List.of(
                                    new LotMovement(whole.lot(), 0, whole.held() + 20),
                                    new LotMovement(whole.lot(), 0, -20)));
                }),
                plant(
                        "a lot out of nowhere",
                        BooksCheck.LOT_ORIGIN,
                        REDEEMED,
                        books -> books.change(REDEEMED, posting -> lot(posting, "id", new LotId(ANNA, 1, 9)))),
                plant(
                        "a lot named after another posting",
                        BooksCheck.LOT_ORIGIN,
                        AWARDED,
                        books -> books.change(AWARDED, posting -> lot(posting, "id", new LotId(ANNA, 77, 0)))),
                plant(
                        "a lot of more points than came in",
                        BooksCheck.LOT_ORIGIN,
                        EARNED,
                        books -> books.change(EARNED, posting -> lot(posting, "points", 5_000L))),
                plant(
                        "a lot that expires later all at once (P25)",
                        BooksCheck.LOT_TERMS,
                        REDEEMED,
                        books -> books.change(REDEEMED, posting -> lot(posting, "expiry", Optional.empty()))),
                plant("a lot eaten twice (P17)", BooksCheck.LOT_BELOW_ZERO, TAKEN_BACK, books -> {
                    Lot other = books.posting(AWARDED).lots().get(0).lot();
                    books.change(REDEEMED, "lots", List.of(LotMovement.free(other, -400)));
                    books.change(REFUNDED, "lots", List.of(LotMovement.free(other, 150)));
                    books.change(TAKEN_BACK, "lots", List.of(LotMovement.free(other, -300)));
                }),
                plant("a lot that grew beyond what came in", BooksCheck.LOT_ABOVE_POINTS, REFUNDED, books -> {
                    Lot other = books.posting(AWARDED).lots().get(0).lot();
                    books.change(REFUNDED, "lots", List.of(LotMovement.free(other, 150)));
                }));
    }

    static Stream<Plant> inHoldsDebtAndMoves() {
        return Stream.of(
                plant(
                        "a hold released that is not open",
                        BooksCheck.HOLD_OPEN,
                        RELEASED,
                        books -> books.change(RELEASED, "what", new Movement.Released(HELD_AGAIN, false))),
                plant(
                        "a hold captured after its time (P33)",
                        BooksCheck.HOLD_OPEN,
                        CAPTURED,
                        books -> books.change(
                                CAPTURED,
                                "recordedAt",
                                books.posting(CAPTURED).recordedAt().plus(Duration.ofHours(9)))),
                plant("a hold released in part", BooksCheck.HOLD_POINTS, RELEASED, books -> {
                    LotMovement all = books.posting(RELEASED).lots().get(0);
                    books.change(RELEASED, "lots", List.of(new LotMovement(all.lot(), all.free() - 1, all.held() + 1)));
                }),
                plant(
                        "a debt below zero",
                        BooksCheck.DEBT,
                        ADJUSTED,
                        books -> books.change(
                                ADJUSTED,
                                "what",
                                new Movement.Repaid(),
                                "debt",
                                -10L,
                                "house",
                                List.of(),
                                "balanceAfter",
                                books.posting(ADJUSTED).balanceBefore())),
                plant(
                        "a posting to an account merged away",
                        BooksCheck.MERGED,
                        new PostingId(CLARA, 3),
                        books -> books.journal(CLARA).add(postingBehind(books, CLARA))),
                plant(
                        "a merge that leaves something behind",
                        BooksCheck.MERGED,
                        MERGED_OUT,
                        books -> books.change(MERGED_OUT, posting -> halved(posting))),
                plant("a move of which less arrives (P30)", BooksCheck.MOVED, MERGED_IN, books -> {
                    books.change(MERGED_IN, posting -> halved(posting));
                    List<OpenLot> lots = new ArrayList<>(books.stored(BORIS).lots());
                    lots.removeIf(open -> open.lot().id().account().equals(CLARA));
                    LotMovement half = books.posting(MERGED_IN).lots().get(0);
                    lots.add(new OpenLot(half.lot(), half.free()));
                    lots.sort((one, other) -> Lot.SPENDING_ORDER.compare(one.lot(), other.lot()));
                    books.store(
                            BORIS,
                            "lots",
                            lots,
                            "balance",
                            books.posting(MERGED_IN).balanceAfter());
                }),
                plant("a move that never arrives", BooksCheck.MOVED, SENT, books -> {
                    books.journal(DORA).remove(2);
                    books.store(DORA, "sequence", 2L, "lots", List.of(), "balance", 0L);
                }));
    }

    private static Posting postingBehind(Corruption books, AccountId account) {
        Posting first = books.journal(account).get(0);
        PostingId id = new PostingId(account, 3);
        Lot old = first.lots().get(0).lot();
        Lot lot = Fields.with(Fields.with(old, "id", new LotId(account, 3, 0)), "origin", new LotId(account, 3, 0));
        return Fields.with(Fields.with(first, "id", id), "lots", List.of(LotMovement.free(lot, lot.points())));
    }

    private static Posting halved(Posting posting) {
        LotMovement all = posting.lots().get(0);
        long half = all.free() / 2;
        HouseEntry entry = posting.house().get(0);
        Posting lots = Fields.with(posting, "lots", List.of(LotMovement.free(all.lot(), half)));
        Posting house = Fields.with(lots, "house", List.of(new HouseEntry(entry.account(), -half)));
        return Fields.with(house, "balanceAfter", posting.balanceBefore() + half);
    }

    static Stream<Plant> inLinks() {
        return Stream.of(
                linked("a link changed", REFUNDED, books -> books.change(REFUNDED, "chain", Optional.of("1.forged"))),
                linked("a link taken out", REFUNDED, books -> books.change(REFUNDED, "chain", Optional.empty())),
                linked("all links taken out behind one", HELD, books -> {
                    for (long sequence = HELD.sequence(); sequence <= HELD_AGAIN.sequence(); sequence++) {
                        books.change(anna(sequence), "chain", Optional.empty());
                    }
                    books.store(ANNA, "chain", Optional.empty());
                }),
                linked(
                        "who did it, changed",
                        ACTIVATED,
                        books -> books.change(ACTIVATED, "by", Actor.dealer("somebody-else"))),
                linked(
                        "a posting changed and linked anew, but not those behind it",
                        REDEEMED,
                        books -> books.change(ACTIVATED, posting -> {
                            Posting changed = Fields.with(posting, "by", Actor.dealer("somebody-else"));
                            return changed.withChain(
                                    HashChain.link(books.posting(PENDED).chain(), changed));
                        })));
    }

    static Stream<Plant> inStates() {
        return Stream.of(
                stored(
                        "a stored sequence that is behind",
                        BooksCheck.STATE_SEQUENCE,
                        books -> books.store(ANNA, "sequence", 11L)),
                stored(
                        "a journal cut off at its end",
                        BooksCheck.STATE_SEQUENCE,
                        books -> books.journal(ANNA).remove(11)),
                stored(
                        "a stored balance that drifted (P36)",
                        BooksCheck.STATE_BALANCE,
                        books -> books.store(DORA, "balance", 0L, "lots", List.of())),
                stored(
                        "a stored debt that is forgotten in the journal",
                        BooksCheck.STATE_DEBT,
                        books -> books.store(ANNA, "debt", 10L, "lots", shifted(books, 10, 0))),
                stored(
                        "a stored lot that has what another should have",
                        BooksCheck.STATE_LOTS,
                        books -> books.store(ANNA, "lots", shifted(books, 10, -10))),
                stored("a stored hold with a longer time", BooksCheck.STATE_HOLDS, books -> {
                    Hold hold = books.stored(ANNA).holds().get(0);
                    books.store(
                            ANNA,
                            "holds",
                            List.of(Fields.with(
                                    hold, "expiresAt", hold.expiresAt().plusSeconds(1))));
                }),
                stored(
                        "a stored account not merged though its journal says so",
                        BooksCheck.STATE_MERGED,
                        books -> books.store(CLARA, "mergedInto", Optional.empty())),
                stored(
                        "a stored link out of nowhere",
                        BooksCheck.STATE_LINK,
                        books -> books.store(ANNA, "chain", Optional.of("1.forged"))));
    }

    /** Anna's lots, the first two with more points, or less. */
    private static List<OpenLot> shifted(Corruption books, long first, long second) {
        List<OpenLot> lots = new ArrayList<>(books.stored(ANNA).lots());
        lots.set(0, new OpenLot(lots.get(0).lot(), lots.get(0).points() + first));
        lots.set(1, new OpenLot(lots.get(1).lot(), lots.get(1).points() + second));
        return lots;
    }

    @Test
    @DisplayName("for every check there is")
    void for_every_check() {
        Set<BooksCheck> planted = Stream.of(
                        inOrderAndSums(), inMovementsAndLots(), inHoldsDebtAndMoves(), inLinks(), inStates())
                .flatMap(plants -> plants)
                .map(Plant::check)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(BooksCheck.class)));

        // These two take a look beyond one account; they are planted where a store is looked through.
        assertThat(EnumSet.complementOf(EnumSet.copyOf(planted)))
                .containsExactlyInAnyOrder(BooksCheck.ACCOUNT, BooksCheck.COMMAND);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"inOrderAndSums", "inMovementsAndLots", "inHoldsDebtAndMoves", "inLinks", "inStates"})
    void is_found_and_named(Plant plant) {
        Corruption books = new Corruption(ledger(plant.linked()));
        assertThat(books.verify().report().isClean()).isTrue();

        plant.spoil().accept(books);

        List<BooksFinding> findings = books.verify().report().findings();
        assertThat(findings).isNotEmpty();
        BooksFinding finding = findings.get(0);
        assertThat(finding.check()).isEqualTo(plant.check());
        assertThat(finding.posting()).isEqualTo(plant.at());
        assertThat(BooksCheck.codes())
                .anyMatch(code -> code.code().equals(finding.explanation().code())
                        && code.admits(finding.explanation().arguments()));
    }
}
