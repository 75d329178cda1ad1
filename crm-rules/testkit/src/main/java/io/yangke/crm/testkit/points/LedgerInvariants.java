package io.yangke.crm.testkit.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.points.AccountFold;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What holds of any points ledger, as assertions a host can run over its own store: take {@link LedgerSnapshot}s of it, before and
 * after whatever the host does. Each fails with an {@link AssertionError} that names the account and what is wrong.
 */
public final class LedgerInvariants {

    private LedgerInvariants() {}

    /**
     * Expects everything that one look can tell: {@link #lotsAddUp}, {@link #balancesFollow}, {@link #reversalsStayWithin} and
     * {@link #entriesSumToZero}.
     */
    public static void assertHold(LedgerSnapshot ledger) {
        lotsAddUp(ledger);
        balancesFollow(ledger);
        reversalsStayWithin(ledger);
        entriesSumToZero(ledger);
    }

    /**
     * Invariant 1: no lot has less than nothing or more than came in, lots are in spending order, and each balance is lots plus
     * holds less debt.
     */
    public static void lotsAddUp(LedgerSnapshot ledger) {
        for (PointsAccount account : ledger.accounts()) {
            assertThat(account.checked()).as("account %s", account.id()).isSameAs(account);
            assertThat(lots(account))
                    .as("lots of %s", account.id())
                    .allMatch(open ->
                            open.points() > 0 && open.points() <= open.lot().points());
            assertThat(account.debt()).as("debt of %s", account.id()).isNotNegative();
        }
    }

    private static Stream<OpenLot> lots(PointsAccount account) {
        return Stream.concat(account.lots().stream(), account.holds().stream().flatMap(hold -> hold.lots().stream()));
    }

    /**
     * Invariant 2: the postings of an account are numbered from 1 without a gap, each begins with the balance the one before led
     * to, and together they make the account as it is stored.
     */
    public static void balancesFollow(LedgerSnapshot ledger) {
        for (PointsAccount account : ledger.accounts()) {
            AccountFold fold = AccountFold.begin(account.dealer(), account.id(), account.openedAt());
            long sequence = 0;
            long balance = 0;
            for (Posting posting : ledger.journal(account.id())) {
                assertThat(posting.id().sequence())
                        .as("sequence in %s", account.id())
                        .isEqualTo(++sequence);
                assertThat(posting.balanceBefore())
                        .as("balance before %s", posting.id())
                        .isEqualTo(balance);
                balance = posting.balanceAfter();
                fold.add(posting);
            }
            assertReplayed(account, fold.account());
        }
    }

    private static void assertReplayed(PointsAccount stored, PointsAccount replayed) {
        assertThat(List.<Object>of(
                        replayed.sequence(),
                        replayed.balance(),
                        replayed.debt(),
                        replayed.lots(),
                        replayed.holds(),
                        replayed.mergedInto()))
                .as("journal of %s, replayed", stored.id())
                .isEqualTo(List.of(
                        stored.sequence(),
                        stored.balance(),
                        stored.debt(),
                        stored.lots(),
                        stored.holds(),
                        stored.mergedInto()));
    }

    /** Invariant 3: no earning is taken back, and no spending given back, by more than it was, in whatever way. */
    public static void reversalsStayWithin(LedgerSnapshot ledger) {
        Map<PostingId, Long> left = new HashMap<>();
        for (Posting posting : ledger.journal()) {
            if (posting.what() instanceof Movement.Earned earned) {
                left.merge(posting.id(), earned.points(), Long::sum);
            } else if (posting.what() instanceof Movement.Redeemed redeemed) {
                left.merge(posting.id(), redeemed.spending().points(), Long::sum);
            } else if (posting.what() instanceof Movement.TakenBack taken) {
                left.merge(taken.earning(), -taken.claimed(), Long::sum);
            } else if (posting.what() instanceof Movement.Refunded refunded) {
                left.merge(refunded.redemption(), -refunded.points(), Long::sum);
            }
        }
        left.forEach((posting, points) ->
                assertThat(points).as("what is left of %s", posting).isNotNegative());
    }

    /** The entries of every posting sum to zero, and nothing is on its way between two members. Source: PTS-10. */
    public static void entriesSumToZero(LedgerSnapshot ledger) {
        long moving = 0;
        for (Posting posting : ledger.journal()) {
            assertThat(posting.isBalanced())
                    .as("posting %s balances", posting.id())
                    .isTrue();
            for (HouseEntry entry : posting.house()) {
                moving += entry.account().kind() == HouseAccount.Kind.MOVED ? entry.points() : 0;
            }
        }
        assertThat(moving).as("points on their way").isZero();
    }

    /** Invariant 4: two accounts have the same, whatever way led there: all at once or in parts. */
    public static void sameOutcome(PointsAccount one, PointsAccount other) {
        assertThat(worth(other)).as("what %s has, as %s", other.id(), one.id()).isEqualTo(worth(one));
    }

    private static List<Object> worth(PointsAccount account) {
        List<String> lots = account.lots().stream()
                .map(open -> open.points() + " until " + open.lot().expiry())
                .toList();
        return List.of(account.balance(), account.debt(), account.held(), lots);
    }

    /** Invariants 5 and 8: a command that was refused, or given a second time, leaves everything as it was. */
    public static void unchanged(LedgerSnapshot before, LedgerSnapshot after) {
        assertThat(after).as("ledger of %s", before.ledger()).isEqualTo(before);
    }

    /** Invariant 6: a sweep, whenever it came, changes nothing of what can be spent, then or later. */
    public static void sameToSpend(LedgerSnapshot before, LedgerSnapshot after, Instant... instants) {
        for (PointsAccount account : before.accounts()) {
            for (Instant at : instants) {
                assertThat(after.account(account.id()).map(swept -> swept.available(at)))
                        .as("what can be spent of %s at %s", account.id(), at)
                        .isEqualTo(Optional.of(account.available(at)));
            }
        }
    }

    /**
     * Invariant 7: a merge moves every lot as it is, with its expiry, and loses and makes no point. Both snapshots are taken when
     * everything that time brings about is posted.
     *
     * @param from the account that was merged
     * @param into the account it was merged into
     */
    public static void merged(LedgerSnapshot before, LedgerSnapshot after, AccountId from, AccountId into) {
        Map<LotId, OpenLot> expected = new HashMap<>();
        long balance = 0;
        for (AccountId id : List.of(from, into)) {
            Optional<PointsAccount> account = before.account(id);
            balance += account.map(PointsAccount::balance).orElse(0L);
            account.stream().flatMap(LedgerInvariants::lots).forEach(open -> add(expected, open));
        }
        Map<LotId, OpenLot> found = new HashMap<>();
        PointsAccount both = after.account(into)
                .orElseThrow(() -> new AssertionError("Expected an account " + into + " after the merge"));
        lots(both).forEach(open -> add(found, open));
        assertThat(found).as("lots of %s", into).isEqualTo(expected);
        assertThat(both.balance()).as("balance of %s", into).isEqualTo(balance);
        assertThat(after.account(from).flatMap(PointsAccount::mergedInto))
                .as("what %s stands for", from)
                .contains(into);
        assertThat(after.journal()).as("history").containsAll(before.journal());
    }

    private static void add(Map<LotId, OpenLot> lots, OpenLot open) {
        lots.merge(open.lot().id(), open, (one, other) -> new OpenLot(one.lot(), one.points() + other.points()));
    }
}
