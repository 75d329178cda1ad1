package io.yangke.crm.rules.points;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.Objects;
import java.util.Set;

/**
 * How money spent earns points. The first rule of the list that holds for a line counts for it. Source: PTS-02.
 *
 * @param code its code, unique among rules, awards and campaigns of the programme
 * @param categories what it is for; not empty
 * @param points so many points, 1 to 1 000 000 …
 * @param perFen … for so many fen, 1 to 1 000 000
 * @param minFen the least that must be spent on these categories in one invoice, in fen, 0 or more
 * @param rounding of what the lines of one invoice come to together under this rule
 * @param grant who funds it, for whom, when, and how much at most
 */
public record EarningRule(
        RuleCode code,
        Set<SpendingCategory> categories,
        long points,
        long perFen,
        long minFen,
        Rounding rounding,
        Grant grant) {
    public EarningRule {
        Objects.requireNonNull(code, "code");
        categories = ImmutableSet.copyOf(categories);
        Checks.require(!categories.isEmpty(), "categories", "are missing", "one or more are allowed");
        Checks.range("points", points, 1, 1_000_000);
        Checks.range("perFen", perFen, 1, 1_000_000);
        Checks.range("minFen", minFen, 0, 1_000_000_000_000L);
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(grant, "grant");
    }
}
