package io.yangke.crm.rules.care.campaign;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.yangke.crm.spi.internal.Checks;
import java.util.Map;
import java.util.Set;

/**
 * What makes a good candidate for the campaign, and when a referral counts. The merits and the three years are the document's, the
 * figures are ours. Source: LIF-16, L12.
 *
 * @param memberYears for how many years at least a candidate is a member, 0 to 50
 * @param weights what one unit of a merit is worth, 0 to 1000; one that is not named is worth nothing
 * @param most how many units of a merit count at most, 1 to 1000; one that is not named counts as often as it comes
 * @param goldTiers the tiers that are gold or better, in the host's own codes
 * @param buyWithinMonths within how many months of being recommended the buyer buys, 1 to 120
 */
public record ReferralPolicy(
        int memberYears,
        Map<ReferralMerit, Integer> weights,
        Map<ReferralMerit, Integer> most,
        Set<String> goldTiers,
        int buyWithinMonths) {

    /** Three years of membership; an earlier referral weighs most. */
    public static final ReferralPolicy DEFAULT = new ReferralPolicy(
            3,
            Map.of(
                    ReferralMerit.MEMBER_YEARS, 5,
                    ReferralMerit.OWNER_YEARS, 3,
                    ReferralMerit.REFERRALS, 20,
                    ReferralMerit.GOLD_TIER, 15,
                    ReferralMerit.VISITS, 4),
            Map.of(
                    ReferralMerit.MEMBER_YEARS, 10,
                    ReferralMerit.OWNER_YEARS, 10,
                    ReferralMerit.REFERRALS, 3,
                    ReferralMerit.VISITS, 6),
            Set.of("GOLD", "DIAMOND"),
            12);

    public ReferralPolicy {
        Checks.range("memberYears", memberYears, 0, 50);
        weights = Maps.immutableEnumMap(weights);
        most = Maps.immutableEnumMap(most);
        goldTiers = ImmutableSet.copyOf(goldTiers);
        Checks.range("buyWithinMonths", buyWithinMonths, 1, 120);
        weights.values().forEach(weight -> Checks.range("weights", weight, 0, 1_000));
        most.values().forEach(units -> Checks.range("most", units, 1, 1_000));
    }

    /** Returns what so many units of a merit are worth. */
    public int worth(ReferralMerit merit, int units) {
        return weights.getOrDefault(merit, 0) * Math.min(units, most.getOrDefault(merit, Integer.MAX_VALUE));
    }
}
