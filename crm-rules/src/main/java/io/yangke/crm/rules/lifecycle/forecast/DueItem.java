package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.ItemCode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * When one item of a maintenance plan falls due next. Source: LIF-26, L7.
 *
 * @param item what
 * @param doneOn when it was last done; empty if it is not known to have been done
 * @param from the day it counts from: when it was last done, or else when the car was new or became the customer's
 * @param fromKm what the odometer showed then, in km; empty if that is not known
 * @param byTime the day it is due by time; empty if time does not make it due
 * @param dueKm the km at which it is due; empty if distance does not make it due, or the odometer is not known
 * @param byDistance the day it is expected to be due by distance; empty if distance does not make it due within a hundred years
 * @param state how it stands
 */
public record DueItem(
        ItemCode item,
        Optional<LocalDate> doneOn,
        LocalDate from,
        Optional<Integer> fromKm,
        Optional<LocalDate> byTime,
        Optional<Integer> dueKm,
        Optional<LocalDate> byDistance,
        State state) {

    /** How an item stands. */
    public enum State {
        /** Its time has not come. */
        NOT_DUE,
        /** Its day has come, or it is expected to have been driven far enough. */
        DUE,
        /** Its day has passed, or a reading shows that it was driven too far. */
        OVERDUE
    }

    /** What makes an item due first. */
    public enum Cause {
        /** Its time. */
        TIME,
        /** The distance driven. */
        DISTANCE
    }

    public DueItem {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(doneOn, "doneOn");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(fromKm, "fromKm");
        Objects.requireNonNull(byTime, "byTime");
        Objects.requireNonNull(dueKm, "dueKm");
        Objects.requireNonNull(byDistance, "byDistance");
        Objects.requireNonNull(state, "state");
    }

    /** What makes it due first; time if both do on one day. */
    public Cause cause() {
        return byDistance.isPresent() && (byTime.isEmpty() || byDistance.get().isBefore(byTime.get()))
                ? Cause.DISTANCE
                : Cause.TIME;
    }

    /** The day it is due, by time or by distance, whichever comes first; empty if none comes within a hundred years. */
    public Optional<LocalDate> dueOn() {
        return cause() == Cause.DISTANCE ? byDistance : byTime;
    }

    /** Whether it is due on a day or before. */
    public boolean isDueBy(LocalDate day) {
        return dueOn().isPresent() && !dueOn().get().isAfter(day);
    }
}
