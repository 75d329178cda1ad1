package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One command to one ticket.
 *
 * @param dealer the dealer of the ticket
 * @param ticket the ticket
 * @param by who gives the command
 * @param key the host's idempotency key
 * @param at when it happened, if it is recorded later; policy limits how much later
 * @param action what is done
 */
public record TicketCommand(
        DealerId dealer, TicketId ticket, Actor by, CommandKey key, Optional<Instant> at, ComplaintAction action) {
    public TicketCommand {
        Objects.requireNonNull(dealer, "dealer");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(action, "action");
    }

    /** Returns a command for something that happens as it is recorded. */
    public static TicketCommand of(DealerId dealer, TicketId ticket, Actor by, String key, ComplaintAction action) {
        return new TicketCommand(dealer, ticket, by, CommandKey.of(key), Optional.empty(), action);
    }

    /** Returns the same command for something that happened at an earlier instant. */
    public TicketCommand at(Instant happenedAt) {
        return new TicketCommand(dealer, ticket, by, key, Optional.of(happenedAt), action);
    }

    @Override
    public String toString() {
        return "TicketCommand[dealer=" + dealer + ", ticket=" + ticket + ", by=" + by + ", key=" + key + ", at=" + at
                + ", action=" + action + "]";
    }
}
