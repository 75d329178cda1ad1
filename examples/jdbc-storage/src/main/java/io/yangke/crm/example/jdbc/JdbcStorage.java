package io.yangke.crm.example.jdbc;

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
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
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
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Everything the library keeps, in a relational database: complaints, points, customers and the care for them.
 *
 * <p>The transactions, its own or the host's, need the isolation READ COMMITTED: a caller that lost a race reads again and
 * must see what won. Safe for many threads; it has no state.
 */
public final class JdbcStorage
        implements Storage, ComplaintStorage, PointsStorage, CustomerFileStorage, CustomerStorage, CareStorage {

    private final Transactions transactions;

    /** Creates a storage that makes one transaction of each commit. The schema is there: see {@link Migrations}. */
    public JdbcStorage(DataSource dataSource) {
        this(new OwnTransactions(Objects.requireNonNull(dataSource, "dataSource")));
    }

    private JdbcStorage(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Returns a storage that writes and reads in the host's open transaction: what is committed here becomes final with it,
     * and is gone with it. A failure undoes the storage's own statements only. Whether the host's commit took effect is for
     * the host to find out.
     *
     * <p>A ticket number stays locked until the transaction ends: keep it short.
     */
    public static JdbcStorage joining(ConnectionSource host) {
        return new JdbcStorage(new HostTransaction(Objects.requireNonNull(host, "host")));
    }

    @Override
    public void commit(ChangeSet changes) {
        if (changes.isEmpty()) {
            return;
        }
        try {
            transactions.write(connection -> {
                CommitWriter.write(connection, changes);
                return changes;
            });
        } catch (KeyTakenException taken) {
            throw new DuplicateCommandException(transactions.read(
                    connection -> CommandRows.firstTaken(connection, changes.dealer(), changes.commands())));
        }
    }

    @Override
    public Optional<IdempotencyRecord> findCommand(DealerId dealer, CommandKey key) {
        return transactions.read(connection -> CommandRows.find(connection, dealer, key));
    }

    @Override
    public List<RecordedEvent> events(DealerId dealer, StreamId stream, long afterSequence, int limit) {
        return transactions.read(connection -> EventRows.ofStream(connection, dealer, stream, afterSequence, limit));
    }

    @Override
    public List<RecordedEvent> outbox(DealerId dealer, int limit) {
        return transactions.read(connection -> EventRows.outbox(connection, dealer, limit));
    }

    @Override
    public void acknowledge(DealerId dealer, Collection<EventId> events) {
        transactions.write(connection -> EventRows.acknowledge(connection, dealer, events));
    }

    @Override
    public Optional<Complaint> findTicket(DealerId dealer, TicketId ticket) {
        return transactions.read(connection -> TicketRows.find(connection, dealer, ticket));
    }

    @Override
    public List<Complaint> ticketsOnMatter(DealerId dealer, CustomerId customer, MatterKey matter) {
        return transactions.read(connection -> TicketRows.onMatter(connection, dealer, customer, matter));
    }

    @Override
    public List<Complaint> ticketsOfCustomers(DealerId dealer, Collection<CustomerId> customers) {
        return transactions.read(connection -> TicketRows.ofCustomers(connection, dealer, customers));
    }

    @Override
    public Set<CustomerId> customersOnMatter(DealerId dealer, MatterKey matter, Instant receivedFrom, int limit) {
        return Set.copyOf(transactions.read(
                connection -> TicketRows.customersOnMatter(connection, dealer, matter, receivedFrom, limit)));
    }

    @Override
    public Page<Complaint> dueTickets(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
        return transactions.read(connection -> TicketPages.BY_WAKE.upTo(connection, dealer, until, after, limit));
    }

    @Override
    public Optional<Instant> nextWake(DealerId dealer) {
        return transactions.read(connection -> TicketPages.BY_WAKE.first(connection, dealer));
    }

    @Override
    public Page<Complaint> scanTickets(
            DealerId dealer, TicketDate by, Instant from, Instant until, Optional<Cursor> after, int limit) {
        return transactions.read(
                connection -> TicketPages.by(by).between(connection, dealer, from, until, after, limit));
    }

    @Override
    public List<TicketNote> notes(DealerId dealer, TicketId ticket) {
        return transactions.read(connection -> NoteRows.ofTicket(connection, dealer, ticket));
    }

    @Override
    public TicketId nextTicketId(DealerId dealer, LocalDate day) {
        Optional<TicketId> next = numbered(dealer, day);
        while (next.isEmpty()) {
            begin(dealer, day);
            next = numbered(dealer, day);
        }
        return next.get();
    }

    private Optional<TicketId> numbered(DealerId dealer, LocalDate day) {
        return transactions.write(connection -> TicketNumbers.next(connection, dealer, day));
    }

    private void begin(DealerId dealer, LocalDate day) {
        try {
            transactions.write(connection -> {
                TicketNumbers.begin(connection, dealer, day);
                return day;
            });
        } catch (StaleStateException begun) {
            // Another one was faster; the day is there, which is all that is wanted.
        }
    }

    @Override
    public Optional<ContactBook> contactBook(DealerId dealer) {
        return transactions.read(connection -> DealerRows.CONTACT_BOOKS.find(connection, dealer));
    }

    @Override
    public Optional<PointsAccount> findAccount(DealerId dealer, AccountId account) {
        return transactions.read(connection -> AccountRows.find(connection, dealer, account));
    }

    @Override
    public List<PointsAccount> accountsOf(DealerId dealer, CustomerId member) {
        return transactions.read(connection -> AccountRows.ofMember(connection, dealer, member));
    }

    @Override
    public List<PointsAccount> accountsOfMembers(DealerId dealer, Collection<CustomerId> members) {
        return transactions.read(connection -> AccountRows.ofMembers(connection, dealer, members));
    }

    @Override
    public Optional<Posting> findPosting(DealerId dealer, PostingId posting) {
        return transactions.read(connection -> PostingRows.find(connection, dealer, posting));
    }

    @Override
    public List<Posting> postings(DealerId dealer, AccountId account, long afterSequence, int limit) {
        return transactions.read(
                connection -> PostingRows.ofAccount(connection, dealer, account, afterSequence, limit));
    }

    @Override
    public List<Posting> postingsAbout(DealerId dealer, PostingId posting) {
        return transactions.read(connection -> PostingRows.about(connection, dealer, posting));
    }

    @Override
    public List<Posting> postingsOfDocument(DealerId dealer, DocumentId document) {
        return transactions.read(connection -> PostingRows.ofDocument(connection, dealer, document));
    }

    @Override
    public Page<Posting> scanPostings(DealerId dealer, Instant from, Instant until, Optional<Cursor> after, int limit) {
        return transactions.read(
                connection -> PostingRows.BY_RECORDING.between(connection, dealer, from, until, after, limit));
    }

    @Override
    public Page<PointsAccount> scanAccounts(DealerId dealer, Optional<Cursor> after, int limit) {
        return transactions.read(connection -> AccountRows.BY_OPENING.all(connection, dealer, after, limit));
    }

    @Override
    public Page<PointsAccount> dueAccounts(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
        return transactions.read(connection -> AccountRows.BY_WAKE.upTo(connection, dealer, until, after, limit));
    }

    @Override
    public Optional<Instant> nextAccountWake(DealerId dealer) {
        return transactions.read(connection -> AccountRows.BY_WAKE.first(connection, dealer));
    }

    @Override
    public Optional<CustomerFile> findFile(DealerId dealer, CustomerId customer) {
        return transactions.read(connection -> FileRows.find(connection, dealer, customer));
    }

    @Override
    public List<CustomerFile> findFiles(DealerId dealer, Collection<CustomerId> customers) {
        return transactions.read(connection -> FileRows.findAll(connection, dealer, customers));
    }

    @Override
    public ScanPage<CustomerFile> scanFiles(DealerId dealer, Optional<String> after, int limit) {
        return transactions.read(connection -> FileRows.scan(connection, dealer, after, limit));
    }

    @Override
    public List<CustomerId> customersWith(DealerId dealer, IdentityKey key) {
        return transactions.read(connection -> IdentityRows.customersWith(connection, dealer, key));
    }

    @Override
    public Optional<Standing> findStanding(DealerId dealer, CustomerId customer) {
        return transactions.read(connection -> CustomerRows.STANDINGS.find(connection, dealer, customer));
    }

    @Override
    public List<Standing> findStandings(DealerId dealer, Collection<CustomerId> customers) {
        return transactions.read(connection -> CustomerRows.STANDINGS.findAll(connection, dealer, customers));
    }

    @Override
    public Page<Standing> dueStandings(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
        return transactions.read(
                connection -> CustomerRows.STANDINGS.byWake().upTo(connection, dealer, until, after, limit));
    }

    @Override
    public Optional<Instant> nextStandingWake(DealerId dealer) {
        return transactions.read(connection -> CustomerRows.STANDINGS.byWake().first(connection, dealer));
    }

    @Override
    public Optional<CareFile> findCare(DealerId dealer, CustomerId customer) {
        return transactions.read(connection -> CustomerRows.CARE_FILES.find(connection, dealer, customer));
    }

    @Override
    public List<CareFile> findCares(DealerId dealer, Collection<CustomerId> customers) {
        return transactions.read(connection -> CustomerRows.CARE_FILES.findAll(connection, dealer, customers));
    }

    @Override
    public Page<CareFile> dueCares(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
        return transactions.read(
                connection -> CustomerRows.CARE_FILES.byWake().upTo(connection, dealer, until, after, limit));
    }

    @Override
    public Optional<Instant> nextCareWake(DealerId dealer) {
        return transactions.read(connection -> CustomerRows.CARE_FILES.byWake().first(connection, dealer));
    }

    @Override
    public Optional<SweepProgress> sweepProgress(DealerId dealer) {
        return transactions.read(connection -> DealerRows.SWEEP_PROGRESSES.find(connection, dealer));
    }

    @Override
    public Optional<SignalBook> signalBook(DealerId dealer) {
        return transactions.read(connection -> DealerRows.SIGNAL_BOOKS.find(connection, dealer));
    }
}
