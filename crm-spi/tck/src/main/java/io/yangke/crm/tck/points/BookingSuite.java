package io.yangke.crm.tck.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Storage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The one write as a ledger uses it: account, journal, events and command as a whole or not at all; insert if absent, compare
 * and set.
 *
 * <p><b>What this suite deliberately does not assert:</b> how a commit joins a transaction of the host; what a store does that
 * loses its connection at the commit.
 *
 * @param <S> the type of the store
 */
public abstract class BookingSuite<S extends Storage & PointsStorage> extends PointsSuite<S> {

    private static final int MANY = 300;

    /** For implementers. */
    protected BookingSuite() {}

    @Test
    void C01_C43_every_part_of_a_booking_is_read_back() {
        Booking booking = samples.first(1).earn(100).redeem(30);
        ledger.commit(everything(booking));

        assertThat(ledger.account(PointsSamples.id(1))).as("account").contains(booking.account());
        assertThat(ledger.journal(PointsSamples.id(1))).as("journal").isEqualTo(booking.postings());
        assertThat(ledger.events(PointsSamples.stream(1))).as("events").containsExactly(samples.event(1, 1));
        assertThat(ledger.outbox()).as("outbox").containsExactly(samples.event(1, 1));
        assertThat(ledger.command(PointsSamples.key(1))).as("command").contains(samples.command(1));
    }

    @Test
    void C43_an_account_that_is_there_already_is_not_inserted_again() {
        ledger.book(samples.first(1).earn(100));

        ledger.refusesAsStale(ledger.changes(samples.first(1).earn(70)));
    }

    @Test
    void C43_the_version_before_is_replaced() {
        PointsAccount first = ledger.book(samples.first(1).earn(100));
        PointsAccount second = ledger.book(Booking.on(first).redeem(30));
        PointsAccount third = ledger.book(Booking.on(second).redeem(70));

        assertThat(ledger.account(PointsSamples.id(1))).as("account").contains(third);
        assertThat(third.version()).as("version").isEqualTo(3);
    }

    @Test
    void C43_an_account_that_somebody_else_replaced_is_stale() {
        PointsAccount first = ledger.book(samples.first(1).earn(100));
        ledger.book(Booking.on(first).noticed(PointsSamples.NOW.plusSeconds(1)));

        // The journals agree, so that nothing but the version tells.
        ledger.refusesAsStale(ledger.changes(Booking.on(first).noticed(PointsSamples.NOW.plusSeconds(2))));
    }

    @Test
    void C43_a_later_version_of_an_account_that_is_not_there_is_stale() {
        PointsAccount unknown = samples.first(1).noticed(PointsSamples.NOW).account();

        ledger.refusesAsStale(ledger.changes(Booking.on(unknown).noticed(PointsSamples.NOW.plusSeconds(1))));
        ledger.book(samples.first(1));
        assertThat(ledger.account(PointsSamples.id(1))).as("account").contains(unknown);
    }

    @Test
    void C43_a_version_is_not_left_out() {
        PointsAccount first = ledger.book(samples.first(1).earn(100));
        PointsAccount second = Booking.on(first).noticed(PointsSamples.NOW).account();

        ledger.refusesAsStale(ledger.changes(Booking.on(second).noticed(PointsSamples.NOW)));
    }

    @Test
    void C02_C43_a_stale_account_leaves_no_part_of_a_booking_written() {
        ledger.book(samples.first(2).earn(50));

        ledger.refusesAsStale(
                everything(samples.first(1).earn(100), samples.first(2).earn(60)));
        ledger.commit(everything(samples.first(1).earn(100)));
        assertThat(ledger.account(PointsSamples.id(1)))
                .as("account of the corrected commit")
                .isPresent();
    }

    @Test
    void C02_C10_C43_a_stale_account_behind_hundreds_leaves_no_part_written() {
        ledger.book(samples.first(1).earn(50));

        ChangeSet.Builder changes = ledger.changes(many());
        samples.first(1).earn(60).to(changes);
        ledger.refusesAsStale(changes);
        assertThat(ledger.accounts()).as("all accounts").hasSize(1);
        assertThat(ledger.scan()).as("all postings").hasSize(1);
    }

    @Test
    void C02_C05_C43_a_taken_key_leaves_no_part_of_a_booking_written() {
        ledger.commit(everything(samples.first(1).earn(100)));

        ledger.refusesAsDuplicate(
                ledger.changes(samples.first(2).earn(60)).addCommand(samples.command(1)), PointsSamples.key(1));
        assertThat(ledger.command(PointsSamples.key(1))).as("the first command").isPresent();
    }

    @Test
    void C06_C08_C43_a_booking_sent_again_is_a_duplicate_and_takes_effect_once() {
        ledger.commit(everything(samples.first(1).earn(100)));

        ledger.refusesAsDuplicate(everything(samples.first(1).earn(100)), PointsSamples.key(1));
        assertThat(ledger.stored(PointsSamples.id(1)).balance()).as("balance").isEqualTo(100);
        assertThat(ledger.journal(PointsSamples.id(1))).as("journal").hasSize(1);
    }

    @Test
    void C02_C16_C43_a_gap_in_the_events_leaves_no_part_of_a_booking_written() {
        ledger.commit(everything(samples.first(1).earn(100)));

        ledger.refusesAsStale(ledger.changes(samples.first(2).earn(60)).addEvent(samples.event(1, 3)));
        assertThat(ledger.events(PointsSamples.stream(1))).as("events").hasSize(1);
    }

    @Test
    void C10_C43_hundreds_of_accounts_with_their_journals_are_one_commit() {
        Booking[] bookings = many();
        ledger.book(bookings);

        assertThat(ledger.accounts())
                .as("accounts")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(bookings).map(Booking::account).toList());
        for (int i : List.of(0, 1, MANY / 2, MANY - 1)) {
            Booking booking = bookings[i];
            assertThat(ledger.journal(booking.account().id()))
                    .as("journal of %d", i)
                    .isEqualTo(booking.postings());
        }
    }

    @Test
    void C11_C43_another_handle_sees_a_booking_at_once() {
        ledger.commit(everything(samples.first(1).earn(100)));
        LedgerSnapshot.of(elsewhere).assertSameAs(LedgerSnapshot.of(ledger), "both handles read the same");

        PointsAccount next =
                elsewhere.book(Booking.on(elsewhere.stored(PointsSamples.id(1))).redeem(30));
        assertThat(ledger.account(PointsSamples.id(1))).as("account").contains(next);
        assertThat(ledger.journal(PointsSamples.id(1))).as("journal").hasSize(2);
    }

    @Test
    void C11_C43_another_thread_sees_a_booking_at_once() {
        PointsAccount account = ledger.book(samples.first(1).earn(100));
        for (int n = 1; n <= 20; n++) {
            Booking booking = Booking.on(account).earn(n);
            account = ledger.book(booking);
            assertThat(CompletableFuture.supplyAsync(
                                    () -> ledger.posting(booking.last().id()))
                            .join())
                    .as("posting on another thread")
                    .contains(booking.last());
        }
    }

    private ChangeSet.Builder everything(Booking... bookings) {
        return ledger.changes(bookings).addEvent(samples.event(1, 1)).addCommand(samples.command(1));
    }

    private Booking[] many() {
        return IntStream.rangeClosed(2, MANY + 1)
                .mapToObj(n -> samples.first(n).earn(100).redeem(n % 7 + 1))
                .toArray(Booking[]::new);
    }
}
