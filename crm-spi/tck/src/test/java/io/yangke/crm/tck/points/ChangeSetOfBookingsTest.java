package io.yangke.crm.tck.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.tck.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change set refuses, so that no store has to: an account that its journal does not lead to. */
class ChangeSetOfBookingsTest {

    private static final PointsSamples SAMPLES = PointsSamples.of(Samples.DEALER);

    private final Booking one = SAMPLES.first(1).earn(100).redeem(30);
    private final Booking two = SAMPLES.first(2).earn(200).redeem(50);

    @Test
    void bookings_of_one_and_of_many_accounts_are_accepted() {
        assertThat(one.to(changes()).build().postings()).isEqualTo(one.postings());
        ChangeSet both = changes()
                .addPointsAccounts(two.account(), one.account())
                .addPostings(first(one), first(two), two.last(), one.last())
                .build();
        assertThat(both.postings()).containsExactly(first(one), first(two), two.last(), one.last());
        assertThat(both.isEmpty()).isFalse();
    }

    @Test
    void an_account_without_postings_is_accepted() {
        PointsAccount account = one.account();

        assertThat(changes().addPointsAccount(account).build().pointsAccounts()).containsExactly(account);
        assertThat(two.to(changes().addPointsAccount(account)).build().pointsAccounts())
                .containsExactly(account, two.account());
    }

    @Test
    void postings_without_their_account_are_refused() {
        String message = "postings: are of an account that is not in pointsAccounts";

        assertRefused(changes().addAllPostings(one.postings()), message);
        assertRefused(changes().addPointsAccount(two.account()).addAllPostings(one.postings()), message);
        assertRefused(
                changes()
                        .addPointsAccounts(two.account(), SAMPLES.first(3).account())
                        .addAllPostings(one.postings()),
                message);
    }

    @Test
    void a_gap_between_postings_is_refused() {
        Booking three = SAMPLES.first(1).earn(1).redeem(1).earn(1);
        List<Posting> gap = List.of(three.postings().get(0), three.postings().get(2));
        String message = "postings: have a gap in sequence or balance";

        assertRefused(changes().addPointsAccount(three.account()).addAllPostings(gap), message);
        assertRefused(two.to(changes().addPointsAccount(three.account()).addAllPostings(gap)), message);
    }

    @Test
    void postings_in_another_order_are_refused() {
        assertRefused(
                changes().addPointsAccount(one.account()).addPostings(one.last(), first(one)),
                "postings: have a gap in sequence or balance");
    }

    @Test
    void a_posting_twice_is_refused() {
        assertRefused(
                changes().addPointsAccount(one.account()).addPostings(first(one), one.last(), one.last()),
                "postings: have a gap in sequence or balance");
    }

    @Test
    void a_balance_that_does_not_follow_the_one_before_is_refused() {
        Booking other = SAMPLES.first(1).earn(90).redeem(30);

        assertRefused(
                changes().addPointsAccount(other.account()).addPostings(first(one), other.last()),
                "postings: have a gap in sequence or balance");
    }

    @Test
    void postings_that_do_not_lead_to_the_account_are_refused() {
        String message = "postings: do not lead to sequence and balance of their account";

        assertRefused(changes().addPointsAccount(one.account()).addPosting(first(one)), message);
        assertRefused(
                changes()
                        .addPointsAccount(SAMPLES.first(1).earn(90).redeem(30).account())
                        .addAllPostings(one.postings()),
                message);
        assertRefused(two.to(changes().addPointsAccount(one.account()).addPosting(first(one))), message);
    }

    @Test
    void an_account_twice_is_refused() {
        assertRefused(
                changes().addPointsAccounts(one.account(), one.account().withVersion(2)),
                "pointsAccounts: holds one identity twice");
    }

    @Test
    void an_account_of_another_dealer_or_of_version_0_is_refused() {
        PointsAccount theirs = PointsSamples.of(DealerId.of("SK-0372")).first(1).account();

        assertRefused(changes().addPointsAccount(theirs), "pointsAccounts: holds another dealer's");
        assertRefused(changes().addPointsAccount(SAMPLES.open(1)), "pointsAccounts.version: is 0");
    }

    @Test
    void what_was_built_does_not_change_with_its_builder() {
        ChangeSet.Builder changes = one.to(changes());
        ChangeSet first = changes.build();
        ChangeSet second = two.to(changes).build();

        assertThat(first.pointsAccounts()).containsExactly(one.account());
        assertThat(second.pointsAccounts()).containsExactly(one.account(), two.account());
    }

    private static Posting first(Booking booking) {
        return booking.postings().get(0);
    }

    private static ChangeSet.Builder changes() {
        return ChangeSet.builder().dealer(Samples.DEALER);
    }

    private static void assertRefused(ChangeSet.Builder changes, String message) {
        assertThatThrownBy(changes::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
