package io.yangke.crm.rules.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds of a ledger at every moment: invariants 1, 2, 3 and 7, the double entry, and that the journal makes the state. */
final class LedgerInvariants {

    private LedgerInvariants() {}

    static void assertHold(LedgerPlay play) {
        long members = 0;
        for (PointsAccount account : play.accounts()) {
            assertAccount(play, account);
            members += account.balance();
        }
        assertThat(play.house() + members).as("double entry").isZero();
        assertNothingIsOnItsWay(play.journal());
        assertReversals(play.journal());
    }

    private static void assertAccount(LedgerPlay play, PointsAccount account) {
        assertThat(account.checked()).isSameAs(account);
        List<Posting> journal = play.journal(account.dealer(), account.id());
        long sequence = 0;
        long balance = 0;
        Instant recorded = Instant.MIN;
        AccountFold fold = AccountFold.begin(account.dealer(), account.id(), account.openedAt());
        for (Posting posting : journal) {
            assertThat(posting.id().sequence()).isEqualTo(++sequence);
            assertThat(posting.balanceBefore()).isEqualTo(balance);
            assertThat(posting.isBalanced()).isTrue();
            assertThat(posting.recordedAt()).isAfterOrEqualTo(recorded);
            balance = posting.balanceAfter();
            recorded = posting.recordedAt();
            fold.add(posting);
        }
        assertThat(account.sequence()).isEqualTo(sequence);
        assertThat(account.balance()).isEqualTo(balance);
        PointsAccount folded = fold.account();
        assertThat(folded.lots()).isEqualTo(account.lots());
        assertThat(folded.holds()).isEqualTo(account.holds());
        assertThat(folded.debt()).isEqualTo(account.debt());
        assertThat(folded.mergedInto()).isEqualTo(account.mergedInto());
        assertThat(folded.chain()).isEqualTo(account.chain());
    }

    private static void assertNothingIsOnItsWay(List<Posting> journal) {
        Map<DealerId, Long> moving = new HashMap<>();
        for (Posting posting : journal) {
            for (HouseEntry entry : posting.house()) {
                if (entry.account().kind() == HouseAccount.Kind.MOVED) {
                    moving.merge(entry.account().owner().dealer(), entry.points(), Long::sum);
                }
            }
        }
        assertThat(moving.values()).allMatch(points -> points == 0);
    }

    private static void assertReversals(List<Posting> journal) {
        Map<PostingId, Long> left = new HashMap<>();
        for (Posting posting : journal) {
            if (posting.what() instanceof Movement.Earned earned) {
                left.put(posting.id(), earned.points());
            } else if (posting.what() instanceof Movement.Redeemed redeemed) {
                left.put(posting.id(), redeemed.spending().points());
            }
        }
        for (Posting posting : journal) {
            if (posting.what() instanceof Movement.TakenBack taken) {
                left.merge(taken.earning(), -taken.claimed(), Long::sum);
            } else if (posting.what() instanceof Movement.Refunded refunded) {
                left.merge(refunded.redemption(), -refunded.points(), Long::sum);
            }
        }
        assertThat(left.values()).allMatch(points -> points >= 0);
    }
}
