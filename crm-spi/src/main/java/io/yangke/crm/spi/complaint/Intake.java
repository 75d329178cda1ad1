package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.VehicleId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The facts of a ticket at its creation; they never change. Source: CMP-01.
 *
 * @param customer who complains
 * @param vehicle the vehicle, if any
 * @param channel how it arrived
 * @param phase which category table it belongs to
 * @param matter what it is about
 * @param receivedAt when the company received it, as the host says
 * @param recordedAt when the ticket was created, by the library's clock; not before {@code receivedAt}
 * @param imported whether it is a historic ticket taken over
 * @param mediaAnswerBy when the medium expects its answer, if it said so
 */
public record Intake(
        CustomerId customer,
        Optional<VehicleId> vehicle,
        Channel channel,
        SalesPhase phase,
        MatterKey matter,
        Instant receivedAt,
        Instant recordedAt,
        boolean imported,
        Optional<Instant> mediaAnswerBy) {
    public Intake {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(vehicle, "vehicle");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(matter, "matter");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(mediaAnswerBy, "mediaAnswerBy");
    }
}
