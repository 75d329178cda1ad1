package io.yangke.crm.rules.lifecycle.base;

import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.lifecycle.MixGroup;
import java.util.Objects;
import java.util.Optional;

/**
 * A group of the mix against its target. Source: SEG-02.
 *
 * @param group the group
 * @param customers how many customers are in it
 * @param total how many customers there are
 * @param targetPercent the target, in percent of all
 * @param targetCustomers the target, in customers
 */
public record MixLine(MixGroup group, long customers, long total, int targetPercent, long targetCustomers) {
    public MixLine {
        Objects.requireNonNull(group, "group");
    }

    /** Returns the share of the group, exact; empty if there are no customers. */
    public Optional<Argument.Share> share() {
        return total == 0 ? Optional.empty() : Optional.of(new Argument.Share(customers, total));
    }

    /** Returns how many more customers the group should have; fewer, if negative. Over all groups it comes to 0. */
    public long needed() {
        return targetCustomers - customers;
    }
}
