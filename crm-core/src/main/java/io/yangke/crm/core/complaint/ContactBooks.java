package io.yangke.crm.core.complaint;

import io.yangke.crm.core.command.Plan;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.ContactBookRules;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.ContactBookCommand;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.util.List;

/** Loads, decides and plans changes of a dealer's ticket contacts. Source: CMP-18. */
final class ContactBooks {

    private final DeskPorts ports;

    ContactBooks(DeskPorts ports) {
        this.ports = ports;
    }

    Plan<ContactBook> plan(ContactBookCommand command, Instant now) {
        ContactBook book = find(command.dealer());
        ComplaintPolicy policy = ports.rules().inForce(command.dealer(), now).policy();
        return ContactBookRules.decide(book, command, policy)
                .fold(changes -> accepted(List.copyOf(changes).get(0), command, now), Plan.DoNot<ContactBook>::new);
    }

    /** Returns the book of a dealer; an empty one if nobody was ever named. */
    ContactBook find(DealerId dealer) {
        return ports.tickets().contactBook(dealer).orElseGet(() -> ContactBook.empty(dealer));
    }

    private static Plan<ContactBook> accepted(ContactBookRules.Change change, ContactBookCommand command, Instant now) {
        StreamId stream =
                new StreamId(StreamId.Feature.CONTACT_BOOK, command.dealer().value());
        RecordedEvent event = new RecordedEvent(
                new EventId(stream, change.after().sequence()), now, now, command.by(), true, change.event());
        return new Plan.Do<>(change.after(), "", changes -> {
            changes.addContactBook(change.after());
            changes.addEvent(event);
        });
    }
}
