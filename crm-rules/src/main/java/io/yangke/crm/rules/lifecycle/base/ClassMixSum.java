package io.yangke.crm.rules.lifecycle.base;

import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.EnumMap;
import java.util.Map;

/** Counts customers by class. Source: SEG-02. */
public final class ClassMixSum {

    private final long[] counts = new long[CustomerClass.values().length];

    /** Begins with nobody. */
    public ClassMixSum() {}

    /** Adds a customer of a class. */
    public ClassMixSum add(CustomerClass customerClass) {
        counts[customerClass.ordinal()]++;
        return this;
    }

    /**
     * Adds customers as {@link io.yangke.crm.rules.lifecycle.DatedClassTable} classes them from columns.
     *
     * @param ordinals the ordinals of their classes
     * @param fromInclusive the first customer
     * @param toExclusive the customer behind the last
     */
    public ClassMixSum add(byte[] ordinals, int fromInclusive, int toExclusive) {
        for (int i = fromInclusive; i < toExclusive; i++) {
            counts[ordinals[i]]++;
        }
        return this;
    }

    /** Adds what another sum has counted. */
    public ClassMixSum merge(ClassMixSum other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        return this;
    }

    /** Returns the mix so far. */
    public ClassMix result() {
        Map<CustomerClass, Long> customers = new EnumMap<>(CustomerClass.class);
        for (CustomerClass customerClass : CustomerClass.values()) {
            customers.put(customerClass, counts[customerClass.ordinal()]);
        }
        return new ClassMix(customers);
    }
}
