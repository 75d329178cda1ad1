package io.yangke.crm.example.dealership.month;

import io.yangke.crm.spi.complaint.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A duty whose limit ran out with the duty undone.
 *
 * @param of the ticket
 * @param clock its clock
 * @param by how much later it was done, or, if it still is not, how long ago the limit ran out
 */
public record LateDuty(PlayedTicket of, Clock clock, Duration by) {

    static LateDuty of(PlayedTicket ticket, Clock clock, Instant asOf) {
        Instant ranOut = clock.breachedAt().orElseThrow();
        return new LateDuty(
                ticket, clock, Duration.between(ranOut, clock.settledAt().orElse(asOf)));
    }

    /** Returns whether the duty is still undone. */
    public boolean isUndone() {
        return clock.settledAt().isEmpty();
    }
}
