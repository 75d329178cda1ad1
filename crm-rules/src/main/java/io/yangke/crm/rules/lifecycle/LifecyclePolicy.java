package io.yangke.crm.rules.lifecycle;

import org.immutables.value.Value;

/** Every figure and table about what a customer is to the dealer. Source: SEG-01 to SEG-07. */
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
