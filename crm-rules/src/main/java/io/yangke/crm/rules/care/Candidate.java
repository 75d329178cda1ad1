package io.yangke.crm.rules.care;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A step on an occurrence: a task that there is, was or will be, if the customer is let in.
 *
 * @param step the step
 * @param on what it counts from
 * @param id the identity of the task
 * @param dueOn from which day on it is to be done, inclusive
 * @param lastDay the last day it makes sense, inclusive
 */
record Candidate(JourneyStep step, Occurrence on, TaskId id, LocalDate dueOn, LocalDate lastDay) {

    /** Which falls due first; of two that fall due together, by identity. */
    static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::dueOn)
            .thenComparing(Candidate::from)
            .thenComparing(Candidate::id);

    /** What steps that take each other's place have in common. */
    record Journey(String name, Optional<VehicleId> car, String key) {}

    Journey journey() {
        String name = step.group().orElseGet(() -> step.code().value());
        return new Journey(name, on.car(), on.chain());
    }

    /** Whether it is to be done later than another one; of two that fall due together one is. */
    boolean isBehind(Candidate other) {
        return ORDER.compare(this, other) > 0;
    }

    private Instant from() {
        return on.notBefore().orElse(Instant.MIN);
    }

    /** Whether its occurrence set nothing off any longer when it fell due. */
    boolean isClosedBeforeDue() {
        return on.isClosedBy(dueOn);
    }

    /** The first day on which any sweep can tell that it is to be done: what falls due during a day is told the next at the latest. */
    LocalDate knownDue() {
        LocalDate known = dueOn.isBefore(on.knownOn()) ? on.knownOn() : dueOn;
        return on.notBefore().isPresent() ? known.plusDays(1) : known;
    }
}
