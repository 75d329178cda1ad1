package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.CustomerGroup;
import io.yangke.crm.spi.lifecycle.StrategyCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.immutables.value.Value;

/** Who is in which group of customers, and how each group is treated. Source: SEG-03; the figures are ours. */
@Value.Immutable
public abstract class GroupPolicy {

    /** The policy a host gets that sets up none of its own. */
    public static final GroupPolicy DEFAULT = builder().build();

    GroupPolicy() {}

    /**
     * Which group counts for a customer who could be in several: the first of the list. Each group once; the dealer's own, which
     * takes everybody, is the last. Source: SEG-03.
     */
    @Value.Default
    public List<CustomerGroup> precedence() {
        return List.of(CustomerGroup.COMPENSATED, CustomerGroup.CLUB, CustomerGroup.UIO, CustomerGroup.DEALER);
    }

    /** For how many months after a compensation a customer is in the group of those compensated, 1 to 120. Source: SEG-03. */
    @Value.Default
    public int compensatedMonths() {
        return 12;
    }

    /** The classes of owners who do not come. Source: SEG-03. */
    @Value.Default
    public Set<CustomerClass> absentClasses() {
        return Set.of(CustomerClass.INACTIVE, CustomerClass.LOST);
    }

    /** How each group is treated. Source: SEG-03. */
    @Value.Default
    public Map<CustomerGroup, StrategyCode> strategies() {
        return Map.of(
                CustomerGroup.CLUB, StrategyCode.CLUB_BENEFITS,
                CustomerGroup.DEALER, StrategyCode.CARE,
                CustomerGroup.COMPENSATED, StrategyCode.FOLLOW_UP,
                CustomerGroup.UIO, StrategyCode.PRICE_OFFER);
    }

    @Value.Check
    void check() {
        int groups = CustomerGroup.values().length;
        Checks.require(
                precedence().size() == groups && EnumSet.copyOf(precedence()).size() == groups,
                "precedence",
                "does not name every group once",
                "each once is needed");
        Checks.require(
                precedence().get(groups - 1) == CustomerGroup.DEALER,
                "precedence",
                "has DEALER before others",
                "DEALER last, since it takes everybody");
        Checks.range("compensatedMonths", compensatedMonths(), 1, 120);
        Checks.require(
                strategies().size() == groups, "strategies", "leave out a group", "one for each group is needed");
    }

    /** Returns how a group is treated. Source: SEG-03. */
    public final StrategyCode strategy(CustomerGroup group) {
        return Objects.requireNonNull(strategies().get(group));
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

    /** Builds a {@link GroupPolicy}; what is not set has the default. */
    public static final class Builder extends ImmutableGroupPolicy.Builder {
        Builder() {}
    }
}
