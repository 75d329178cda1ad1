package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;
import java.util.Optional;

/**
 * What one rule gave in an earning. Source: PTS-02.
 *
 * @param rule the earning rule, or the fixed award
 * @param campaign the campaign that multiplied it
 * @param baseFen the money that counted, in fen; 0 for a fixed award
 * @param wanted what the rule would give without caps
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
