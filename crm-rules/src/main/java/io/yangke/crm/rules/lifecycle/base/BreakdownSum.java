package io.yangke.crm.rules.lifecycle.base;

import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts customers by a dimension and by class. Source: SEG-04. */
public final class BreakdownSum {

    private final Dimension dimension;
    private final LocalDate asOf;
    private final SortedMap<String, ClassMixSum> sums = new TreeMap<>();

    private BreakdownSum(Dimension dimension, LocalDate asOf) {
        this.dimension = dimension;
        this.asOf = asOf;
    }

    /** Begins with nobody. */
    public static BreakdownSum by(Dimension dimension, LocalDate asOf) {
        return new BreakdownSum(dimension, asOf);
    }

    /** Adds a customer with the class as of the day. */
    public BreakdownSum add(CustomerFile file, CustomerClass customerClass) {
        sum(dimension.value(file, asOf)).add(customerClass);
        return this;
    }

    /** Adds what another sum has counted by the same dimension and as of the same day. */
    public BreakdownSum merge(BreakdownSum other) {
        Checks.require(asOf.equals(other.asOf), "other", "is of another day", "the same day is allowed");
        other.sums.forEach((value, mix) -> sum(value).merge(mix));
        return this;
    }

    private ClassMixSum sum(String value) {
        return sums.computeIfAbsent(value, any -> new ClassMixSum());
    }

    /** Returns the breakdown so far. */
    public Breakdown result() {
        SortedMap<String, ClassMix> mixes = new TreeMap<>();
        sums.forEach((value, sum) -> mixes.put(value, sum.result()));
        return new Breakdown(mixes);
    }
}
