package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * Free text of a ticket, kept apart from the ticket and its events so that it can be erased without touching facts.
 *
 * @param ticket the ticket
 * @param sequence the sequence of the first event of the command that brought the text, from 1; with {@code kind} unique
 *     within the ticket
 * @param kind which field of the forms it fills
 * @param at when it was said or written
 * @param by who recorded it
 * @param text the text; masked in {@code toString}
 */
public record TicketNote(TicketId ticket, long sequence, NoteKind kind, Instant at, Actor by, PersonalText text) {
    public TicketNote {
        Objects.requireNonNull(ticket, "ticket");
        Checks.range("sequence", sequence, 1, Long.MAX_VALUE);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(text, "text");
    }
}
