package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.internal.Checks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One criterion of a class: a fact lies within bounds. A length of n months ends exactly n months after its day, so that on that
 * day it is "at least n" and no longer "less than n". Source: SEG-01.
 *
 * @param fact what is looked at
 * @param atLeast the lower bound, inclusive, 1 or more; empty for none
 * @param lessThan the upper bound, exclusive, greater than the lower; empty for none; one of the two is set
 */
public record ClassRange(ClassFact fact, Optional<Long> atLeast, Optional<Long> lessThan) {
    public ClassRange {
        Objects.requireNonNull(fact, "fact");
        checkLimit("atLeast", atLeast, fact);
        checkLimit("lessThan", lessThan, fact);
        Checks.require(
                atLeast.isPresent() || lessThan.isPresent(),
                "atLeast",
                "is missing, and lessThan too",
                "one is needed");
        Checks.require(
                atLeast.isEmpty() || lessThan.isEmpty() || atLeast.get() < lessThan.get(),
                "lessThan",
                "is not above atLeast",
                "a greater bound is allowed");
    }

    /** Returns the criterion that a fact is so much or more. */
    public static ClassRange atLeast(ClassFact fact, long inclusive) {
        return new ClassRange(fact, Optional.of(inclusive), Optional.empty());
    }

    /** Returns the criterion that a fact is less than so much. */
    public static ClassRange lessThan(ClassFact fact, long exclusive) {
        return new ClassRange(fact, Optional.empty(), Optional.of(exclusive));
    }

    /** Returns the criterion as criteria of one bound each. */
    List<ClassRange> bounds() {
        return Stream.concat(
                        atLeast.stream().map(limit -> atLeast(fact, limit)),
                        lessThan.stream().map(limit -> lessThan(fact, limit)))
                .toList();
    }

    private static void checkLimit(String field, Optional<Long> limit, ClassFact fact) {
        Objects.requireNonNull(limit, field);
        limit.ifPresent(value -> Checks.range(field, value, 1, fact.maxLimit()));
    }
}
