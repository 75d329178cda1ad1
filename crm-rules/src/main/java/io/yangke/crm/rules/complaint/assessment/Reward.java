package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.explain.Explanation;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a dealer gets or pays with the quarter's rebate.
 *
 * @param standing the dealer with score and cars delivered
 * @param outcome reward, penalty or neither
 * @param amountFen in fen; negative for a penalty
 * @param rank the place in the region, from 1; dealers equal in score and cars share a place; empty without a score
 * @param provisional whether time may still change it: for any dealer of the region the score is provisional
 * @param explanation why
 */
public record Reward(
        Standing standing,
        RewardOutcome outcome,
        long amountFen,
        OptionalInt rank,
        boolean provisional,
        Explanation explanation) {
    public Reward {
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(rank, "rank");
        Objects.requireNonNull(explanation, "explanation");
    }
}
