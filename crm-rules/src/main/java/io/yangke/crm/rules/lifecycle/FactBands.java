package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.internal.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The limits a table of classes sets on each fact. They cut its values into bands: band 0 lies below all limits, band n has
 * passed n of them. A value's band says everything the table needs to know of it.
 */
final class FactBands {

    /** Keeps the table of all combinations small: 9 to the power of 5 at most. */
    private static final int MAX_LIMITS = 8;

    private final long[][] limits;

    private FactBands(long[][] limits) {
        this.limits = limits;
    }

    static FactBands of(List<ClassRow> rows) {
        ClassFact[] facts = ClassFact.values();
        long[][] limits = new long[facts.length][];
        for (ClassFact fact : facts) {
            limits[fact.ordinal()] = limits(rows, fact);
        }
        return new FactBands(limits);
    }

    private static long[] limits(List<ClassRow> rows, ClassFact fact) {
        SortedSet<Long> found = new TreeSet<>();
        for (ClassRow row : rows) {
            for (ClassCondition condition : row.anyOf()) {
                for (ClassRange range : condition.allOf()) {
                    if (range.fact() == fact) {
                        range.atLeast().ifPresent(found::add);
                        range.lessThan().ifPresent(found::add);
                    }
                }
            }
        }
        Checks.require(
                found.size() <= MAX_LIMITS,
                "rows",
                "set " + found.size() + " limits on " + fact,
                "at most " + MAX_LIMITS + " are allowed");
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    /** Returns the limits on a fact, ascending; not to be changed. */
    long[] limits(ClassFact fact) {
        return limits[fact.ordinal()];
    }

    int count(ClassFact fact) {
        return limits(fact).length + 1;
    }

    int band(ClassFact fact, long value) {
        int found = Arrays.binarySearch(limits(fact), value);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** Returns the least value of a band. */
    long least(ClassFact fact, int band) {
        return band == 0 ? 0 : limits(fact)[band - 1];
    }

    /** Returns whether a band lies within a range; a range never cuts a band in two. */
    boolean isWithin(int band, ClassRange range) {
        long least = least(range.fact(), band);
        return range.atLeast().map(limit -> least >= limit).orElse(true)
                && range.lessThan().map(limit -> least < limit).orElse(true);
    }
}
