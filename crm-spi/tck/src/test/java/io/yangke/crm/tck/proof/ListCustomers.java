package io.yangke.crm.tck.proof;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.StaleStateException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plainest honest store of everything: a row for each state of customers and care, whatever its kind; a wrong store is this
 * one with one step done wrongly.
 */
class ListCustomers extends ListLedger implements CustomerFileStorage, CustomerStorage, CareStorage {

    /** The kinds of row. */
    enum What {
        FILE,
        STANDING,
        CARE,
        SIGNALS,
        PROGRESS
    }

    /** A state, and what it is found by. */
    record Row(What what, CustomerId customer, long version, Optional<Instant> wakeAt, Object state) {

        /** The dealer's own states are kept as those of one customer. */
        private static final CustomerId DEALER = CustomerId.of("the-dealer");

        static Row of(CustomerFile file) {
            return new Row(What.FILE, file.id(), file.version(), Optional.empty(), file);
        }

        static Row of(Standing standing) {
            return new Row(What.STANDING, standing.customer(), standing.version(), standing.wakeAt(), standing);
        }

        static Row of(CareFile care) {
            return new Row(What.CARE, care.customer(), care.version(), care.wakeAt(), care);
        }

        static Row of(SignalBook book) {
            return new Row(What.SIGNALS, DEALER, book.version(), Optional.empty(), book);
        }

        static Row of(SweepProgress progress) {
            return new Row(What.PROGRESS, DEALER, progress.version(), Optional.empty(), progress);
        }

        String id() {
            return customer.value();
        }

        Row with(Object other) {
            return new Row(what, customer, version, wakeAt, other);
        }

        Row waking(Optional<Instant> at) {
            return new Row(what, customer, version, at, state);
        }
    }

    ListCustomers() {}

    /** Another handle to the data of a store. */
    ListCustomers(Map<Object, Records> dealers) {
        super(dealers);
    }

    @Override
    ListCustomers anotherHandle() {
        return this;
    }

    Object key(What what, CustomerId customer) {
        return List.of(what, customer);
    }

    // The write.

    /** The rows of a change set. */
    static List<Row> rows(ChangeSet changes) {
        List<Row> rows = new ArrayList<>();
        changes.customerFiles().forEach(file -> rows.add(Row.of(file)));
        changes.standings().forEach(standing -> rows.add(Row.of(standing)));
        changes.careFiles().forEach(care -> rows.add(Row.of(care)));
        changes.signalBooks().forEach(book -> rows.add(Row.of(book)));
        changes.sweepProgresses().forEach(progress -> rows.add(Row.of(progress)));
        return rows;
    }

    static boolean has(ChangeSet changes, What what) {
        return rows(changes).stream().anyMatch(row -> row.what() == what);
    }

    @Override
    void check(Records records, ChangeSet changes) {
        super.check(records, changes);
        checkRows(records, changes);
    }

    @Override
    void write(Records records, ChangeSet changes) {
        super.write(records, changes);
        writeRows(records, changes);
    }

    void checkRows(Records records, ChangeSet changes) {
        rows(changes).forEach(row -> checkRow(records, row));
    }

    void checkRow(Records records, Row row) {
        if (row.version() != version(records, row) + 1) {
            throw new StaleStateException(row.what().name());
        }
    }

    /** The version stored; 0 if none is. */
    long version(Records records, Row row) {
        Row stored = records.rows.get(key(row.what(), row.customer()));
        return stored == null ? 0 : stored.version();
    }

    void writeRows(Records records, ChangeSet changes) {
        rows(changes).forEach(row -> writeRow(records, row));
    }

    void writeRow(Records records, Row row) {
        records.rows.put(key(row.what(), row.customer()), kept(row));
    }

    /** What is kept of a row. */
    Row kept(Row row) {
        return row;
    }

    // The reads, of whatever kind.

    /** The rows a search looks at, in order of arrival. */
    List<Row> rows(DealerId dealer, What what) {
        synchronized (dealers) {
            return records(dealer).rows.values().stream()
                    .filter(row -> row.what() == what)
                    .toList();
        }
    }

    Optional<Row> find(DealerId dealer, What what, CustomerId customer) {
        synchronized (dealers) {
            return Optional.ofNullable(records(dealer).rows.get(key(what, customer)));
        }
    }

    List<Row> findAll(DealerId dealer, What what, Collection<CustomerId> customers) {
        synchronized (dealers) {
            return customers.stream()
                    .distinct()
                    .flatMap(customer -> find(dealer, what, customer).stream())
                    .toList();
        }
    }

    Page<Row> due(DealerId dealer, What what, Instant until, Optional<Cursor> after, int limit) {
        List<Row> due =
                rows(dealer, what).stream().filter(row -> isDue(row, until)).toList();
        return page(due, row -> row.wakeAt().orElseThrow(), Row::id, after, limit);
    }

    boolean isDue(Row row, Instant until) {
        return row.wakeAt().filter(at -> !at.isAfter(until)).isPresent();
    }

    Optional<Instant> nextWake(DealerId dealer, What what) {
        return rows(dealer, what).stream().flatMap(row -> row.wakeAt().stream()).min(Comparator.naturalOrder());
    }

    /** Files in order of arrival; a place is how many came before. */
    ScanPage<Row> scan(DealerId dealer, Optional<String> after, int limit) {
        return part(rows(dealer, What.FILE), after.map(Integer::valueOf).orElse(0), limit);
    }

    static ScanPage<Row> part(List<Row> rows, int from, int limit) {
        int until = Math.min(from + limit, rows.size());
        return new ScanPage<>(
                rows.subList(Math.min(from, until), until),
                until < rows.size() ? Optional.of(Integer.toString(until)) : Optional.empty());
    }

    /** Whether a file has a number. */
    boolean has(CustomerFile file, IdentityKey key) {
        return file.identityKeys().contains(key);
    }

    private static <V> Page<V> states(Page<Row> page, Class<V> type) {
        return new Page<>(states(page.items(), type), page.next());
    }

    private static <V> List<V> states(List<Row> rows, Class<V> type) {
        return rows.stream().map(row -> type.cast(row.state())).toList();
    }

    // The reads of the ports.

    @Override
    public Optional<CustomerFile> findFile(DealerId dealer, CustomerId customer) {
        return find(dealer, What.FILE, customer).map(row -> (CustomerFile) row.state());
    }

    @Override
    public List<CustomerFile> findFiles(DealerId dealer, Collection<CustomerId> customers) {
        return states(findAll(dealer, What.FILE, customers), CustomerFile.class);
    }

    @Override
    public ScanPage<CustomerFile> scanFiles(DealerId dealer, Optional<String> after, int limit) {
        ScanPage<Row> page = scan(dealer, after, limit);
        return new ScanPage<>(states(page.items(), CustomerFile.class), page.next());
    }

    @Override
    public List<CustomerId> customersWith(DealerId dealer, IdentityKey key) {
        return rows(dealer, What.FILE).stream()
                .filter(row -> has((CustomerFile) row.state(), key))
                .map(Row::customer)
                .sorted()
                .toList();
    }

    @Override
    public Optional<Standing> findStanding(DealerId dealer, CustomerId customer) {
        return find(dealer, What.STANDING, customer).map(row -> (Standing) row.state());
    }

    @Override
    public List<Standing> findStandings(DealerId dealer, Collection<CustomerId> customers) {
        return states(findAll(dealer, What.STANDING, customers), Standing.class);
    }

    @Override
    public Page<Standing> dueStandings(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
        return states(due(dealer, What.STANDING, until, after, limit), Standing.class);
    }

    @Override
    public Optional<Instant> nextStandingWake(DealerId dealer) {
        return nextWake(dealer, What.STANDING);
    }

    @Override
    public Optional<CareFile> findCare(DealerId dealer, CustomerId customer) {
        return find(dealer, What.CARE, customer).map(row -> (CareFile) row.state());
    }

    @Override
    public List<CareFile> findCares(DealerId dealer, Collection<CustomerId> customers) {
        return states(findAll(dealer, What.CARE, customers), CareFile.class);
    }

    @Override
    public Page<CareFile> dueCares(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
        return states(due(dealer, What.CARE, until, after, limit), CareFile.class);
    }

    @Override
    public Optional<Instant> nextCareWake(DealerId dealer) {
        return nextWake(dealer, What.CARE);
    }

    @Override
    public Optional<SweepProgress> sweepProgress(DealerId dealer) {
        return find(dealer, What.PROGRESS, Row.DEALER).map(row -> (SweepProgress) row.state());
    }

    @Override
    public Optional<SignalBook> signalBook(DealerId dealer) {
        return find(dealer, What.SIGNALS, Row.DEALER).map(row -> (SignalBook) row.state());
    }
}
