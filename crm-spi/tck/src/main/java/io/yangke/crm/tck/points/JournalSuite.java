package io.yangke.crm.tck.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Journals: appended to without a gap, never changed, read in order.
 *
 * <p><b>What this suite deliberately does not assert:</b> that entries sum to zero, or that lots make up a balance: the ledger
 * looks after that, and a store writes what it is given.
 *
 * @param <S> the type of the store
 */
public abstract class JournalSuite<S extends Storage & PointsStorage> extends PointsSuite<S> {

    /** For implementers. */
    protected JournalSuite() {}

    @Test
    void C44_a_journal_that_does_not_begin_with_1_is_stale() {
        Booking late = Booking.on(samples.first(1).earn(100).account()).earn(50);

        ledger.refusesAsStale(
                ledger.changes().addPointsAccount(late.account().withVersion(1)).addAllPostings(late.postings()));
        ledger.book(samples.first(1).earn(50));
        assertThat(ledger.journal(PointsSamples.id(1))).as("journal").hasSize(1);
    }

    @Test
    void C44_a_posting_that_leaves_a_gap_is_stale() {
        ledger.book(samples.first(1).earn(100));
        Booking late = Booking.on(samples.first(1).earn(100).earn(70).account()).earn(50);

        ledger.refusesAsStale(
                ledger.changes().addPointsAccount(late.account().withVersion(2)).addAllPostings(late.postings()));
    }

    @Test
    void C44_a_posting_with_a_place_that_is_taken_is_stale() {
        ledger.book(samples.first(1).earn(100).earn(70));
        Booking again = Booking.on(samples.first(1).earn(100).account()).earn(50);

        ledger.refusesAsStale(ledger.changes()
                .addPointsAccount(again.account().withVersion(2))
                .addAllPostings(again.postings()));
    }

    @Test
    void C44_postings_of_which_some_are_stored_already_are_stale() {
        ledger.book(samples.first(1).earn(100).earn(70));
        Booking again =
                Booking.on(samples.first(1).earn(100).account()).earn(70).earn(50);

        ledger.refusesAsStale(ledger.changes()
                .addPointsAccount(again.account().withVersion(2))
                .addAllPostings(again.postings()));
    }

    @Test
    void C44_an_account_ahead_of_its_journal_is_stale() {
        ledger.book(samples.first(1).earn(100));
        Booking ahead = samples.first(1).earn(100).earn(50);

        ledger.refusesAsStale(ledger.changes().addPointsAccount(ahead.account().withVersion(2)));
    }

    @Test
    void C44_an_account_behind_its_journal_is_stale() {
        ledger.book(samples.first(1).earn(100).earn(50));

        ledger.refusesAsStale(ledger.changes()
                .addPointsAccount(samples.first(1).earn(100).account().withVersion(2)));
    }

    @Test
    void C02_C44_a_gap_behind_good_bookings_leaves_no_part_written() {
        ledger.book(samples.first(1).earn(100));
        Booking late = Booking.on(samples.first(1).earn(100).earn(70).account()).earn(50);

        ledger.refusesAsStale(
                ledger.changes(samples.first(2).earn(10), samples.first(3).earn(10))
                        .addPointsAccount(late.account().withVersion(2))
                        .addAllPostings(late.postings()));
        assertThat(ledger.scan()).as("all postings").hasSize(1);
    }

    @Test
    void C44_several_postings_of_one_account_are_one_commit() {
        Booking opening = samples.first(1).earn(100).redeem(10).redeem(20);
        PointsAccount account = ledger.book(opening);
        Booking more = Booking.on(account).redeem(30).earn(5);
        ledger.book(more);

        assertThat(ledger.journal(PointsSamples.id(1)))
                .as("journal")
                .containsExactlyElementsOf(both(opening.postings(), more.postings()));
    }

    @Test
    void C44_postings_of_several_accounts_may_be_mixed() {
        Booking one = samples.first(1).earn(100).redeem(10);
        Booking two = samples.first(2).earn(200).redeem(20);
        ChangeSet.Builder changes = ledger.changes().addPointsAccounts(two.account(), one.account());
        for (int i = 0; i < 2; i++) {
            changes.addPostings(one.postings().get(i), two.postings().get(i));
        }
        ledger.commit(changes);

        assertThat(ledger.journal(PointsSamples.id(1))).as("one journal").isEqualTo(one.postings());
        assertThat(ledger.journal(PointsSamples.id(2))).as("the other journal").isEqualTo(two.postings());
    }

    @Test
    void C44_an_account_may_change_without_a_posting() {
        PointsAccount account = ledger.book(samples.first(1).earn(100));
        PointsAccount noticed = ledger.book(Booking.on(account).noticed(PointsSamples.NOW.plusSeconds(60)));
        ledger.book(Booking.on(noticed).redeem(40));

        assertThat(ledger.journal(PointsSamples.id(1))).as("journal").hasSize(2);
        assertThat(ledger.stored(PointsSamples.id(1)).version()).as("version").isEqualTo(3);
    }

    @Test
    void C45_a_posting_stays_as_it_was_whatever_follows() {
        Booking booking = samples.first(1).earn(100, PointsSamples.INVOICE).redeem(60, PointsSamples.INVOICE);
        Posting earning = booking.postings().get(0);
        Posting redemption = booking.last();
        PointsAccount account = ledger.book(booking);
        account = ledger.book(Booking.on(account).refund(redemption).takeBack(earning.id(), 90));
        ledger.book(Booking.on(account).at(PointsSamples.EXPIRY.end()).expire());

        assertThat(ledger.posting(earning.id())).as("the earning").contains(earning);
        assertThat(ledger.posting(redemption.id())).as("the redemption").contains(redemption);
        assertThat(ledger.journal(PointsSamples.id(1))).as("journal").hasSize(5).startsWith(earning, redemption);
        assertThat(ledger.stored(PointsSamples.id(1)).balance()).as("balance").isZero();
    }

    @Test
    void C22_C46_a_posting_that_is_not_stored_is_absent() {
        ledger.book(samples.first(1).earn(100));

        assertThat(ledger.posting(PointsSamples.posting(1, 2)))
                .as("behind the last")
                .isEmpty();
        assertThat(ledger.posting(PointsSamples.posting(1, PostingId.MAX_SEQUENCE)))
                .as("far behind the last")
                .isEmpty();
        assertThat(ledger.posting(PointsSamples.posting(9, 1)))
                .as("of an account that is not stored")
                .isEmpty();
        assertThat(ledger.posting(PointsSamples.posting(1, 1))).as("the first").isPresent();
    }

    @Test
    void C46_every_posting_is_found_by_its_id() {
        Booking one = samples.first(1);
        Booking two = samples.first(2);
        for (int i = 1; i <= 12; i++) {
            one.earn(i);
            two.earn(100 + i);
        }
        ledger.book(one, two);

        for (Posting posting : both(one.postings(), two.postings())) {
            assertThat(ledger.posting(posting.id())).as("%s", posting.id()).contains(posting);
        }
    }

    @Test
    void C47_a_journal_comes_in_order_of_sequence() {
        Booking booking = samples.first(1);
        for (int i = 0; i < 12; i++) {
            // Recorded backwards, and more than nine: neither time nor text gives the order.
            booking.at(PointsSamples.NOW.minusSeconds(i)).earn(i + 1);
        }
        ledger.book(booking);

        assertThat(ledger.journal(PointsSamples.id(1))).as("journal").isEqualTo(booking.postings());
    }

    @Test
    void C42_C47_a_journal_is_read_behind_a_sequence_and_up_to_a_limit() {
        Booking booking = samples.first(1);
        for (int i = 1; i <= 12; i++) {
            booking.earn(i);
        }
        ledger.book(booking);
        List<Posting> all = booking.postings();

        for (int after = 0; after <= 12; after++) {
            for (int limit : new int[] {1, 2, 11, 12, 13, Integer.MAX_VALUE}) {
                assertThat(ledger.journal(PointsSamples.id(1), after, limit))
                        .as("at most %d behind %d", limit, after)
                        .isEqualTo(all.subList(after, (int) Math.min((long) after + limit, 12)));
            }
        }
        assertThat(ledger.journal(PointsSamples.id(1), Long.MAX_VALUE, 9))
                .as("behind everything")
                .isEmpty();
    }

    @Test
    void C47_a_journal_holds_nothing_of_another_account() {
        Booking one = samples.first(1).earn(100);
        Booking two = samples.first(2).earn(200).redeem(20);
        one.transfer(30, two);
        ledger.book(one, two);

        assertThat(ledger.journal(PointsSamples.id(1))).as("one journal").isEqualTo(one.postings());
        assertThat(ledger.journal(PointsSamples.id(2))).as("the other journal").isEqualTo(two.postings());
        assertThat(ledger.journal(PointsSamples.id(3)))
                .as("journal of an account that is not stored")
                .isEmpty();
    }

    private static List<Posting> both(List<Posting> some, List<Posting> more) {
        List<Posting> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
