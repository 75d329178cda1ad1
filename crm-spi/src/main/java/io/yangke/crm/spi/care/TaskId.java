package io.yangke.crm.spi.care;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.internal.Checks;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The identity of a task within a customer's care: the step, the car if it is about one, what it counts from, and which
 * repetition. There is one task of an identity for ever. Source: L3.
 *
 * @param step the step
 * @param vehicle the car
 * @param anchor what it counts from, such as the identity of a fact or a year; 1 to 96 visible characters
 * @param repetition which repetition of the step on this anchor, from 0
 */
public record TaskId(StepCode step, Optional<VehicleId> vehicle, String anchor, int repetition)
        implements Comparable<TaskId> {

    /** The longest text of what a task counts from, in code points. */
    public static final int MAX_ANCHOR = 96;

    private static final Comparator<TaskId> ORDER = Comparator.comparing(TaskId::step)
            .thenComparing(id -> id.vehicle().map(VehicleId::value).orElse(""))
            .thenComparing(TaskId::anchor)
            .thenComparing(TaskId::repetition);

    public TaskId {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(vehicle, "vehicle");
        Checks.id("anchor", anchor, MAX_ANCHOR);
        Checks.range("repetition", repetition, 0, 9_999);
    }

    @Override
    public int compareTo(TaskId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return step + "/" + vehicle.map(VehicleId::value).orElse("-") + "/" + anchor + "/" + repetition;
    }
}
