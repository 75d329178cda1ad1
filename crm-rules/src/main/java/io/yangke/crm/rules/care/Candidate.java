package io.yangke.crm.rules.care;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.TaskId;
import java.time.Instant;
import java.time.LocalDate;
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

    /** What steps that take each other's place have in common. */
    record Journey(String name, Optional<VehicleId> car, String key) {}

    Journey journey() {
        String name = step.group().orElseGet(() -> step.code().value());
        return new Journey(name, on.car(), on.chain());
    }

    /** Whether it is to be done later than another one. */
    boolean isBehind(Candidate other) {
        int byDay = dueOn.compareTo(other.dueOn);
        return byDay > 0 || byDay == 0 && from().isAfter(other.from());
    }

    private Instant from() {
        return on.notBefore().orElse(Instant.MIN);
    }

    /** Whether something took the place of its occurrence before it was due. */
    boolean isClosedBeforeDue() {
        return on.closedOn().isPresent() && !on.closedOn().get().isAfter(dueOn);
    }
}
