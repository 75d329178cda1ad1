package io.yangke.crm.core.complaint;

import io.yangke.crm.rules.complaint.TicketChange;
import io.yangke.crm.rules.complaint.TicketEvent;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;

/** How a decision's events become records. */
final class Recording {

    private Recording() {}

    /** Adds a ticket and its events. */
    static void add(ChangeSet.Builder changes, TicketChange change, Instant now, boolean announced) {
        changes.addComplaint(change.after());
        StreamId stream = StreamId.of(change.after().id());
        long sequence = firstSequence(change);
        for (TicketEvent event : change.events()) {
            Instant recordedAt = event.at().isAfter(now) ? event.at() : now;
            changes.addEvent(new RecordedEvent(
                    new EventId(stream, sequence++), event.at(), recordedAt, event.by(), announced, event.what()));
        }
    }

    /** The sequence of the first event of a change. */
    static long firstSequence(TicketChange change) {
        return change.after().sequence() - change.events().size() + 1;
    }
}
