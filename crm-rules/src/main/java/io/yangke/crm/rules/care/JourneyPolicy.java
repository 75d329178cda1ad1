package io.yangke.crm.rules.care;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.internal.Checks;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The journey table. Source: LIF-04 to LIF-19, LIF-25, CMP-11, PTS-08.
 *
 * @param steps the steps by code
 */
public record JourneyPolicy(Map<StepCode, JourneyStep> steps) {

    /** The table of the documents. */
    public static final JourneyPolicy DEFAULT = StandardJourneys.policy();

    public JourneyPolicy {
        steps = ImmutableSortedMap.copyOf(steps);
        steps.forEach((code, step) -> Checks.require(
                code.equals(step.code()), "steps", "hold a step under another code", "its own code is allowed"));
    }

    /** Returns the table of these steps. */
    public static JourneyPolicy of(Collection<JourneyStep> steps) {
        return new JourneyPolicy(steps.stream().collect(ImmutableMap.toImmutableMap(JourneyStep::code, step -> step)));
    }

    /** Returns a step; empty if there is none of this code. */
    public Optional<JourneyStep> step(StepCode code) {
        return Optional.ofNullable(steps.get(code));
    }

    /** Returns the table with one step more, or another of its code. */
    public JourneyPolicy with(JourneyStep step) {
        Map<StepCode, JourneyStep> more = new TreeMap<>(steps);
        more.put(step.code(), step);
        return new JourneyPolicy(more);
    }
}
