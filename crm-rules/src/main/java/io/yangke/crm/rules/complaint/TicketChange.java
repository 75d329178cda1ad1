package io.yangke.crm.rules.complaint;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.complaint.Complaint;
import java.util.List;
import java.util.Objects;

/**
 * What a decision does to one ticket: events, and the ticket as it stands after them. The ticket is the fold of the events
 * by {@link TicketFold}; its version is one more than before.
 *
 * @param after the ticket afterwards
 * @param events the events in order, at least one
 */
public record TicketChange(Complaint after, List<TicketEvent> events) {
    public TicketChange {
        Objects.requireNonNull(after, "after");
        events = ImmutableList.copyOf(events);
    }
}
