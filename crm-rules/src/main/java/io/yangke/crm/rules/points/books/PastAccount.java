package io.yangke.crm.rules.points.books;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An account as it stood at a moment, from its journal alone. Source: PTS-10.
 *
 * @param account the account
 * @param at the moment; what happened at this very instant counts
 * @param basis by which time postings count
 * @param postings how many postings count
 * @param balance the balance: {@code Σ lots + Σ holds − debt}
 * @param debt the debt
 * @param lots the free points, in spending order
 * @param holds the points set aside, in order of their posting
 * @param mergedInto the account everything had gone to
 */
public record PastAccount(
        AccountId account,
        Instant at,
        TimeBasis basis,
        long postings,
        long balance,
        long debt,
        List<LotPoints> lots,
        List<PastHold> holds,
        Optional<AccountId> mergedInto) {

    /**
     * Points that were set aside.
     *
     * @param id the posting that set them aside
     * @param expiresAt the time-out
     * @param lots where they came from
     */
    public record PastHold(PostingId id, Instant expiresAt, List<LotPoints> lots) {
        public PastHold {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(expiresAt, "expiresAt");
            lots = ImmutableList.copyOf(lots);
        }
    }

    public PastAccount {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(basis, "basis");
        lots = ImmutableList.copyOf(lots);
        holds = ImmutableList.copyOf(holds);
        Objects.requireNonNull(mergedInto, "mergedInto");
    }

    /** How many points were set aside. */
    public long held() {
        return holds.stream()
                .flatMap(hold -> hold.lots().stream())
                .mapToLong(LotPoints::points)
                .sum();
    }

    /** Returns what could be spent at the moment, whatever sweep had run: as {@code PointsAccount.available}. Source: P19. */
    public long available() {
        long available = usable(lots) - debt;
        for (PastHold hold : holds) {
            available += at.isBefore(hold.expiresAt()) ? 0 : usable(hold.lots());
        }
        return available;
    }

    private long usable(List<LotPoints> points) {
        return points.stream()
                .filter(open -> open.lot().isUsable(at))
                .mapToLong(LotPoints::points)
                .sum();
    }
}
