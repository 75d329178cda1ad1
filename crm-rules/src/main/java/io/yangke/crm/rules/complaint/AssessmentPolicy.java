package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.internal.Checks;
import org.immutables.value.Value;

/** The figures of the quarterly assessment. Source: CMP-13. */
@Value.Immutable
public abstract class AssessmentPolicy {

    /** The figures of the documents. */
    public static final AssessmentPolicy DEFAULT = builder().build();

    AssessmentPolicy() {}

    /** Weight of the timely response rate, in points of 100. */
    @Value.Default
    public int responseWeight() {
        return 40;
    }

    /** Weight of the timely closing rate, in points of 100. */
    @Value.Default
    public int closingWeight() {
        return 40;
    }

    /** Weight of the first-time resolution rate, in points of 100. */
    @Value.Default
    public int firstTimeWeight() {
        return 20;
    }

    /** How many dealers of a regional office are rewarded. */
    @Value.Default
    public int rewardedDealers() {
        return 5;
    }

    /** The reward of each, in yuan. */
    @Value.Default
    public int rewardYuan() {
        return 10_000;
    }

    /** A dealer whose score is below this many points pays the penalty. */
    @Value.Default
    public int penaltyBelow() {
        return 40;
    }

    /** The penalty, in yuan. */
    @Value.Default
    public int penaltyYuan() {
        return 10_000;
    }

    /** A pause that begins with at most so many percent of the closing limit left is a gaming signal. */
    @Value.Default
    public int latePausePercent() {
        return 10;
    }

    /** A ticket handled anew within so many natural days of its resolution is a gaming signal. */
    @Value.Default
    public int earlyReopenDays() {
        return 7;
    }

    @Value.Check
    void check() {
        Checks.range("responseWeight", responseWeight(), 0, 100);
        Checks.range("closingWeight", closingWeight(), 0, 100);
        Checks.range("firstTimeWeight", firstTimeWeight(), 0, 100);
        Checks.require(
                responseWeight() + closingWeight() + firstTimeWeight() == 100,
                "responseWeight, closingWeight, firstTimeWeight",
                "do not sum to 100",
                "three weights that sum to 100 are allowed");
        Checks.range("rewardedDealers", rewardedDealers(), 0, 1_000);
        Checks.range("rewardYuan", rewardYuan(), 0, 100_000_000);
        Checks.range("penaltyBelow", penaltyBelow(), 0, 100);
        Checks.range("penaltyYuan", penaltyYuan(), 0, 100_000_000);
        Checks.range("latePausePercent", latePausePercent(), 0, 100);
        Checks.range("earlyReopenDays", earlyReopenDays(), 0, 365);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AssessmentPolicy}; what is not set has the default. */
    public static final class Builder extends ImmutableAssessmentPolicy.Builder {
        Builder() {}
    }
}
