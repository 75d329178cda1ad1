package io.yangke.crm.spi.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One journal transaction: what one movement changed on one member's account, and the other side on accounts of the house, so
 * that its entries sum to zero. It is never changed; a mistake is reversed by another one. Source: PTS-10.
 *
 * <p>What moves between two members is a pair of postings over the house account {@link HouseAccount.Kind#MOVED}, in one
 * commit.
 *
 * @param id the account and the place in its journal
 * @param dealer the dealer where it happened; the ledger's own dealer for branch points
 * @param key the command that brought it about; empty if time alone did
 * @param by who did it
 * @param effectiveAt when it happened: the time the rules count
 * @param recordedAt when it was recorded: never before {@code effectiveAt}
 * @param policy the rules it was decided by
 * @param balanceBefore the balance of the posting before
 * @param balanceAfter the balance it leads to
 * @param lots what it changes of which lots, each once
 * @param debt the change of the debt
 * @param house the other side
 * @param what why
 * @param chain its link in the hash chain; empty if there is no chain
 */
public record Posting(
        PostingId id,
        DealerId dealer,
        Optional<CommandKey> key,
        Actor by,
        Instant effectiveAt,
        Instant recordedAt,
        PolicyVersion policy,
        long balanceBefore,
        long balanceAfter,
        List<LotMovement> lots,
        long debt,
        List<HouseEntry> house,
        Movement what,
        Optional<String> chain) {
    public Posting {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(dealer, "dealer");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(effectiveAt, "effectiveAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(policy, "policy");
        Checks.range("balanceBefore", balanceBefore, -PointsAccount.MAX_POINTS, PointsAccount.MAX_POINTS);
        Checks.range("balanceAfter", balanceAfter, -PointsAccount.MAX_POINTS, PointsAccount.MAX_POINTS);
        lots = ImmutableList.copyOf(lots);
        Checks.range("debt", debt, -PointsAccount.MAX_POINTS, PointsAccount.MAX_POINTS);
        house = ImmutableList.copyOf(house);
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(chain, "chain");
        Checks.require(
                !recordedAt.isBefore(effectiveAt),
                "recordedAt",
                "is before effectiveAt",
                "a time no earlier is allowed");
    }

    /** What the balance gains, or loses if negative. */
    public long points() {
        return balanceAfter - balanceBefore;
    }

    /** Whether the entries sum to zero, and the lots and the debt make up what the balance gains. Source: PTS-10. */
    public boolean isBalanced() {
        long member = -debt;
        for (LotMovement movement : lots) {
            member += movement.points();
        }
        long other = 0;
        for (HouseEntry entry : house) {
            other += entry.points();
        }
        return member == points() && other == -points();
    }

    /** Returns the same posting with its link in the hash chain. */
    public Posting withChain(String link) {
        return new Posting(
                id,
                dealer,
                key,
                by,
                effectiveAt,
                recordedAt,
                policy,
                balanceBefore,
                balanceAfter,
                lots,
                debt,
                house,
                what,
                Optional.of(link));
    }
}
