package io.yangke.crm.rules.care;

import com.google.common.collect.Maps;
import io.yangke.crm.spi.internal.Checks;
import java.util.EnumMap;
import java.util.Map;

/**
 * What must hold: every named fact within its range.
 *
 * @param all the facts asked for
 */
public record CareCondition(Map<CareFact, Range> all) {

    /** Nothing is asked. */
    public static final CareCondition ALWAYS = new CareCondition(Map.of());

    /**
     * A range of whole numbers.
     *
     * @param min the least, inclusive
     * @param max the most, inclusive, not less than {@code min}
     */
    public record Range(long min, long max) {
        public Range {
            Checks.require(min <= max, "max", "is less than min", "no less than min is allowed");
        }

        /** Returns whether a number lies within. */
        public boolean holds(long number) {
            return number >= min && number <= max;
        }
    }

    public CareCondition {
        all = Maps.immutableEnumMap(all);
    }

    /** Returns the condition that a fact is no less than a number. */
    public static CareCondition atLeast(CareFact fact, long min) {
        return new CareCondition(Map.of(fact, new Range(min, Long.MAX_VALUE)));
    }

    /** Returns the condition that a fact is no more than a number. */
    public static CareCondition atMost(CareFact fact, long max) {
        return new CareCondition(Map.of(fact, new Range(Long.MIN_VALUE, max)));
    }

    /** Returns the condition that both this and another hold; each asks for facts of its own. */
    public CareCondition and(CareCondition other) {
        Map<CareFact, Range> both = new EnumMap<>(CareFact.class);
        both.putAll(all);
        both.putAll(other.all);
        return new CareCondition(both);
    }
}
