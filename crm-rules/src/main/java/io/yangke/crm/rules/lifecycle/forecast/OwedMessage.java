package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact.RepairState;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * A message that a customer is owed about a repair. Its identity is the repair, the kind, the state with its occurrence, and the
 * repetition; it stays the same however often and however late it is asked for. Source: LIF-25.
 *
 * @param repair the repair order
 * @param car the car
 * @param kind what it is about
 * @param state the state the repair came to, or stands in
 * @param occurrence for which time the repair came to this state, from 1
 * @param repetition for a silent repair the how-manieth message in this state it is, from 1; else 0
 * @param owedAt from when on it is owed
 */
public record OwedMessage(
        FactId repair, VehicleId car, Kind kind, RepairState state, int occurrence, int repetition, Instant owedAt) {

    /** What a message about a repair is for. */
    public enum Kind {
        /** The repair came to another state. */
        CHANGED,
        /** Nothing changed for the set time. */
        SILENT,
        /** The work is finished: a notice with the report and the quality check-list. */
        FINISHED
    }

    public OwedMessage {
        Objects.requireNonNull(repair, "repair");
        Objects.requireNonNull(car, "car");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        Checks.range("occurrence", occurrence, 1, 1_000);
        Checks.range("repetition", repetition, kind == Kind.SILENT ? 1 : 0, kind == Kind.SILENT ? 100 : 0);
        Objects.requireNonNull(owedAt, "owedAt");
    }

    /** Which of the repair's messages of its kind it is, such as {@code WAITING_FOR_PARTS.1} or {@code IN_WORK.2.3}. */
    public String which() {
        String change = state + "." + occurrence;
        return kind == Kind.SILENT ? change + "." + repetition : change;
    }
}
