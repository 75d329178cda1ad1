package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.rules.lifecycle.forecast.ChurnPolicy;
import io.yangke.crm.rules.lifecycle.forecast.ForecastPolicy;
import io.yangke.crm.rules.lifecycle.forecast.RepairProgressPolicy;
import io.yangke.crm.rules.lifecycle.forecast.StagePolicy;
import org.immutables.value.Value;

/** Every figure and table about what a customer is to the dealer. Source: SEG-01 to SEG-07, LIF-01, LIF-20, LIF-25, LIF-26. */
@Value.Immutable
public abstract class LifecyclePolicy {

    /** The policy a host gets that sets up none of its own. */
    public static final LifecyclePolicy DEFAULT = builder().build();

    LifecyclePolicy() {}

    /** How customers are classed, and what mix of classes is aimed at. Source: SEG-01, SEG-02. */
    @Value.Default
    public ClassPolicy classes() {
        return ClassPolicy.DEFAULT;
    }

    /** Which group a customer is in. Source: SEG-03. */
    @Value.Default
    public GroupPolicy groups() {
        return GroupPolicy.DEFAULT;
    }

    /** When a compensated customer counts as having stayed. Source: SEG-03. */
    @Value.Default
    public RetentionPolicy retention() {
        return RetentionPolicy.DEFAULT;
    }

    /** When customers are expected, and what their cars are to have done. Source: LIF-20, LIF-26, SEG-05. */
    @Value.Default
    public ForecastPolicy forecast() {
        return ForecastPolicy.DEFAULT;
    }

    /** Who is likely to be lost, how much is lost then, and what is done about it. Source: SEG-05. */
    @Value.Default
    public ChurnPolicy churn() {
        return ChurnPolicy.DEFAULT;
    }

    /** How stages of life are told apart. Source: LIF-01. */
    @Value.Default
    public StagePolicy stages() {
        return StagePolicy.DEFAULT;
    }

    /** When customers whose cars are repaired are told of it. Source: LIF-25. */
    @Value.Default
    public RepairProgressPolicy repairs() {
        return RepairProgressPolicy.DEFAULT;
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    public final Builder toBuilder() {
        Builder builder = builder();
        builder.from(this);
        return builder;
    }

    /** Builds a {@link LifecyclePolicy}; what is not set has the default. */
    public static final class Builder extends ImmutableLifecyclePolicy.Builder {
        Builder() {}
    }
}
