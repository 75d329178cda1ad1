package io.yangke.crm.rules.points;

import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.RuleCode;
import java.util.Objects;

/**
 * A fixed number of points for something other than money: joining, a birthday, a club event, the satisfaction call, a referral.
 * Source: PTS-02.
 *
 * @param code its code, unique among rules, awards and campaigns of the programme
 * @param points how many, 1 to 1 000 000 000
 * @param grant who funds it, for whom, when, and how much at most
 */
public record FixedAward(RuleCode code, long points, Grant grant) {
    public FixedAward {
        Objects.requireNonNull(code, "code");
        Checks.range("points", points, 1, 1_000_000_000);
        Objects.requireNonNull(grant, "grant");
    }
}
