package io.yangke.crm.core.storage;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.DuplicateCommandException;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Everything one dealer has. Every method is one step under the lock of this object. */
final class DealerRecords {

    private static final Comparator<TicketNote> NOTE_ORDER =
            Comparator.comparingLong(TicketNote::sequence).thenComparing(TicketNote::kind);

    private final Map<CommandKey, IdempotencyRecord> commands = new HashMap<>();
    private final TicketTable tickets = new TicketTable();
    private final PointsTable points = new PointsTable();
    private final CustomerRecords customers = new CustomerRecords();
    private final EventLog events = new EventLog();
    private final Map<TicketId, List<TicketNote>> notes = new HashMap<>();
    private final Map<LocalDate, Long> numbersGiven = new HashMap<>();
    private Optional<ContactBook> contactBook = Optional.empty();

    synchronized void commit(ChangeSet changes) {
        checkKeys(changes.commands());
        checkVersions(changes);
        points.checkFollows(changes);
        customers.checkVersions(changes);
        events.checkFollows(changes.events());
        write(changes);
    }

    private void checkKeys(List<IdempotencyRecord> records) {
        for (IdempotencyRecord command : records) {
            if (commands.containsKey(command.key())) {
                throw new DuplicateCommandException(command.key());
            }
        }
    }

    private void checkVersions(ChangeSet changes) {
        for (Complaint ticket : changes.complaints()) {
            if (tickets.version(ticket.id()) != ticket.version() - 1) {
                throw new StaleStateException("ticket " + ticket.id());
            }
        }
        for (ContactBook book : changes.contactBooks()) {
            if (contactBook.map(ContactBook::version).orElse(0L) != book.version() - 1) {
                throw new StaleStateException("contact book of " + book.dealer());
            }
        }
    }

    private void write(ChangeSet changes) {
        for (IdempotencyRecord command : changes.commands()) {
            commands.put(command.key(), command);
        }
        for (Complaint ticket : changes.complaints()) {
            tickets.put(ticket);
        }
        for (ContactBook book : changes.contactBooks()) {
            contactBook = Optional.of(book);
        }
        changes.forgottenTickets().forEach(notes::remove);
        for (TicketNote note : changes.notes()) {
            notes.computeIfAbsent(note.ticket(), t -> new ArrayList<>(2)).add(note);
        }
        for (PointsAccount account : changes.pointsAccounts()) {
            points.put(account);
        }
        points.append(changes.postings());
        customers.write(changes);
        events.append(changes.events());
    }

    synchronized Optional<IdempotencyRecord> findCommand(CommandKey key) {
        return Optional.ofNullable(commands.get(key));
    }

    synchronized List<RecordedEvent> events(StreamId stream, long afterSequence, int limit) {
        return events.read(stream, afterSequence, limit);
    }

    synchronized List<RecordedEvent> outbox(int limit) {
        return events.outbox(limit);
    }

    synchronized void acknowledge(Collection<EventId> acknowledged) {
        events.acknowledge(acknowledged);
    }

    synchronized Optional<Complaint> findTicket(TicketId ticket) {
        return tickets.find(ticket);
    }

    synchronized List<Complaint> ticketsOnMatter(CustomerId customer, MatterKey matter) {
        return tickets.onMatter(customer, matter);
    }

    synchronized List<Complaint> ticketsOfCustomers(Collection<CustomerId> some) {
        return tickets.ofCustomers(some);
    }

    synchronized Set<CustomerId> customersOnMatter(MatterKey matter, Instant receivedFrom, int limit) {
        return tickets.customersOnMatter(matter, receivedFrom, limit);
    }

    synchronized Page<Complaint> dueTickets(Instant until, Optional<Cursor> after, int limit) {
        return tickets.due(until, after, limit);
    }

    synchronized Optional<Instant> nextWake() {
        return tickets.nextWake();
    }

    synchronized Page<Complaint> scanTickets(
            TicketDate by, Instant from, Instant until, Optional<Cursor> after, int limit) {
        return tickets.scan(by, from, until, after, limit);
    }

    synchronized List<TicketNote> notes(TicketId ticket) {
        List<TicketNote> found = new ArrayList<>(notes.getOrDefault(ticket, List.of()));
        found.sort(NOTE_ORDER);
        return List.copyOf(found);
    }

    /** Numbers that a ticket has already, such as one taken over from another system, are skipped. */
    synchronized TicketId nextTicketId(LocalDate day) {
        long count = numbersGiven.getOrDefault(day, 0L);
        TicketId id;
        do {
            id = number(day, ++count);
        } while (tickets.version(id) > 0);
        numbersGiven.put(day, count);
        return id;
    }

    synchronized Optional<ContactBook> contactBook() {
        return contactBook;
    }

    synchronized Optional<PointsAccount> findAccount(AccountId account) {
        return points.find(account);
    }

    synchronized List<PointsAccount> accountsOf(CustomerId member) {
        return points.of(member);
    }

    synchronized List<PointsAccount> accountsOfMembers(Collection<CustomerId> members) {
        return points.ofAll(members);
    }

    synchronized Optional<Posting> findPosting(PostingId posting) {
        return points.findPosting(posting);
    }

    synchronized List<Posting> postings(AccountId account, long afterSequence, int limit) {
        return points.postings(account, afterSequence, limit);
    }

    synchronized List<Posting> postingsAbout(PostingId posting) {
        return points.postingsAbout(posting);
    }

    synchronized List<Posting> postingsOfDocument(DocumentId document) {
        return points.postingsOfDocument(document);
    }

    synchronized Page<Posting> scanPostings(Instant from, Instant until, Optional<Cursor> after, int limit) {
        return points.scanPostings(from, until, after, limit);
    }

    synchronized Page<PointsAccount> scanAccounts(Optional<Cursor> after, int limit) {
        return points.scanAccounts(after, limit);
    }

    synchronized Page<PointsAccount> dueAccounts(Instant until, Optional<Cursor> after, int limit) {
        return points.due(until, after, limit);
    }

    synchronized Optional<Instant> nextAccountWake() {
        return points.nextWake();
    }

    /** Reads what there is of customers; only what cannot change may leave. */
    synchronized <R> R ofCustomers(Function<CustomerRecords, R> read) {
        return read.apply(customers);
    }

    private static TicketId number(LocalDate day, long count) {
        long digits = day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
        String counted = Long.toString(count);
        return TicketId.of(digits + "-" + "0".repeat(Math.max(0, 4 - counted.length())) + counted);
    }
}
