package io.yangke.crm.rules.care;

import io.yangke.crm.rules.care.campaign.LecturePolicy;
import io.yangke.crm.rules.care.campaign.ReferralPolicy;
import io.yangke.crm.spi.internal.Checks;
import org.immutables.value.Value;

/** The rules of care. Source: LIF-01 to LIF-23. */
@Value.Immutable
public abstract class CarePolicy implements WithCarePolicy {

    /** The rules of the documents. */
    public static final CarePolicy DEFAULT = builder().build();

    CarePolicy() {}

    /** The journey table. */
    @Value.Default
    public JourneyPolicy journeys() {
        return JourneyPolicy.DEFAULT;
    }

    /** When and how often customers are contacted. Source: LIF-21. */
    @Value.Default
    public ContactPolicy contacts() {
        return ContactPolicy.DEFAULT;
    }

    /** When car-care lectures are worth holding. Source: LIF-22. */
    @Value.Default
    public LecturePolicy lectures() {
        return LecturePolicy.DEFAULT;
    }

    /** Whom to ask for a referral, and when one counts. Source: LIF-16. */
    @Value.Default
    public ReferralPolicy referrals() {
        return ReferralPolicy.DEFAULT;
    }

    /** How many days ahead tasks are shown, 0 to 60; ours. */
    @Value.Default
    public int planAheadDays() {
        return 7;
    }

    /** How many days after its last day a task that nobody planned in time is still noted as missed, 1 to 366; ours. */
    @Value.Default
    public int lookBackDays() {
        return 60;
    }

    /** How many days closed tasks are kept after their last day, more than {@link #lookBackDays()}; ours. */
    @Value.Default
    public int keepClosedDays() {
        return 400;
    }

    @Value.Check
    void check() {
        Checks.range("planAheadDays", planAheadDays(), 0, 60);
        Checks.range("lookBackDays", lookBackDays(), 1, 366);
        Checks.range("keepClosedDays", keepClosedDays(), lookBackDays() + 1L, 3_660);
    }

    /** Returns a builder; everything has a default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CarePolicy}; nothing must be set. */
    public static final class Builder extends ImmutableCarePolicy.Builder {
        Builder() {}
    }
}
