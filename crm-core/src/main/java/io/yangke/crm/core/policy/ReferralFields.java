package io.yangke.crm.core.policy;

import io.yangke.crm.rules.care.campaign.ReferralMerit;
import io.yangke.crm.rules.care.campaign.ReferralPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of {@link ReferralPolicy}. Source: LIF-16. */
final class ReferralFields {

    private static final String RULE = "LIF-16";

    private static final Field<ReferralPolicy, Values, Integer> MEMBER_YEARS = Field.row(
            "memberYears",
            new WholeNumber(0, 50),
            RULE,
            "For how many years at least a candidate is a member.",
            ReferralPolicy::memberYears);
    private static final Field<ReferralPolicy, Values, Map<ReferralMerit, Integer>> WEIGHTS = Field.row(
            "weights",
            ChoiceMap.of(ReferralMerit.class, new WholeNumber(0, 1_000)),
            RULE,
            "What one unit of a merit is worth; one with null is worth nothing.",
            ReferralPolicy::weights);
    private static final Field<ReferralPolicy, Values, Map<ReferralMerit, Integer>> MOST = Field.row(
            "most",
            ChoiceMap.of(ReferralMerit.class, new WholeNumber(1, 1_000)),
            RULE,
            "How many units of a merit count at the most; one with null counts as often as it comes.",
            ReferralPolicy::most);
    private static final Field<ReferralPolicy, Values, Set<String>> GOLD_TIERS = Field.row(
            "goldTiers",
            new IdSet<>(CareIds.NAME, 0),
            RULE,
            "The tiers that are gold or better, in the host's own codes.",
            ReferralPolicy::goldTiers);
    private static final Field<ReferralPolicy, Values, Integer> BUY_WITHIN_MONTHS = Field.row(
            "buyWithinMonths",
            new WholeNumber(1, 120),
            RULE,
            "Within how many months of being recommended the buyer buys.",
            ReferralPolicy::buyWithinMonths);

    static final Table<ReferralPolicy, Values> TABLE = new Table<>(
            List.of(MEMBER_YEARS, WEIGHTS, MOST, GOLD_TIERS, BUY_WITHIN_MONTHS),
            ReferralPolicy.DEFAULT,
            Values::empty,
            values -> new ReferralPolicy(
                    values.get(MEMBER_YEARS),
                    values.get(WEIGHTS),
                    values.get(MOST),
                    values.get(GOLD_TIERS),
                    values.get(BUY_WITHIN_MONTHS)));

    private ReferralFields() {}
}
