package io.yangke.crm.rules.lifecycle;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.internal.Checks;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Criteria that must all hold. Source: SEG-01.
 *
 * @param allOf the criteria in order of their facts, no fact twice; none for what always holds
 */
public record ClassCondition(List<ClassRange> allOf) {

    /** What always holds. */
    public static final ClassCondition ALWAYS = new ClassCondition(List.of());

    public ClassCondition {
        allOf = ImmutableList.sortedCopyOf(Comparator.comparing(ClassRange::fact), allOf);
        Set<ClassFact> facts = EnumSet.noneOf(ClassFact.class);
        allOf.forEach(range ->
                Checks.require(facts.add(range.fact()), "allOf", "names " + range.fact() + " twice", "each fact once"));
    }

    /** Returns the condition that all of these hold. */
    public static ClassCondition allOf(ClassRange... criteria) {
        return new ClassCondition(List.of(criteria));
    }
}
