package io.yangke.crm.tck.proof;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.StaleStateException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The plainest honest store of complaints and points; a wrong one is this one with one step done wrongly. */
class ListLedger extends ListStorage implements PointsStorage {

    ListLedger() {}

    /** Another handle to the data of a store. */
    ListLedger(Map<Object, Records> dealers) {
        super(dealers);
    }

    @Override
    ListLedger anotherHandle() {
        return this;
    }

    Object key(AccountId id) {
        return id;
    }

    // The write.

    @Override
    void check(Records records, ChangeSet changes) {
        super.check(records, changes);
        checkAccounts(records, changes);
    }

    @Override
    void write(Records records, ChangeSet changes) {
        super.write(records, changes);
        writeAccounts(records, changes);
        writePostings(records, changes);
    }

    void checkAccounts(Records records, ChangeSet changes) {
        for (PointsAccount account : changes.pointsAccounts()) {
            long postings = changes.postings().stream()
                    .filter(posting -> posting.id().account().equals(account.id()))
                    .count();
            checkAccount(version(records, account.id()), sequence(records, account.id()), account, postings);
        }
    }

    void checkAccount(long version, long sequence, PointsAccount account, long postings) {
        checkVersion(version, account);
        checkJournal(sequence, account, postings);
    }

    void checkVersion(long version, PointsAccount account) {
        if (account.version() != version + 1) {
            throw new StaleStateException("account " + account.id());
        }
    }

    void checkJournal(long sequence, PointsAccount account, long postings) {
        if (account.sequence() != sequence + postings) {
            throw new StaleStateException("journal of " + account.id());
        }
    }

    long version(Records records, AccountId id) {
        PointsAccount stored = records.accounts.get(key(id));
        return stored == null ? 0 : stored.version();
    }

    long sequence(Records records, AccountId id) {
        PointsAccount stored = records.accounts.get(key(id));
        return stored == null ? 0 : stored.sequence();
    }

    void writeAccounts(Records records, ChangeSet changes) {
        changes.pointsAccounts().forEach(account -> writeAccount(records, account));
    }

    void writeAccount(Records records, PointsAccount account) {
        records.accounts.put(key(account.id()), kept(account));
    }

    void writePostings(Records records, ChangeSet changes) {
        changes.postings().forEach(posting -> records.postings.add(kept(posting)));
    }

    /** What is kept of an account. */
    PointsAccount kept(PointsAccount account) {
        return account;
    }

    /** What is kept of a posting. */
    Posting kept(Posting posting) {
        return posting;
    }

    // The reads.

    /** The accounts a search looks at. */
    List<PointsAccount> accounts(DealerId dealer) {
        synchronized (dealers) {
            return List.copyOf(records(dealer).accounts.values());
        }
    }

    /** The postings a search looks at. */
    List<Posting> postings(DealerId dealer) {
        synchronized (dealers) {
            return List.copyOf(records(dealer).postings);
        }
    }

    @Override
    public Optional<PointsAccount> findAccount(DealerId dealer, AccountId account) {
        synchronized (dealers) {
            return Optional.ofNullable(records(dealer).accounts.get(key(account)));
        }
    }

    @Override
    public List<PointsAccount> accountsOf(DealerId dealer, CustomerId member) {
        return accounts(dealer).stream()
                .filter(account -> isOf(account, member))
                .sorted(Comparator.comparing(account -> account.id().programme()))
                .toList();
    }

    @Override
    public List<PointsAccount> accountsOfMembers(DealerId dealer, Collection<CustomerId> members) {
        return accounts(dealer).stream()
                .filter(account -> members.stream().anyMatch(member -> isOf(account, member)))
                .toList();
    }

    boolean isOf(PointsAccount account, CustomerId member) {
        return account.id().member().equals(member);
    }

    @Override
    public Optional<Posting> findPosting(DealerId dealer, PostingId posting) {
        return postings(dealer).stream()
                .filter(some -> key(some.id().account()).equals(key(posting.account())))
                .filter(some -> some.id().sequence() == posting.sequence())
                .findFirst();
    }

    @Override
    public List<Posting> postings(DealerId dealer, AccountId account, long afterSequence, int limit) {
        return journal(dealer, account)
                .filter(posting -> posting.id().sequence() > afterSequence)
                .limit(limit)
                .toList();
    }

    Stream<Posting> journal(DealerId dealer, AccountId account) {
        return postings(dealer).stream()
                .filter(posting -> key(posting.id().account()).equals(key(account)))
                .sorted(Comparator.comparing(posting -> posting.id().sequence()));
    }

    @Override
    public List<Posting> postingsAbout(DealerId dealer, PostingId posting) {
        return postings(dealer).stream()
                .filter(some -> isAbout(some, posting))
                .sorted(recorded())
                .toList();
    }

    boolean isAbout(Posting posting, PostingId earlier) {
        return posting.what().about().filter(earlier::equals).isPresent();
    }

    @Override
    public List<Posting> postingsOfDocument(DealerId dealer, DocumentId document) {
        return postings(dealer).stream()
                .filter(some -> isWith(some, document))
                .sorted(recorded())
                .toList();
    }

    boolean isWith(Posting posting, DocumentId document) {
        return posting.what().document().filter(document::equals).isPresent();
    }

    Comparator<Posting> recorded() {
        return place(Posting::recordedAt, posting -> posting.id().toString());
    }

    @Override
    public Page<Posting> scanPostings(DealerId dealer, Instant from, Instant until, Optional<Cursor> after, int limit) {
        List<Posting> found =
                postings(dealer).stream().filter(p -> isWithin(p, from, until)).toList();
        return page(found, Posting::recordedAt, posting -> posting.id().toString(), after, limit);
    }

    boolean isWithin(Posting posting, Instant from, Instant until) {
        return !posting.recordedAt().isBefore(from) && posting.recordedAt().isBefore(until);
    }

    @Override
    public Page<PointsAccount> scanAccounts(DealerId dealer, Optional<Cursor> after, int limit) {
        return page(accounts(dealer), PointsAccount::openedAt, ListLedger::text, after, limit);
    }

    static String text(PointsAccount account) {
        return account.id().toString();
    }

    @Override
    public Page<PointsAccount> dueAccounts(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
        List<PointsAccount> due = accounts(dealer).stream()
                .filter(account -> isDue(account, until))
                .toList();
        return page(due, this::wake, ListLedger::text, after, limit);
    }

    boolean isDue(PointsAccount account, Instant until) {
        return account.wakeAt().filter(at -> !at.isAfter(until)).isPresent();
    }

    Instant wake(PointsAccount account) {
        return account.wakeAt().orElseThrow();
    }

    @Override
    public Optional<Instant> nextAccountWake(DealerId dealer) {
        return accounts(dealer).stream()
                .flatMap(account -> account.wakeAt().stream())
                .min(Comparator.naturalOrder());
    }

    /** The order of places. */
    <T> Comparator<T> place(Function<T, Instant> at, Function<T, String> id) {
        return Comparator.comparing(at).thenComparing(id);
    }

    <T> Page<T> page(
            List<T> found, Function<T, Instant> at, Function<T, String> id, Optional<Cursor> after, int limit) {
        List<T> rest = found.stream()
                .sorted(place(at, id))
                .filter(item -> after.isEmpty() || follows(at.apply(item), id.apply(item), after.get()))
                .toList();
        List<T> items = rest.subList(0, Math.min(limit, rest.size()));
        return new Page<>(items, hasNext(rest.size(), limit) ? Optional.of(last(items, at, id)) : Optional.empty());
    }

    boolean hasNext(int rest, int limit) {
        return rest > limit;
    }

    static <T> Cursor last(List<T> items, Function<T, Instant> at, Function<T, String> id) {
        T last = items.get(items.size() - 1);
        return new Cursor(at.apply(last), id.apply(last));
    }
}
