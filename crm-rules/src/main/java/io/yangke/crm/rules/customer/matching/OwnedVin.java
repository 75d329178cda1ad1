package io.yangke.crm.rules.customer.matching;

import io.yangke.crm.spi.customer.Vin;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A car, and for how long it is somebody's.
 *
 * @param vin the car
 * @param from the first day, inclusive
 * @param until the first day on which it no longer is, exclusive, not before {@code from}; empty while it is, or where nobody
 *     told
 */
public record OwnedVin(Vin vin, LocalDate from, Optional<LocalDate> until) {
    public OwnedVin {
        Objects.requireNonNull(vin, "vin");
        Objects.requireNonNull(from, "from");
        until.ifPresent(
                end -> Checks.require(!end.isBefore(from), "until", "is before from", "a day no earlier is allowed"));
    }

    /** Returns whether it is the same car on some day on which both have it. */
    boolean isHeldWith(OwnedVin other) {
        LocalDate laterStart = from.isAfter(other.from) ? from : other.from;
        return vin.equals(other.vin) && isOn(laterStart) && other.isOn(laterStart);
    }

    private boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until.isEmpty() || day.isBefore(until.get()));
    }
}
