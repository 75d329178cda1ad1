package io.yangke.crm.core.complaint;

import io.yangke.crm.rules.complaint.TicketEvent;
import io.yangke.crm.rules.complaint.TicketFold;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import java.util.ArrayList;
import java.util.List;

/** Makes a ticket as it stood after a command again: the fold of its events up to there. */
final class TicketMemory {

    private static final int PAGE = 1_000;

    private final Storage storage;

    TicketMemory(Storage storage) {
        this.storage = storage;
    }

    /** Returns what to remember of a ticket. */
    static String of(Complaint ticket) {
        return ticket.version() + " " + ticket.sequence() + " " + ticket.id();
    }

    /** Returns the ticket of which this was remembered. */
    Complaint recall(DealerId dealer, String memory) {
        String[] parts = memory.split(" ", 3);
        long version = Long.parseLong(parts[0]);
        long sequence = Long.parseLong(parts[1]);
        TicketId ticket = TicketId.of(parts[2]);
        Complaint state = null;
        for (RecordedEvent event : history(dealer, ticket)) {
            if (event.id().sequence() > sequence) {
                break;
            }
            TicketEvent what = new TicketEvent(event.at(), event.by(), (ComplaintEvent) event.event());
            state = state == null ? TicketFold.begin(dealer, ticket, what) : TicketFold.next(state, what);
        }
        if (state == null) {
            throw new IllegalStateException("the events of ticket " + ticket + " of dealer " + dealer + " are gone");
        }
        return state.withVersion(version);
    }

    /** Returns all events of a ticket in order; empty if the dealer has no such ticket. */
    List<RecordedEvent> history(DealerId dealer, TicketId ticket) {
        List<RecordedEvent> history = new ArrayList<>();
        List<RecordedEvent> page;
        do {
            page = storage.events(dealer, StreamId.of(ticket), history.size(), PAGE);
            history.addAll(page);
        } while (page.size() == PAGE);
        return history;
    }
}
