package io.yangke.crm.rules.customer;

import io.yangke.crm.rules.customer.matching.MatchingPolicy;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.customer.CustomerAction;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/** Every figure and table about customers' files. Figures the documents do not give are marked as ours. */
@Value.Immutable
public abstract class CustomerPolicy {

    /** The figures of the documents. */
    public static final CustomerPolicy DEFAULT = builder().build();

    CustomerPolicy() {}

    /** How long the law has files kept. Source: CMP-17. */
    @Value.Default
    public RetentionPolicy retention() {
        return RetentionPolicy.DEFAULT;
    }

    /** What a file should hold. Source: CUS-02, CUS-04. */
    @Value.Default
    public FilePolicy contents() {
        return FilePolicy.DEFAULT;
    }

    /** When two files are of one customer. Source: CUS-05. */
    @Value.Default
    public MatchingPolicy matching() {
        return MatchingPolicy.DEFAULT;
    }

    /** Who may give which command; what is not named may nobody. Source: CUS-06 (ours). */
    @Value.Default
    public Map<CustomerAction.Kind, Set<Role>> roles() {
        return CustomerRoles.COMMANDS;
    }

    /** Who may see files that are restricted or erased. Source: CUS-06 (ours). */
    @Value.Default
    public Set<Role> keptSeenBy() {
        return CustomerRoles.KEEPERS;
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

    /** Builds a {@link CustomerPolicy}; what is not set has the default. */
    public static final class Builder extends ImmutableCustomerPolicy.Builder {
        Builder() {}
    }
}
