package io.yangke.crm.core.policy;

import io.yangke.crm.rules.complaint.AssessmentPolicy;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The table of {@link AssessmentPolicy}. Source: CMP-13. */
final class AssessmentFields {

    static final Field<AssessmentPolicy, AssessmentPolicy.Builder, Integer> RESPONSE_WEIGHT = field(
            "responseWeight",
            100,
            "Weight of the timely response rate, in points of 100; the three weights sum to 100.",
            AssessmentPolicy::responseWeight,
            AssessmentPolicy.Builder::responseWeight);

    static final Field<AssessmentPolicy, AssessmentPolicy.Builder, Integer> CLOSING_WEIGHT = field(
            "closingWeight",
            100,
            "Weight of the timely closing rate, in points of 100.",
            AssessmentPolicy::closingWeight,
            AssessmentPolicy.Builder::closingWeight);

    static final Field<AssessmentPolicy, AssessmentPolicy.Builder, Integer> FIRST_TIME_WEIGHT = field(
            "firstTimeWeight",
            100,
            "Weight of the first-time resolution rate, in points of 100.",
            AssessmentPolicy::firstTimeWeight,
            AssessmentPolicy.Builder::firstTimeWeight);

    static final Table<AssessmentPolicy, AssessmentPolicy.Builder> TABLE = new Table<>(
            List.of(
                    RESPONSE_WEIGHT,
                    CLOSING_WEIGHT,
                    FIRST_TIME_WEIGHT,
                    field(
                            "rewardedDealers",
                            1_000,
                            "How many dealers of a regional office are rewarded.",
                            AssessmentPolicy::rewardedDealers,
                            AssessmentPolicy.Builder::rewardedDealers),
                    field(
                            "rewardYuan",
                            100_000_000,
                            "The reward of each, in yuan.",
                            AssessmentPolicy::rewardYuan,
                            AssessmentPolicy.Builder::rewardYuan),
                    field(
                            "penaltyBelow",
                            100,
                            "A dealer whose score is below this many points pays the penalty.",
                            AssessmentPolicy::penaltyBelow,
                            AssessmentPolicy.Builder::penaltyBelow),
                    field(
                            "penaltyYuan",
                            100_000_000,
                            "The penalty, in yuan.",
                            AssessmentPolicy::penaltyYuan,
                            AssessmentPolicy.Builder::penaltyYuan),
                    field(
                            "latePausePercent",
                            100,
                            "A pause that begins with at most so many percent of the closing limit left is a gaming signal.",
                            AssessmentPolicy::latePausePercent,
                            AssessmentPolicy.Builder::latePausePercent),
                    field(
                            "earlyReopenDays",
                            365,
                            "A ticket handled anew within so many natural days of its resolution is a gaming signal.",
                            AssessmentPolicy::earlyReopenDays,
                            AssessmentPolicy.Builder::earlyReopenDays)),
            AssessmentPolicy.DEFAULT,
            AssessmentPolicy::builder,
            AssessmentPolicy.Builder::build);

    private AssessmentFields() {}

    private static Field<AssessmentPolicy, AssessmentPolicy.Builder, Integer> field(
            String name,
            int max,
            String doc,
            Function<AssessmentPolicy, Integer> getter,
            BiConsumer<AssessmentPolicy.Builder, Integer> setter) {
        return new Field<>(name, new WholeNumber(0, max), "CMP-13", doc, getter, setter);
    }
}
