package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;
import java.util.Optional;

/**
 * What one rule gave in an earning, or a campaign on top of it. A part that caps took wholly is kept with nothing given; no lot
 * comes of it. Source: PTS-02.
 *
 * @param rule the earning rule, or the fixed award
 * @param campaign the campaign that gave this beyond what the rule gives; empty for what the rule itself gives
 * @param baseFen the money that counted, in fen; 0 for a fixed award, and for a campaign, whose money counts with the rule
 * @param wanted what it would be without caps
 * @param given what it gave, at most what it wanted
 */
public record EarnedPart(RuleCode rule, Optional<RuleCode> campaign, long baseFen, long wanted, long given) {
    public EarnedPart {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(campaign, "campaign");
        Checks.range("baseFen", baseFen, 0, InvoiceLine.MAX_FEN);
        Checks.range("wanted", wanted, 0, PointsAccount.MAX_POINTS);
        Checks.range("given", given, 0, wanted);
    }
}
