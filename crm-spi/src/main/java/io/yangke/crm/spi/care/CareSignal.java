package io.yangke.crm.spi.care;

import com.google.common.collect.ImmutableSortedSet;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something the host wants many customers told: a weather warning, a campaign, a lecture. Source: LIF-16, LIF-18, LIF-22.
 *
 * @param id its identity
 * @param step the step of the policy it sets off
 * @param from the first day, inclusive
 * @param until the last day, inclusive, not before {@code from}
 * @param audience the customers meant; empty for all whom the step's condition lets in
 */
public record CareSignal(
        SignalId id, StepCode step, LocalDate from, LocalDate until, Optional<Set<CustomerId>> audience) {

    public CareSignal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Checks.require(!until.isBefore(from), "until", "is before from", "a day no earlier is allowed");
        audience = audience.map(ImmutableSortedSet::copyOf);
    }
}
