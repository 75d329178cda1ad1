package io.yangke.crm.rules.lifecycle.base;

import com.google.common.collect.Maps;
import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.MixGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many customers are in which class. Source: SEG-02.
 *
 * @param customers how many are in each class, 0 or more; a class that is left out has none
 */
public record ClassMix(Map<CustomerClass, Long> customers) {

    private static final int PERCENT = 100;

    public ClassMix {
        customers = Maps.immutableEnumMap(customers);
        customers.values().forEach(count -> Checks.range("customers", count, 0, Long.MAX_VALUE / PERCENT));
    }

    /** Returns how many customers are in a class. */
    public long count(CustomerClass customerClass) {
        return customers.getOrDefault(customerClass, 0L);
    }

    /** Returns how many customers there are. */
    public long total() {
        return customers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many customers are in the classes of a group. */
    public long count(MixGroup group, ClassPolicy policy) {
        return customers.entrySet().stream()
                .filter(entry -> policy.mixGroup(entry.getKey()) == group)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * Returns the groups against their targets, the best group first. Targets in customers come to the total: a fraction goes to
     * the group with the greatest one, of equal ones to the better group.
     */
    public List<MixLine> against(ClassPolicy policy) {
        long[] targets = targets(policy);
        List<MixLine> lines = new ArrayList<>();
        for (MixGroup group : MixGroup.values()) {
            lines.add(new MixLine(
                    group, count(group, policy), total(), percent(policy, group), targets[group.ordinal()]));
        }
        return lines;
    }

    private long[] targets(ClassPolicy policy) {
        long total = total();
        long[] targets = new long[MixGroup.values().length];
        long given = 0;
        for (MixGroup group : MixGroup.values()) {
            targets[group.ordinal()] = total * percent(policy, group) / PERCENT;
            given += targets[group.ordinal()];
        }
        List<MixGroup> byFraction = new ArrayList<>(List.of(MixGroup.values()));
        byFraction.sort(Comparator.comparing((MixGroup group) -> -(total * percent(policy, group) % PERCENT)));
        for (int i = 0; i < total - given; i++) {
            targets[byFraction.get(i).ordinal()]++;
        }
        return targets;
    }

    private static int percent(ClassPolicy policy, MixGroup group) {
        return policy.targetPercent().getOrDefault(group, 0);
    }
}
