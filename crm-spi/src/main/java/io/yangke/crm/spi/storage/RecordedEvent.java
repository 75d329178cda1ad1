package io.yangke.crm.spi.storage;

import io.yangke.crm.spi.Actor;
import java.time.Instant;
import java.util.Objects;

/**
 * An event as it is kept for ever and, if announced, handed to the host once at least.
 *
 * @param id its identity within the dealer
 * @param at when it happened: the time the rules count
 * @param recordedAt when it was recorded: never before {@code at}
 * @param by who did it; {@link Actor#SYSTEM} for what time alone brought about
 * @param announced whether it goes to the outbox; events of an imported past do not
 * @param event what happened
 */
public record RecordedEvent(
        EventId id, Instant at, Instant recordedAt, Actor by, boolean announced, DomainEvent event) {
    public RecordedEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(event, "event");
    }
}
