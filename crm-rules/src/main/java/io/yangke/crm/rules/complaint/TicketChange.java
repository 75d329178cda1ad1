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
 * @param steps of a past taken over: how many of the events come before each thing done, and before what time alone brought
 *     about since; so the events of the n-th thing lie between the n-th number and the next. Empty for any other change
 */
public record TicketChange(Complaint after, List<TicketEvent> events, List<Integer> steps) {
    public TicketChange {
        Objects.requireNonNull(after, "after");
        events = ImmutableList.copyOf(events);
        steps = ImmutableList.copyOf(steps);
    }

    /** Creates the change of one command, or of time. */
    public TicketChange(Complaint after, List<TicketEvent> events) {
        this(after, events, ImmutableList.of());
    }
}
