package io.yangke.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.DuplicateCommandException;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A store as one dealer uses it; after each write of the dealer something may be checked. */
public final class Desk {

    /** More than any test writes. */
    public static final int ALL = 100_000;

    private static final int MANY_PAGES = 1_000;

    private final Storage storage;
    private final ComplaintStorage complaints;
    private final DealerId dealer;
    private final Runnable afterWrite;

    private Desk(Storage storage, ComplaintStorage complaints, DealerId dealer, Runnable afterWrite) {
        this.storage = storage;
        this.complaints = complaints;
        this.dealer = dealer;
        this.afterWrite = afterWrite;
    }

    static <S extends Storage & ComplaintStorage> Desk of(S storage, DealerId dealer, Runnable afterWrite) {
        return new Desk(storage, storage, dealer, afterWrite);
    }

    /** Returns the desk of another dealer at the same store. */
    public Desk of(DealerId other) {
        return new Desk(storage, complaints, other, afterWrite);
    }

    /** Returns this desk without the check after each write: for many threads. */
    public Desk unwatched() {
        return new Desk(storage, complaints, dealer, () -> {});
    }

    /** Returns a builder of a change set of this dealer. */
    public ChangeSet.Builder changes() {
        return ChangeSet.builder().dealer(dealer);
    }

    /** Commits. */
    public void commit(ChangeSet.Builder changes) {
        commit(changes.build());
    }

    /** Commits. */
    public void commit(ChangeSet changes) {
        watched(() -> {
            storage.commit(changes);
            return true;
        });
    }

    /** Commits tickets alone. */
    public void put(Complaint... tickets) {
        commit(changes().addComplaints(tickets));
    }

    /** Commits events alone. */
    public void append(RecordedEvent... events) {
        commit(changes().addEvents(events));
    }

    /** Expects that a commit throws {@link StaleStateException} and writes nothing. */
    public void refusesAsStale(ChangeSet.Builder changes) {
        assertThat(refusal(changes.build()))
                .as("a stale commit throws StaleStateException")
                .isExactlyInstanceOf(StaleStateException.class);
    }

    /** Expects that a commit throws {@link DuplicateCommandException} naming this key, and writes nothing. */
    public void refusesAsDuplicate(ChangeSet.Builder changes, CommandKey key) {
        assertThat(refusal(changes.build()))
                .as("a commit with a taken key throws DuplicateCommandException with that key")
                .isInstanceOfSatisfying(
                        DuplicateCommandException.class,
                        e -> assertThat(e.key()).as("key of the exception").isEqualTo(key));
    }

    private Throwable refusal(ChangeSet changes) {
        Snapshot before = Snapshot.of(this, changes);
        Throwable thrown = catchThrowable(() -> commit(changes));
        Snapshot.of(this, changes).assertSameAs(before, "a refused commit writes nothing");
        return thrown;
    }

    /** Returns a command's record. */
    public Optional<IdempotencyRecord> command(CommandKey key) {
        return storage.findCommand(dealer, key);
    }

    /** Returns all events of a stream. */
    public List<RecordedEvent> events(StreamId stream) {
        return events(stream, 0, ALL);
    }

    /** Returns events of a stream. */
    public List<RecordedEvent> events(StreamId stream, long afterSequence, int limit) {
        return storage.events(dealer, stream, afterSequence, limit);
    }

    /** Returns the whole outbox. */
    public List<RecordedEvent> outbox() {
        return outbox(ALL);
    }

    /** Returns part of the outbox. */
    public List<RecordedEvent> outbox(int limit) {
        return storage.outbox(dealer, limit);
    }

    /** Returns what the outbox has of one stream, in the order it is returned. */
    public List<RecordedEvent> outboxOf(StreamId stream) {
        return outbox().stream().filter(e -> e.id().stream().equals(stream)).toList();
    }

    /** Acknowledges events. */
    public void acknowledge(Collection<EventId> events) {
        watched(() -> {
            storage.acknowledge(dealer, events);
            return true;
        });
    }

    /** Acknowledges events. */
    public void acknowledge(RecordedEvent... events) {
        acknowledge(List.of(events).stream().map(RecordedEvent::id).toList());
    }

    /** Returns a ticket. */
    public Optional<Complaint> ticket(TicketId id) {
        return complaints.findTicket(dealer, id);
    }

    /** Returns tickets of a customer on a matter. */
    public List<Complaint> ticketsOnMatter(CustomerId customer, MatterKey matter) {
        return complaints.ticketsOnMatter(dealer, customer, matter);
    }

    /** Returns tickets of customers. */
    public List<Complaint> ticketsOf(CustomerId... customers) {
        return complaints.ticketsOfCustomers(dealer, List.of(customers));
    }

    /** Returns customers on a matter. */
    public Set<CustomerId> customersOnMatter(MatterKey matter, Instant receivedFrom, int limit) {
        return complaints.customersOnMatter(dealer, matter, receivedFrom, limit);
    }

    /** Returns a page of due tickets. */
    public Page<Complaint> due(Instant until, Optional<Cursor> after, int limit) {
        return complaints.dueTickets(dealer, until, after, limit);
    }

    /** Returns all due tickets, in one page. */
    public List<Complaint> due(Instant until) {
        return due(until, Optional.empty(), ALL).items();
    }

    /** Returns the earliest wake. */
    public Optional<Instant> nextWake() {
        return complaints.nextWake(dealer);
    }

    /** Returns a page of tickets by date. */
    public Page<Complaint> scan(TicketDate by, Instant from, Instant until, Optional<Cursor> after, int limit) {
        return complaints.scanTickets(dealer, by, from, until, after, limit);
    }

    /** Returns all tickets by date, in one page. */
    public List<Complaint> scan(TicketDate by, Instant from, Instant until) {
        return scan(by, from, until, Optional.empty(), ALL).items();
    }

    /** Returns the notes of a ticket. */
    public List<TicketNote> notes(TicketId ticket) {
        return complaints.notes(dealer, ticket);
    }

    /** Draws a ticket number. */
    public TicketId nextTicketId(LocalDate day) {
        return watched(() -> complaints.nextTicketId(dealer, day));
    }

    /** Returns the contact book. */
    public Optional<ContactBook> contactBook() {
        return complaints.contactBook(dealer);
    }

    /** Returns the items of all pages of a read, following {@code next}; fails if they do not come to an end. */
    public static List<Complaint> allPages(PageRead read) {
        List<Complaint> all = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        int pages = 0;
        do {
            Page<Complaint> page = read.page(after);
            all.addAll(page.items());
            after = page.next();
            assertThat(++pages).as("pages until the last one").isLessThan(MANY_PAGES);
        } while (after.isPresent());
        return all;
    }

    /** One read of a page. */
    public interface PageRead {
        /** Returns the page behind a place. */
        Page<Complaint> page(Optional<Cursor> after);
    }

    private <T> T watched(Supplier<T> write) {
        try {
            return write.get();
        } finally {
            afterWrite.run();
        }
    }
}
