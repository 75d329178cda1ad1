package io.yangke.crm.tck.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.RareText;
import io.yangke.crm.tck.Samples;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Accounts by id, by member, by opening and by what wakes when.
 *
 * <p><b>What this suite deliberately does not assert:</b> how fast a due account is found among a million others.
 *
 * @param <S> the type of the store
 */
public abstract class AccountSuite<S extends Storage & PointsStorage> extends PointsSuite<S> {

    private static final Instant NOON = Instant.parse("2026-09-30T04:00:00Z");

    /** For implementers. */
    protected AccountSuite() {}

    @Test
    void C22_C43_an_account_that_is_not_stored_is_absent() {
        ledger.book(samples.first(1).earn(100));

        assertThat(ledger.account(PointsSamples.id(9))).as("of another member").isEmpty();
        assertThat(ledger.account(AccountId.of(ProgrammeId.HQ, "C-1")))
                .as("of another programme")
                .isEmpty();
        assertThat(ledger.account(PointsSamples.id(1))).as("the account").isPresent();
    }

    @Test
    void C51_accounts_come_in_order_of_opening_then_of_id() {
        PointsAccount third = opened("C-3", NOON);
        PointsAccount second = opened("C-20", NOON);
        PointsAccount first = opened("C-9", NOON.minusNanos(1));
        PointsAccount last = opened("C-1", NOON.plusNanos(1));

        assertThat(ledger.accounts()).as("accounts").containsExactly(first, second, third, last);
    }

    @Test
    void C28_C51_an_account_comes_once_and_in_its_latest_version() {
        PointsAccount account = ledger.book(samples.first(1).earn(100));
        PointsAccount other = ledger.book(samples.first(2).earn(50));
        account = ledger.book(Booking.on(account).redeem(10));
        account = ledger.book(Booking.on(account).redeem(10));

        assertThat(ledger.accounts()).as("accounts").containsExactly(account, other);
    }

    @Test
    void C51_accounts_without_points_and_without_postings_come_too() {
        PointsAccount bare = ledger.book(samples.first(1));
        PointsAccount spent = ledger.book(samples.first(2).earn(10).redeem(10));

        assertThat(ledger.accounts()).as("accounts").containsExactly(bare, spent);
    }

    @Test
    void C33_C52_an_account_is_due_from_its_wake_on_inclusive() {
        PointsAccount account = ledger.book(samples.first(1).earn(100).waking(NOON));

        assertThat(ledger.due(NOON.minusNanos(1))).as("a nanosecond before").isEmpty();
        assertThat(ledger.due(NOON)).as("at the instant").containsExactly(account);
        assertThat(ledger.due(NOON.plusNanos(1))).as("a nanosecond after").containsExactly(account);
        assertThat(ledger.due(Instant.MAX)).as("at the end of time").containsExactly(account);
    }

    @Test
    void C52_accounts_that_never_wake_are_left_out() {
        ledger.book(samples.first(1).earn(100));
        PointsAccount waking = ledger.book(samples.first(2).earn(100).waking(NOON));

        assertThat(ledger.due(Samples.LAST)).as("due").containsExactly(waking);
    }

    @Test
    void C52_due_accounts_come_in_order_of_wake_then_of_id() {
        PointsAccount last = ledger.book(samples.first(1).waking(NOON.plusNanos(1)));
        PointsAccount third = ledger.book(samples.first(2).waking(NOON));
        PointsAccount second = ledger.book(samples.first(10).waking(NOON));
        PointsAccount first = ledger.book(samples.first(3).waking(NOON.minusSeconds(60)));

        assertThat(ledger.due(NOON.plusSeconds(60))).as("due").containsExactly(first, second, third, last);
    }

    @Test
    void C28_C52_an_account_is_due_at_its_latest_wake_only() {
        PointsAccount account = ledger.book(samples.first(1).earn(100).waking(NOON));
        account = ledger.book(Booking.on(account).earn(1).waking(NOON.plusSeconds(60)));
        assertThat(ledger.due(NOON)).as("due at the former wake").isEmpty();
        assertThat(ledger.due(NOON.plusSeconds(60))).as("due at the later wake").containsExactly(account);

        account = ledger.book(Booking.on(account).earn(1).waking(NOON.minusSeconds(60)));
        assertThat(ledger.due(NOON.minusSeconds(60)))
                .as("due at the earlier wake")
                .containsExactly(account);
        ledger.book(Booking.on(account).earn(1).asleep());
        assertThat(ledger.due(Samples.LAST)).as("due after it went to sleep").isEmpty();
    }

    @Test
    void C28_C52_a_due_account_comes_in_its_latest_version() {
        PointsAccount account = ledger.book(samples.first(1).earn(100).waking(NOON));
        account = ledger.book(Booking.on(account).redeem(30));

        assertThat(ledger.due(NOON)).as("due").containsExactly(account);
    }

    @Test
    void C53_the_next_wake_is_the_earliest() {
        assertThat(ledger.nextWake()).as("without accounts").isEmpty();
        ledger.book(samples.first(1).earn(100));
        assertThat(ledger.nextWake()).as("with an account that never wakes").isEmpty();

        ledger.book(samples.first(2).waking(NOON));
        assertThat(ledger.nextWake()).as("with one").contains(NOON);
        ledger.book(samples.first(3).waking(NOON.minusNanos(1)));
        assertThat(ledger.nextWake()).as("with an earlier one").contains(NOON.minusNanos(1));
        ledger.book(samples.first(4).waking(NOON.plusSeconds(1)));
        assertThat(ledger.nextWake()).as("with a later one").contains(NOON.minusNanos(1));
    }

    @Test
    void C28_C53_the_next_wake_follows_the_accounts() {
        PointsAccount one = ledger.book(samples.first(1).waking(NOON));
        PointsAccount two = ledger.book(samples.first(2).waking(NOON.plusSeconds(10)));

        one = ledger.book(Booking.on(one).waking(NOON.plusSeconds(20)));
        assertThat(ledger.nextWake()).as("after the first was put off").contains(NOON.plusSeconds(10));
        ledger.book(Booking.on(two).asleep());
        assertThat(ledger.nextWake()).as("after the second went to sleep").contains(NOON.plusSeconds(20));
        ledger.book(Booking.on(one).asleep());
        assertThat(ledger.nextWake()).as("after both went to sleep").isEmpty();
    }

    @Test
    void C54_the_accounts_of_a_member_come_in_order_of_programme() {
        List<PointsAccount> inOrder = List.of("A", "BRANCH", "Club-2", "HQ", "a").stream()
                .map(programme -> samples.open(AccountId.of(ProgrammeId.of(programme), "C-1"), NOON))
                .map(account -> Booking.on(account).earn(10).account())
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            PointsAccount account = inOrder.get(i * 3 % inOrder.size());
            ledger.book(Booking.on(samples.open(account.id(), NOON)).earn(10));
        }

        assertThat(ledger.accountsOf(CustomerId.of("C-1")))
                .as("accounts of the member")
                .isEqualTo(inOrder);
    }

    @Test
    void C35_C54_accounts_of_other_members_are_left_out() {
        List<String> alike = List.of("C-1", "c-1", "C-11", "C-", "Ｃ-1", "C-1%", "HQ/C-1", "C-1#1", "𠮷", "吉");
        for (String member : alike) {
            ledger.book(Booking.on(samples.open(PointsSamples.id(member), NOON)).earn(1 + alike.indexOf(member)));
        }

        for (String member : alike) {
            assertThat(ledger.accountsOf(CustomerId.of(member)).stream().map(PointsAccount::balance))
                    .as("balances of %s", member)
                    .containsExactly(1L + alike.indexOf(member));
        }
        assertThat(ledger.accountsOf(CustomerId.of("C-2")))
                .as("accounts of somebody without any")
                .isEmpty();
    }

    @Test
    void C28_C54_the_accounts_of_a_member_come_in_their_latest_version() {
        PointsAccount account = ledger.book(samples.first(1).earn(100));
        account = ledger.book(Booking.on(account).redeem(30));

        assertThat(ledger.accountsOf(CustomerId.of("C-1")))
                .as("accounts of the member")
                .containsExactly(account);
    }

    @Test
    void C76_the_accounts_of_these_members_are_returned_once_and_no_others() {
        List<PointsAccount> theirs = Stream.of("HQ/C-1", "BRANCH/C-1", "BRANCH/C-2", "Club-2/C-2")
                .map(id -> ledger.book(
                        Booking.on(samples.open(AccountId.parse(id), NOON)).earn(10)))
                .toList();
        ledger.book(samples.first(3).earn(10));

        assertThat(ledger.accountsOfMembers(member(1), member(2), member(99)))
                .as("of two, and an unknown one")
                .containsExactlyInAnyOrderElementsOf(theirs);
        assertThat(ledger.accountsOfMembers(member(2), member(2)))
                .as("of one, named twice")
                .containsExactlyInAnyOrderElementsOf(theirs.subList(2, 4));
        assertThat(ledger.accountsOfMembers()).as("of nobody").isEmpty();
        assertThat(ledger.accountsOfMembers(member(99))).as("of an unknown one").isEmpty();
    }

    @Test
    void C28_C76_the_accounts_of_members_come_in_their_latest_version() {
        PointsAccount account = ledger.book(samples.first(1).earn(100));
        PointsAccount other = ledger.book(samples.first(2).earn(100));
        account = ledger.book(Booking.on(account).redeem(30));

        assertThat(ledger.accountsOfMembers(member(1), member(2)))
                .as("accounts")
                .containsExactlyInAnyOrder(account, other);
    }

    @Test
    void C35_C76_accounts_are_found_by_the_exact_member() {
        List<CustomerId> ids = RareText.IDS_THAT_LOOK_ALIKE;
        List<PointsAccount> accounts = ids.stream()
                .map(id -> ledger.book(Booking.on(samples.open(PointsSamples.id(id.value()), NOON))
                        .earn(1 + ids.indexOf(id))))
                .toList();

        for (int i = 0; i < ids.size(); i++) {
            assertThat(ledger.accountsOfMembers(ids.get(i)))
                    .as("accounts of member %d", i)
                    .containsExactly(accounts.get(i));
        }
        assertThat(ledger.accountsOfMembers(ids.toArray(CustomerId[]::new)))
                .as("accounts of all")
                .containsExactlyInAnyOrderElementsOf(accounts);
    }

    private static CustomerId member(int n) {
        return CustomerId.of("C-" + n);
    }

    private PointsAccount opened(String member, Instant at) {
        return ledger.book(
                Booking.on(samples.open(PointsSamples.id(member), at)).at(at).earn(10));
    }
}
