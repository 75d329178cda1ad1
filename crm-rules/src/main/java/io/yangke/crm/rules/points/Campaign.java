package io.yangke.crm.rules.points;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A time in which earning rules give more. Of the campaigns that hold for a line the one with the greatest percentage counts, of
 * equal ones the first of the list. Source: PTS-02.
 *
 * @param code its code, unique among rules, awards and campaigns of the programme
 * @param firstDay the first day, in the ledger's zone
 * @param lastDay the last day, not before the first
 * @param percent what it makes of the points, 101 to 10 000: 200 doubles them
 * @param categories what it is for; empty for everything that earns
 * @param tiers whom it is for; empty for every member
 * @param capPerMember the most points one member gets in it beyond what the rules give without it, 1 or more; what was taken
 *     back does not count
 */
public record Campaign(
        RuleCode code,
        LocalDate firstDay,
        LocalDate lastDay,
        int percent,
        Set<SpendingCategory> categories,
        Set<TierCode> tiers,
        Optional<Long> capPerMember) {
    public Campaign {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(lastDay, "lastDay");
        Grant.checkDays(Optional.of(firstDay), Optional.of(lastDay));
        Checks.range("percent", percent, 101, 10_000);
        categories = ImmutableSet.copyOf(categories);
        tiers = ImmutableSet.copyOf(tiers);
        Caps.check("capPerMember", capPerMember);
    }

    /** Whether it holds on a day for money that a member of a tier spends on something. */
    public boolean holds(LocalDate day, Optional<TierCode> tier, SpendingCategory category) {
        return !day.isBefore(firstDay)
                && !day.isAfter(lastDay)
                && (categories.isEmpty() || categories.contains(category))
                && Grant.isFor(tiers, tier);
    }
}
