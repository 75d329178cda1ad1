package io.yangke.crm.rules.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
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

/**
 * What holds of a ledger at every moment: invariants 1, 2, 3 and 7, the double entry, and that the journal makes the state. Each
 * look goes on where the last one ended; what was posted before is not posted again.
 */
final class LedgerInvariants {

    /** What an account's journal has come to so far. */
    private static final class Seen {
        private final AccountFold fold;
        private int postings;
        private long balance;
        private Instant recorded = Instant.MIN;

        Seen(PointsAccount account) {
            fold = AccountFold.begin(account.dealer(), account.id(), account.openedAt());
        }
    }

    private final Map<DealerId, Map<AccountId, Seen>> seen = new HashMap<>();
    private final Map<PostingId, Long> left = new HashMap<>();
    private final Map<DealerId, Long> moving = new HashMap<>();
    private long house;

    /** Looks at what was posted since the last look. */
    void assertHold(LedgerPlay play) {
        long members = 0;
        for (PointsAccount account : play.accounts()) {
            Seen known = seen.computeIfAbsent(account.dealer(), none -> new HashMap<>())
                    .computeIfAbsent(account.id(), none -> new Seen(account));
            List<Posting> journal = play.journal(account.dealer(), account.id());
            journal.subList(known.postings, journal.size()).forEach(posting -> add(known, posting));
            assertState(account, known);
            members += account.balance();
        }
        assertThat(house + members).as("double entry").isZero();
        assertThat(moving.values()).allMatch(points -> points == 0);
        assertThat(left.values()).allMatch(points -> points >= 0);
    }

    private void add(Seen known, Posting posting) {
        assertThat(posting.id().sequence()).isEqualTo(++known.postings);
        assertThat(posting.balanceBefore()).isEqualTo(known.balance);
        assertThat(posting.isBalanced()).isTrue();
        assertThat(posting.recordedAt()).isAfterOrEqualTo(known.recorded);
        known.balance = posting.balanceAfter();
        known.recorded = posting.recordedAt();
        known.fold.add(posting);
        for (HouseEntry entry : posting.house()) {
            house += entry.points();
            if (entry.account().kind() == HouseAccount.Kind.MOVED) {
                moving.merge(entry.account().owner().dealer(), entry.points(), Long::sum);
            }
        }
        reverse(posting);
    }

    private void reverse(Posting posting) {
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

    private static void assertState(PointsAccount account, Seen known) {
        assertThat(account.checked()).isSameAs(account);
        assertThat(account.sequence()).isEqualTo(known.postings);
        assertThat(account.balance()).isEqualTo(known.balance);
        PointsAccount folded = known.fold.account();
        assertThat(folded.lots()).isEqualTo(account.lots());
        assertThat(folded.holds()).isEqualTo(account.holds());
        assertThat(folded.debt()).isEqualTo(account.debt());
        assertThat(folded.mergedInto()).isEqualTo(account.mergedInto());
        assertThat(folded.chain()).isEqualTo(account.chain());
    }
}
