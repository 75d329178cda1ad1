package io.yangke.crm.tck.proof;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The plainest honest store: lists that are searched from end to end, under one lock. Each step is a method of its own, so
 * that a wrong store is this one with one step done wrongly.
 */
class ListStorage implements Storage, ComplaintStorage {

    /** What one dealer has. */
    static final class Records {
        final Map<Object, IdempotencyRecord> commands = new HashMap<>();
        final Map<Object, Complaint> tickets = new LinkedHashMap<>();
        final Map<Object, List<RecordedEvent>> events = new HashMap<>();
        final List<TicketNote> notes = new ArrayList<>();
        final Map<Object, PointsAccount> accounts = new LinkedHashMap<>();
        final List<Posting> postings = new ArrayList<>();
        final Map<Object, ListCustomers.Row> rows = new LinkedHashMap<>();
        List<RecordedEvent> outbox = new ArrayList<>();
        Optional<ContactBook> book = Optional.empty();
        long numbers;
    }

    final Map<Object, Records> dealers;

    ListStorage() {
        this(new HashMap<>());
    }

    /** Another handle to the data of a store. */
    ListStorage(Map<Object, Records> dealers) {
        this.dealers = dealers;
    }

    ListStorage anotherHandle() {
        return this;
    }

    // What a record is found by.

    Records records(DealerId dealer) {
        return dealers.computeIfAbsent(dealer, d -> new Records());
    }

    Object key(CommandKey key) {
        return key;
    }

    Object key(TicketId id) {
        return id;
    }

    Object key(StreamId stream) {
        return stream;
    }

    // The write.

    @Override
    public void commit(ChangeSet changes) {
        synchronized (dealers) {
            if (!changes.isEmpty()) {
                commit(records(changes.dealer()), changes);
            }
        }
    }

    void commit(Records records, ChangeSet changes) {
        check(records, changes);
        write(records, changes);
    }

    void check(Records records, ChangeSet changes) {
        checkCommands(records, changes);
        checkTickets(records, changes);
        checkBooks(records, changes);
        checkEvents(records, changes);
    }

    void write(Records records, ChangeSet changes) {
        writeCommands(records, changes);
        writeTickets(records, changes);
        writeBooks(records, changes);
        writeNotes(records, changes);
        writeEvents(records, changes);
    }

    void checkCommands(Records records, ChangeSet changes) {
        for (IdempotencyRecord command : changes.commands()) {
            if (records.commands.containsKey(key(command.key()))) {
                throw new DuplicateCommandException(command.key());
            }
        }
    }

    void checkTickets(Records records, ChangeSet changes) {
        for (Complaint ticket : changes.complaints()) {
            checkTicket(records, ticket);
        }
    }

    void checkTicket(Records records, Complaint ticket) {
        if (version(records, ticket.id()) != ticket.version() - 1) {
            throw new StaleStateException("ticket " + ticket.id());
        }
    }

    long version(Records records, TicketId id) {
        Complaint stored = records.tickets.get(key(id));
        return stored == null ? 0 : stored.version();
    }

    void checkBooks(Records records, ChangeSet changes) {
        for (ContactBook book : changes.contactBooks()) {
            if (records.book.map(ContactBook::version).orElse(0L) != book.version() - 1) {
                throw new StaleStateException("contact book");
            }
        }
    }

    void checkEvents(Records records, ChangeSet changes) {
        Map<Object, Long> last = new HashMap<>();
        for (RecordedEvent event : changes.events()) {
            Object stream = key(event.id().stream());
            long before = last.getOrDefault(
                    stream, (long) stream(records, event.id().stream()).size());
            if (event.id().sequence() != before + 1) {
                throw new StaleStateException("events of " + event.id().stream());
            }
            last.put(stream, before + 1);
        }
    }

    void writeCommands(Records records, ChangeSet changes) {
        changes.commands().forEach(command -> records.commands.put(key(command.key()), command));
    }

    void writeTickets(Records records, ChangeSet changes) {
        changes.complaints().forEach(ticket -> records.tickets.put(key(ticket.id()), ticket));
    }

    void writeBooks(Records records, ChangeSet changes) {
        changes.contactBooks().forEach(book -> records.book = Optional.of(book));
    }

    void writeNotes(Records records, ChangeSet changes) {
        forget(records, changes.forgottenTickets());
        records.notes.addAll(changes.notes());
    }

    void forget(Records records, List<TicketId> tickets) {
        records.notes.removeIf(note -> tickets.contains(note.ticket()));
    }

    void writeEvents(Records records, ChangeSet changes) {
        for (RecordedEvent event : changes.events()) {
            records.events
                    .computeIfAbsent(key(event.id().stream()), s -> new ArrayList<>())
                    .add(event);
            if (isForOutbox(event)) {
                records.outbox.add(event);
            }
        }
    }

    boolean isForOutbox(RecordedEvent event) {
        return event.announced();
    }

    // The reads of every store.

    @Override
    public Optional<IdempotencyRecord> findCommand(DealerId dealer, CommandKey key) {
        synchronized (dealers) {
            return Optional.ofNullable(records(dealer).commands.get(key(key)));
        }
    }

    List<RecordedEvent> stream(Records records, StreamId stream) {
        return records.events.getOrDefault(key(stream), List.of());
    }

    @Override
    public List<RecordedEvent> events(DealerId dealer, StreamId stream, long afterSequence, int limit) {
        synchronized (dealers) {
            return stream(records(dealer), stream).stream()
                    .filter(event -> event.id().sequence() > afterSequence)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public List<RecordedEvent> outbox(DealerId dealer, int limit) {
        synchronized (dealers) {
            return records(dealer).outbox.stream().limit(limit).toList();
        }
    }

    @Override
    public void acknowledge(DealerId dealer, Collection<EventId> events) {
        synchronized (dealers) {
            Set<EventId> done = Set.copyOf(events);
            records(dealer).outbox.removeIf(event -> done.contains(event.id()));
        }
    }

    // The reads of the complaint desk.

    @Override
    public Optional<Complaint> findTicket(DealerId dealer, TicketId ticket) {
        synchronized (dealers) {
            return Optional.ofNullable(records(dealer).tickets.get(key(ticket)));
        }
    }

    /** The tickets a search looks at. */
    List<Complaint> tickets(DealerId dealer) {
        synchronized (dealers) {
            return List.copyOf(records(dealer).tickets.values());
        }
    }

    /** The order of places. */
    Comparator<Complaint> order(Function<Complaint, Instant> date) {
        return Comparator.comparing(date).thenComparing(Complaint::id);
    }

    @Override
    public List<Complaint> ticketsOnMatter(DealerId dealer, CustomerId customer, MatterKey matter) {
        return tickets(dealer).stream()
                .filter(t -> t.intake().customer().equals(customer))
                .filter(t -> t.intake().matter().equals(matter))
                .sorted(order(t -> t.intake().receivedAt()))
                .toList();
    }

    @Override
    public List<Complaint> ticketsOfCustomers(DealerId dealer, Collection<CustomerId> customers) {
        return tickets(dealer).stream()
                .filter(t -> customers.contains(t.intake().customer()))
                .sorted(order(t -> t.intake().receivedAt()))
                .toList();
    }

    @Override
    public Set<CustomerId> customersOnMatter(DealerId dealer, MatterKey matter, Instant receivedFrom, int limit) {
        return tickets(dealer).stream()
                .filter(t -> t.kind() == TicketKind.COMPLAINT)
                .filter(t -> t.intake().matter().equals(matter))
                .filter(t -> !t.intake().receivedAt().isBefore(receivedFrom))
                .map(t -> t.intake().customer())
                .distinct()
                .limit(limit)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Page<Complaint> dueTickets(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
        List<Complaint> due = tickets(dealer).stream()
                .filter(t -> t.wakeAt().isPresent())
                .filter(t -> !t.wakeAt().orElseThrow().isAfter(until))
                .toList();
        return page(due, t -> t.wakeAt().orElseThrow(), after, limit);
    }

    @Override
    public Optional<Instant> nextWake(DealerId dealer) {
        return tickets(dealer).stream().flatMap(t -> t.wakeAt().stream()).min(Comparator.naturalOrder());
    }

    Optional<Instant> date(TicketDate by, Complaint ticket) {
        return by == TicketDate.RECEIVED ? Optional.of(ticket.intake().receivedAt()) : ticket.firstAssignedAt();
    }

    @Override
    public Page<Complaint> scanTickets(
            DealerId dealer, TicketDate by, Instant from, Instant until, Optional<Cursor> after, int limit) {
        List<Complaint> found = tickets(dealer).stream()
                .filter(t -> date(by, t).isPresent())
                .filter(t -> !date(by, t).orElseThrow().isBefore(from))
                .filter(t -> date(by, t).orElseThrow().isBefore(until))
                .toList();
        return page(found, t -> date(by, t).orElseThrow(), after, limit);
    }

    Page<Complaint> page(List<Complaint> found, Function<Complaint, Instant> date, Optional<Cursor> after, int limit) {
        List<Complaint> rest = found.stream()
                .sorted(order(date))
                .filter(t -> after.isEmpty() || follows(date.apply(t), t.id().value(), after.get()))
                .toList();
        List<Complaint> items = rest.subList(0, Math.min(limit, rest.size()));
        return new Page<>(items, rest.size() > limit ? Optional.of(place(items, date)) : Optional.empty());
    }

    static Cursor place(List<Complaint> items, Function<Complaint, Instant> date) {
        Complaint last = items.get(items.size() - 1);
        return new Cursor(date.apply(last), last.id().value());
    }

    boolean follows(Instant at, String id, Cursor cursor) {
        int byInstant = at.compareTo(cursor.at());
        return byInstant > 0 || byInstant == 0 && id.compareTo(cursor.id()) > 0;
    }

    @Override
    public List<TicketNote> notes(DealerId dealer, TicketId ticket) {
        synchronized (dealers) {
            return records(dealer).notes.stream()
                    .filter(note -> key(note.ticket()).equals(key(ticket)))
                    .sorted(Comparator.comparingLong(TicketNote::sequence).thenComparing(TicketNote::kind))
                    .toList();
        }
    }

    @Override
    public TicketId nextTicketId(DealerId dealer, LocalDate day) {
        synchronized (dealers) {
            return TicketId.of(day + "-" + ++records(dealer).numbers);
        }
    }

    @Override
    public Optional<ContactBook> contactBook(DealerId dealer) {
        synchronized (dealers) {
            return records(dealer).book;
        }
    }
}
