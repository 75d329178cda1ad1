package io.yangke.crm.core.storage;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps everything in the memory of this process, and nothing beyond its life: the store for trying out, for tests and for
 * replays. It never throws {@link io.yangke.crm.spi.storage.OutcomeUnknownException}.
 *
 * <p>Safe for use by many threads. Each dealer's records have one lock: a write is one step under it, and every read sees
 * all writes that returned before. Ticket numbers have the form {@code 20260930-0001}: the day and a count of that day.
 */
public final class InMemoryStorage
        implements Storage, ComplaintStorage, PointsStorage, CustomerFileStorage, CustomerStorage, CareStorage {

    // What a dealer without records reads from; never written to.
    private static final DealerRecords NONE = new DealerRecords();

    private final Map<DealerId, DealerRecords> dealers = new ConcurrentHashMap<>();

    /** Creates an empty store. */
    public InMemoryStorage() {}

    @Override
    public void commit(ChangeSet changes) {
        if (!changes.isEmpty()) {
            recordsToWrite(changes.dealer()).commit(changes);
        }
    }

    @Override
    public Optional<IdempotencyRecord> findCommand(DealerId dealer, CommandKey key) {
        return records(dealer).findCommand(key);
    }

    @Override
    public List<RecordedEvent> events(DealerId dealer, StreamId stream, long afterSequence, int limit) {
        return records(dealer).events(stream, afterSequence, checkedLimit(limit));
    }

    @Override
    public List<RecordedEvent> outbox(DealerId dealer, int limit) {
        return records(dealer).outbox(checkedLimit(limit));
    }

    @Override
    public void acknowledge(DealerId dealer, Collection<EventId> events) {
        records(dealer).acknowledge(events);
    }

    @Override
    public Optional<Complaint> findTicket(DealerId dealer, TicketId ticket) {
        return records(dealer).findTicket(ticket);
    }

    @Override
    public List<Complaint> ticketsOnMatter(DealerId dealer, CustomerId customer, MatterKey matter) {
        return records(dealer).ticketsOnMatter(customer, matter);
    }

    @Override
    public List<Complaint> ticketsOfCustomers(DealerId dealer, Collection<CustomerId> customers) {
        return records(dealer).ticketsOfCustomers(customers);
    }

    @Override
    public Set<CustomerId> customersOnMatter(DealerId dealer, MatterKey matter, Instant receivedFrom, int limit) {
        return records(dealer).customersOnMatter(matter, receivedFrom, checkedLimit(limit));
    }

    @Override
    public Page<Complaint> dueTickets(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
        return records(dealer).dueTickets(until, after, checkedLimit(limit));
    }

    @Override
    public Optional<Instant> nextWake(DealerId dealer) {
        return records(dealer).nextWake();
    }

    @Override
    public Page<Complaint> scanTickets(
            DealerId dealer, TicketDate by, Instant from, Instant until, Optional<Cursor> after, int limit) {
        return records(dealer).scanTickets(by, from, until, after, checkedLimit(limit));
    }

    @Override
    public List<TicketNote> notes(DealerId dealer, TicketId ticket) {
        return records(dealer).notes(ticket);
    }

    @Override
    public TicketId nextTicketId(DealerId dealer, LocalDate day) {
        return recordsToWrite(dealer).nextTicketId(day);
    }

    @Override
    public Optional<ContactBook> contactBook(DealerId dealer) {
        return records(dealer).contactBook();
    }

    @Override
    public Optional<PointsAccount> findAccount(DealerId dealer, AccountId account) {
        return records(dealer).findAccount(account);
    }

    @Override
    public List<PointsAccount> accountsOf(DealerId dealer, CustomerId member) {
        return records(dealer).accountsOf(member);
    }

    @Override
    public List<PointsAccount> accountsOfMembers(DealerId dealer, Collection<CustomerId> members) {
        return records(dealer).accountsOfMembers(members);
    }

    @Override
    public Optional<Posting> findPosting(DealerId dealer, PostingId posting) {
        return records(dealer).findPosting(posting);
    }

    @Override
    public List<Posting> postings(DealerId dealer, AccountId account, long afterSequence, int limit) {
        return records(dealer).postings(account, afterSequence, checkedLimit(limit));
    }

    @Override
    public List<Posting> postingsAbout(DealerId dealer, PostingId posting) {
        return records(dealer).postingsAbout(posting);
    }

    @Override
    public List<Posting> postingsOfDocument(DealerId dealer, DocumentId document) {
        return records(dealer).postingsOfDocument(document);
    }

    @Override
    public Page<Posting> scanPostings(DealerId dealer, Instant from, Instant until, Optional<Cursor> after, int limit) {
        return records(dealer).scanPostings(from, until, after, checkedLimit(limit));
    }

    @Override
    public Page<PointsAccount> scanAccounts(DealerId dealer, Optional<Cursor> after, int limit) {
        return records(dealer).scanAccounts(after, checkedLimit(limit));
    }

    @Override
    public Page<PointsAccount> dueAccounts(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
        return records(dealer).dueAccounts(until, after, checkedLimit(limit));
    }

    @Override
    public Optional<Instant> nextAccountWake(DealerId dealer) {
        return records(dealer).nextAccountWake();
    }

    @Override
    public Optional<CustomerFile> findFile(DealerId dealer, CustomerId customer) {
        return records(dealer).ofCustomers(of -> of.files().find(customer));
    }

    @Override
    public List<CustomerFile> findFiles(DealerId dealer, Collection<CustomerId> customers) {
        return records(dealer).ofCustomers(of -> of.files().findAll(customers));
    }

    @Override
    public ScanPage<CustomerFile> scanFiles(DealerId dealer, Optional<String> after, int limit) {
        return records(dealer).ofCustomers(of -> of.files().scan(after, checkedLimit(limit)));
    }

    @Override
    public List<CustomerId> customersWith(DealerId dealer, IdentityKey key) {
        return records(dealer).ofCustomers(of -> of.files().with(key));
    }

    @Override
    public Optional<Standing> findStanding(DealerId dealer, CustomerId customer) {
        return records(dealer).ofCustomers(of -> of.standings().find(customer));
    }

    @Override
    public List<Standing> findStandings(DealerId dealer, Collection<CustomerId> customers) {
        return records(dealer).ofCustomers(of -> of.standings().findAll(customers));
    }

    @Override
    public Page<Standing> dueStandings(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
        return records(dealer).ofCustomers(of -> of.standings().due(until, after, checkedLimit(limit)));
    }

    @Override
    public Optional<Instant> nextStandingWake(DealerId dealer) {
        return records(dealer).ofCustomers(of -> of.standings().nextWake());
    }

    @Override
    public Optional<CareFile> findCare(DealerId dealer, CustomerId customer) {
        return records(dealer).ofCustomers(of -> of.cares().find(customer));
    }

    @Override
    public List<CareFile> findCares(DealerId dealer, Collection<CustomerId> customers) {
        return records(dealer).ofCustomers(of -> of.cares().findAll(customers));
    }

    @Override
    public Page<CareFile> dueCares(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
        return records(dealer).ofCustomers(of -> of.cares().due(until, after, checkedLimit(limit)));
    }

    @Override
    public Optional<Instant> nextCareWake(DealerId dealer) {
        return records(dealer).ofCustomers(of -> of.cares().nextWake());
    }

    @Override
    public Optional<SweepProgress> sweepProgress(DealerId dealer) {
        return records(dealer).ofCustomers(CustomerRecords::progress);
    }

    @Override
    public Optional<SignalBook> signalBook(DealerId dealer) {
        return records(dealer).ofCustomers(CustomerRecords::signals);
    }

    private DealerRecords records(DealerId dealer) {
        return dealers.getOrDefault(dealer, NONE);
    }

    private DealerRecords recordsToWrite(DealerId dealer) {
        DealerRecords records = dealers.get(dealer);
        return records != null ? records : dealers.computeIfAbsent(dealer, d -> new DealerRecords());
    }

    private static int checkedLimit(int limit) {
        Checks.range("limit", limit, 1, Integer.MAX_VALUE);
        return limit;
    }
}
