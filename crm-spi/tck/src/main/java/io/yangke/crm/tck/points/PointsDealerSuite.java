package io.yangke.crm.tck.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Samples;
import org.junit.jupiter.api.Test;

/**
 * Ledgers of dealers who use the same ids never meet. Beside every test of the kit a second dealer is watched; here it is
 * looked at from both sides.
 *
 * <p><b>What this suite deliberately does not assert:</b> that dealers can be removed, or are kept in places of their own.
 *
 * @param <S> the type of the store
 */
public abstract class PointsDealerSuite<S extends Storage & PointsStorage> extends PointsSuite<S> {

    private static final DealerId THIRD = DealerId.of("SK-0373");

    /** For implementers. */
    protected PointsDealerSuite() {}

    @Test
    void C40_C59_accounts_and_journals_are_the_dealers_own() {
        Booking booking = samples.first(1).earn(100);
        ledger.book(booking);

        assertThat(ledger.account(PointsSamples.id(1))).as("own account").contains(booking.account());
        assertThat(ledger.journal(PointsSamples.id(1))).as("own journal").isEqualTo(booking.postings());
        assertThat(ledger.accountsOf(CustomerId.of("C-1"))).as("own accounts").containsExactly(booking.account());
        assertThat(ledger.account(PointsSamples.id(2)))
                .as("account of the other dealer only")
                .isEmpty();
        assertThat(ledger.journal(PointsSamples.id(2)))
                .as("journal of the other dealer only")
                .isEmpty();
        assertThat(ledger.posting(PointsSamples.posting(1, 2)))
                .as("posting of the other dealer only")
                .isEmpty();
        assertThat(ledger.accountsOf(CustomerId.of("C-2")))
                .as("member of the other dealer only")
                .isEmpty();
    }

    @Test
    void C40_C59_searches_return_the_dealers_own() {
        Booking booking = samples.first(1).earn(100, PointsSamples.INVOICE).waking(PointsSamples.NOW);
        booking.hold(10).release(booking.last().id(), true);
        ledger.book(booking);

        assertThat(ledger.scan()).as("postings").isEqualTo(booking.postings());
        assertThat(ledger.accounts()).as("accounts").containsExactly(booking.account());
        assertThat(ledger.due(Samples.LAST)).as("due").containsExactly(booking.account());
        assertThat(ledger.ofDocument(PointsSamples.INVOICE))
                .as("with the invoice")
                .containsExactly(booking.postings().get(0));
        assertThat(ledger.about(PointsSamples.posting(1, 2)))
                .as("about the hold")
                .containsExactly(booking.last());
    }

    @Test
    void C40_C59_searches_of_a_dealer_whose_ledger_does_not_fit_return_nothing() {
        ledger.book(samples.first(1).at(PointsSamples.NOW.plusSeconds(1)).earn(100));

        assertThat(ledger.due(Samples.LAST)).as("due").isEmpty();
        assertThat(ledger.nextWake()).as("next wake").isEmpty();
        assertThat(ledger.ofDocument(PointsSamples.INVOICE))
                .as("with the invoice")
                .isEmpty();
        assertThat(ledger.about(PointsSamples.posting(1, 2)))
                .as("about the hold")
                .isEmpty();
        assertThat(ledger.scan(Samples.FIRST, PointsSamples.NOW.plusSeconds(1)))
                .as("postings")
                .isEmpty();
        assertThat(ledger.account(PointsSamples.id(1))).as("own account").isPresent();
    }

    @Test
    void C41_C59_versions_sequences_and_keys_are_the_dealers_own() {
        Ledger third = ledger.of(THIRD);
        PointsSamples theirs = PointsSamples.of(THIRD);
        PointsAccount account = ledger.book(samples.first(1).earn(100).redeem(40));
        ledger.commit(ledger.changes(Booking.on(account).earn(7)).addCommand(samples.command(1)));
        third.commit(third.changes(theirs.first(1).earn(50)).addCommand(theirs.command(1)));

        assertThat(third.stored(PointsSamples.id(1)).balance())
                .as("their balance")
                .isEqualTo(50);
        assertThat(third.journal(PointsSamples.id(1))).as("their journal").hasSize(1);
        assertThat(ledger.stored(PointsSamples.id(1)).balance())
                .as("own balance")
                .isEqualTo(67);
        assertThat(ledger.journal(PointsSamples.id(1))).as("own journal").hasSize(3);
    }

    @Test
    void C41_C59_a_refused_booking_of_one_dealer_does_not_stop_another() {
        ledger.book(samples.first(1).earn(100));
        ledger.refusesAsStale(ledger.changes(samples.first(1).earn(60)));
        Ledger third = ledger.of(THIRD);
        third.book(PointsSamples.of(THIRD).first(1).earn(60));

        assertThat(third.stored(PointsSamples.id(1)).balance())
                .as("their balance")
                .isEqualTo(60);
    }

    @Test
    void C35_C59_ledgers_of_dealers_whose_ids_look_alike_are_apart() {
        for (String id : new String[] {"SK-0371x", "sk-0371X", "SK-0371X", "ＳＫ-0371X", "SK-0371%", "SK_0371X"}) {
            DealerId dealer = DealerId.of(id);
            Ledger own = ledger.of(dealer);
            own.book(PointsSamples.of(dealer).first(1).earn(10));
            assertThat(own.accounts()).as("accounts of %s", id).hasSize(1);
            assertThat(own.scan().stream().map(posting -> posting.dealer()))
                    .as("postings of %s", id)
                    .containsExactly(dealer);
        }
    }

    @Test
    void C59_a_dealer_and_an_account_do_not_run_into_each_other() {
        DealerId shorter = DealerId.of("A");
        for (String separator : new String[] {"-", ":", "/", "|", ".", "_", "#"}) {
            DealerId longer = DealerId.of("A" + separator + "BRANCH");
            AccountId ofShorter = AccountId.of(ProgrammeId.BRANCH, "BRANCH" + separator + "C");
            AccountId ofLonger = AccountId.of(ProgrammeId.BRANCH, "C");
            Ledger one = ledger.of(shorter);
            Ledger two = ledger.of(longer);
            one.book(Booking.on(PointsSamples.of(shorter).open(ofShorter, PointsSamples.NOW))
                    .earn(1));
            two.book(Booking.on(PointsSamples.of(longer).open(ofLonger, PointsSamples.NOW))
                    .earn(2));
            assertThat(one.stored(ofShorter).dealer()).as("with %s", separator).isEqualTo(shorter);
            assertThat(two.stored(ofLonger).dealer()).as("with %s", separator).isEqualTo(longer);
            assertThat(two.scan()).as("postings with %s", separator).hasSize(1);
        }
    }
}
