package io.yangke.crm.tck.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Rendezvous;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Races for points, counted: nobody spends a point twice, no booking is lost, and the sum of all accounts is always what was
 * earned. Half of the threads use the other handle.
 *
 * <p><b>What this suite deliberately does not assert:</b> who wins; fairness; speed; that no commit waits for another.
 *
 * @param <S> the type of the store
 */
public abstract class PointsRaceSuite<S extends Storage & PointsStorage> extends PointsSuite<S> {

    private static final int THREADS = 8;
    private static final int ROUNDS = 20;
    private static final int MANY_ATTEMPTS = 2_000;
    private static final AccountId ID = PointsSamples.id(1);
    private static final Map<String, Long> ONE_WINS_OTHERS_STALE =
            Map.of(Rendezvous.DONE, 1L, "StaleStateException", THREADS - 1L);
    private static final Map<String, Long> ONE_WINS_OTHERS_DUPLICATE =
            Map.of(Rendezvous.DONE, 1L, "DuplicateCommandException", THREADS - 1L);
    private static final Map<String, Long> ALL_DONE = Map.of(Rendezvous.DONE, (long) THREADS);

    /** For implementers. */
    protected PointsRaceSuite() {}

    @Test
    void C12_C57_of_bookings_racing_for_one_version_exactly_one_wins() {
        ledger.book(samples.first(1).earn(1_000));
        for (int round = 1; round <= ROUNDS; round++) {
            PointsAccount before = ledger.stored(ID);
            int first = 100 * round;
            List<String> outcomes = race(thread ->
                    ledger.changes(Booking.on(before).redeem(thread + 1)).addCommand(samples.command(first + thread)));

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_STALE);
            int winner = outcomes.indexOf(Rendezvous.DONE);
            Booking won = Booking.on(before).redeem(winner + 1);
            assertThat(ledger.account(ID)).as("the winner's account").contains(won.account());
            assertThat(ledger.journal(ID, before.sequence(), Ledger.ALL))
                    .as("the winner's posting")
                    .containsExactly(won.last());
        }
    }

    @Test
    void C43_C57_of_bookings_racing_to_open_one_account_exactly_one_wins() {
        for (int round = 1; round <= ROUNDS; round++) {
            int n = round;
            List<String> outcomes =
                    race(thread -> ledger.changes(samples.first(n).earn(thread + 1)));

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_STALE);
            assertThat(ledger.journal(PointsSamples.id(n)).stream().map(Posting::points))
                    .as("the winner's points")
                    .containsExactly(outcomes.indexOf(Rendezvous.DONE) + 1L);
        }
    }

    @Test
    void C13_C57_of_one_booking_sent_by_many_at_once_all_but_one_are_duplicates() {
        for (int round = 1; round <= ROUNDS; round++) {
            int n = round;
            List<String> outcomes =
                    race(thread -> ledger.changes(samples.first(n).earn(100)).addCommand(samples.command(n)));

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_DUPLICATE);
            assertThat(ledger.stored(PointsSamples.id(n)).balance())
                    .as("balance")
                    .isEqualTo(100);
        }
    }

    @Test
    void C12_C57_eight_thousand_bookings_on_one_account_are_all_counted() {
        int operations = 1_000;
        ledger.book(samples.first(1));
        List<String> outcomes = Rendezvous.collide(threads(thread -> {
            Ledger own = at(thread);
            return () -> IntStream.range(0, operations).forEach(i -> earnOrRedeem(own, i));
        }));

        assertThat(Rendezvous.tally(outcomes)).as("outcomes").isEqualTo(ALL_DONE);
        // Of every hundred bookings fifty-one earn and forty-nine redeem.
        PointsAccount account = ledger.stored(ID);
        assertThat(account.balance()).as("balance").isEqualTo(THREADS * operations / 100 * 20L);
        assertThat(account.sequence()).as("sequence").isEqualTo((long) THREADS * operations);
        assertThat(account.version()).as("version").isEqualTo(1L + (long) THREADS * operations);
        assertJournalLeadsTo(account);
    }

    private static void earnOrRedeem(Ledger own, int i) {
        untilNotStale(() -> {
            PointsAccount account = own.stored(ID);
            boolean earns = i % 2 == 0 || i % 100 == 99;
            own.book(earns ? Booking.on(account).earn(10) : Booking.on(account).redeem(10));
        });
    }

    @Test
    void C48_C57_every_refund_sent_twice_at_once_is_made_once_and_all_sum_to_zero() {
        int redemptions = 40;
        Booking booking = samples.first(1).earn(1_000);
        for (int i = 1; i <= redemptions; i++) {
            booking.redeem(i);
        }
        ledger.book(booking);
        List<Posting> spent = booking.postings().subList(1, redemptions + 1);
        List<String> outcomes = Rendezvous.collide(threads(thread -> {
            Ledger own = at(thread);
            return () -> IntStream.range(0, redemptions)
                    // Two threads, at two handles, for each redemption.
                    .filter(i -> i % (THREADS / 2) == thread / 2)
                    .forEach(i -> refundOnce(own, spent.get(i)));
        }));

        assertThat(Rendezvous.tally(outcomes)).as("outcomes").isEqualTo(ALL_DONE);
        for (Posting redemption : spent) {
            assertThat(ledger.about(redemption.id()).stream().map(Posting::points))
                    .as("refunds of %s", redemption.id())
                    .containsExactly(-redemption.points());
        }
        assertThat(ledger.journal(ID, 1, Ledger.ALL).stream()
                        .mapToLong(Posting::points)
                        .sum())
                .as("redemptions and refunds together")
                .isZero();
        assertThat(ledger.stored(ID).balance()).as("balance").isEqualTo(1_000);
        assertJournalLeadsTo(ledger.stored(ID));
    }

    private static void refundOnce(Ledger own, Posting redemption) {
        untilNotStale(() -> {
            // The account first: if it is still in this version at the commit, nobody has refunded since.
            PointsAccount account = own.stored(ID);
            if (own.about(redemption.id()).isEmpty()) {
                own.book(Booking.on(account).refund(redemption));
            }
        });
    }

    @Test
    void C48_C57_a_hold_that_is_captured_released_and_timed_out_at_once_ends_once() {
        PointsAccount account = ledger.book(samples.first(1).earn(1_000));
        for (int round = 1; round <= ROUNDS; round++) {
            Booking booking = Booking.on(account).hold(10);
            ledger.book(booking);
            PostingId hold = booking.last().id();
            AtomicInteger ends = new AtomicInteger();
            List<String> outcomes = Rendezvous.collide(threads(thread -> () -> end(at(thread), hold, thread, ends)));

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ALL_DONE);
            account = ledger.stored(ID);
            assertThat(ends).as("ends of round %d", round).hasValue(1);
            assertThat(ledger.about(hold)).as("postings about the hold").hasSize(1);
            assertThat(account.holds()).as("holds that are left").isEmpty();
        }
        assertThat(account.balance())
                .as("balance")
                .isEqualTo(1_000
                        - 10
                                * ledger.journal(ID).stream()
                                        .filter(posting -> posting.what().kind() == Movement.Kind.REDEEMED)
                                        .count());
        assertJournalLeadsTo(account);
    }

    private static void end(Ledger own, PostingId hold, int thread, AtomicInteger ends) {
        untilNotStale(() -> {
            PointsAccount account = own.stored(ID);
            if (account.hold(hold).isPresent()) {
                Booking booking = Booking.on(account);
                own.book(thread % 3 == 0 ? booking.capture(hold) : booking.release(hold, thread % 3 == 1));
                ends.incrementAndGet();
            }
        });
    }

    @Test
    void C01_C58_points_that_move_between_accounts_are_always_all_there() {
        int accounts = 4;
        int each = 100;
        Booking[] openings = IntStream.rangeClosed(1, accounts)
                .mapToObj(n -> samples.first(n).earn(1_000))
                .toArray(Booking[]::new);
        ledger.book(openings);
        List<String> outcomes = Rendezvous.collide(threads(thread -> {
            Ledger own = at(thread);
            return () -> IntStream.range(0, each).forEach(i -> {
                transferOnce(own, 1 + (thread + i) % accounts, 1 + (thread + i + 1 + i % 3) % accounts);
                assertThat(total(own)).as("all points together").isEqualTo(1_000L * accounts);
            });
        }));

        assertThat(Rendezvous.tally(outcomes)).as("outcomes").isEqualTo(ALL_DONE);
        assertThat(ledger.accounts()).as("accounts").hasSize(accounts).allSatisfy(this::assertJournalLeadsTo);
        assertThat(ledger.scan()).as("postings").hasSize(accounts + 2 * THREADS * each);
        assertThat(ledger.scan().stream().mapToLong(Posting::points).sum())
                .as("all postings together")
                .isEqualTo(1_000L * accounts);
    }

    private static void transferOnce(Ledger own, int from, int to) {
        untilNotStale(() -> {
            Booking giver = Booking.on(own.stored(PointsSamples.id(from)));
            Booking taker = Booking.on(own.stored(PointsSamples.id(to)));
            // To empty the account and give the rest back keeps lots few.
            long all = giver.account().balance();
            own.book(giver.transfer(Math.min(all, 7), taker), taker);
        });
    }

    private static long total(Ledger own) {
        return own.accounts().stream().mapToLong(PointsAccount::balance).sum();
    }

    @Test
    void C11_C58_whoever_reads_an_account_finds_its_journal() {
        ledger.book(samples.first(1).earn(10));
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Runnable> runs = new ArrayList<>();
        runs.add(() -> {
            try {
                bookMany(elsewhere.unwatched(), 300);
            } finally {
                writing.set(false);
            }
        });
        for (int reader = 0; reader < 3; reader++) {
            Ledger own = at(reader);
            runs.add(() -> {
                while (writing.get()) {
                    PointsAccount account = own.stored(ID);
                    assertThat(own.posting(new PostingId(ID, account.sequence()))
                                    .map(Posting::balanceAfter))
                            .as("balance after the last posting")
                            .contains(account.balance());
                }
            });
        }

        assertThat(Rendezvous.tally(Rendezvous.collide(runs))).as("outcomes").isEqualTo(Map.of(Rendezvous.DONE, 4L));
        assertThat(ledger.stored(ID).sequence()).as("sequence").isEqualTo(301);
    }

    private void bookMany(Ledger own, int times) {
        PointsAccount account = own.stored(ID);
        for (int i = 0; i < times; i++) {
            account = own.book(
                    i % 2 == 0
                            ? Booking.on(account).earn(3)
                            : Booking.on(account).redeem(3));
        }
    }

    @Test
    void C14_C57_bookings_that_share_accounts_in_opposite_order_end_in_one_winner() {
        Booking[] openings = IntStream.rangeClosed(1, 10)
                .mapToObj(n -> samples.first(n).earn(1_000))
                .toArray(Booking[]::new);
        ledger.book(openings);
        for (int round = 1; round <= ROUNDS; round++) {
            List<PointsAccount> before = ledger.accounts();
            List<String> outcomes = race(thread -> {
                Booking[] bookings = before.stream()
                        .map(account -> Booking.on(account).redeem(1))
                        .toArray(Booking[]::new);
                return ledger.changes(thread % 4 < 2 ? bookings : reversed(bookings));
            });

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_STALE);
        }
        assertThat(total(ledger)).as("all points together").isEqualTo(10 * (1_000L - ROUNDS));
    }

    private static Booking[] reversed(Booking... bookings) {
        Booking[] reversed = new Booking[bookings.length];
        Arrays.setAll(reversed, i -> bookings[bookings.length - 1 - i]);
        return reversed;
    }

    @Test
    void C14_C57_bookings_on_accounts_of_their_own_all_succeed() {
        int each = 50;
        List<String> outcomes = Rendezvous.collide(threads(thread -> {
            Ledger own = at(thread);
            return () -> IntStream.rangeClosed(1, each)
                    .forEach(i -> own.commit(
                            own.changes(samples.first(1_000 * thread + i).earn(10))
                                    .addCommand(samples.command(1_000 * thread + i))));
        }));

        assertThat(Rendezvous.tally(outcomes)).as("outcomes").isEqualTo(ALL_DONE);
        assertThat(ledger.accounts()).as("accounts").hasSize(THREADS * each);
        assertThat(ledger.scan()).as("postings").hasSize(THREADS * each);
    }

    @Test
    void C14_C59_ledgers_with_the_same_ids_do_not_race() {
        List<String> outcomes = Rendezvous.collide(threads(thread -> {
            DealerId dealer = DealerId.of("D-" + thread);
            Ledger own = at(thread).of(dealer);
            PointsSamples theirs = PointsSamples.of(dealer);
            return () -> IntStream.rangeClosed(1, ROUNDS)
                    .forEach(n ->
                            own.commit(own.changes(theirs.first(n).earn(10)).addCommand(theirs.command(n))));
        }));

        assertThat(Rendezvous.tally(outcomes)).as("outcomes").isEqualTo(ALL_DONE);
        for (int thread = 0; thread < THREADS; thread++) {
            assertThat(total(ledger.of(DealerId.of("D-" + thread))))
                    .as("points of dealer %d", thread)
                    .isEqualTo(10L * ROUNDS);
        }
    }

    /** Folds the journal: sequence, balances and sums must lead to the account as it stands. */
    private void assertJournalLeadsTo(PointsAccount account) {
        long sequence = 0;
        long balance = 0;
        for (Posting posting : ledger.journal(account.id())) {
            assertThat(posting.id().sequence()).as("sequence").isEqualTo(++sequence);
            assertThat(posting.balanceBefore())
                    .as("balance before %d", sequence)
                    .isEqualTo(balance);
            assertThat(posting.isBalanced())
                    .as("whether %d is balanced", sequence)
                    .isTrue();
            balance = posting.balanceAfter();
        }
        assertThat(account.sequence()).as("sequence of the account").isEqualTo(sequence);
        assertThat(account.balance()).as("balance of the account").isEqualTo(balance);
    }

    private static void untilNotStale(Runnable decision) {
        for (int attempt = 1; attempt <= MANY_ATTEMPTS; attempt++) {
            try {
                decision.run();
                return;
            } catch (StaleStateException e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("stale " + MANY_ATTEMPTS + " times in a row");
    }

    private List<String> race(IntFunction<ChangeSet.Builder> changes) {
        return Rendezvous.collide(threads(thread -> {
            ChangeSet prepared = changes.apply(thread).build();
            return () -> at(thread).commit(prepared);
        }));
    }

    private static List<Runnable> threads(IntFunction<Runnable> run) {
        return IntStream.range(0, THREADS).mapToObj(run).toList();
    }

    private Ledger at(int thread) {
        return (thread % 2 == 0 ? ledger : elsewhere).unwatched();
    }
}
