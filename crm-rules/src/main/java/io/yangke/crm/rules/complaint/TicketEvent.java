package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import java.time.Instant;
import java.util.Objects;

/**
 * An event a decision brings about, before it is recorded.
 *
 * @param at when it happened: for a limit that ran out, that instant
 * @param by who did it; {@link Actor#SYSTEM} for what time alone brought about
 * @param what what happened
 */
public record TicketEvent(Instant at, Actor by, ComplaintEvent what) {
    public TicketEvent {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(what, "what");
    }
}
