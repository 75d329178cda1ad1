package io.yangke.crm.tck.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yangke.crm.spi.CommandKey;
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
import io.yangke.crm.spi.storage.DuplicateCommandException;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import io.yangke.crm.tck.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store as one dealer's ledger uses it; after each write of the dealer something may be checked. */
final class Ledger {

    /** More than any test writes. */
    static final int ALL = 100_000;

    private final Storage storage;
    private final PointsStorage points;
    private final DealerId dealer;
    private final Runnable afterWrite;

    private Ledger(Storage storage, PointsStorage points, DealerId dealer, Runnable afterWrite) {
        this.storage = storage;
        this.points = points;
        this.dealer = dealer;
        this.afterWrite = afterWrite;
    }

    static <S extends Storage & PointsStorage> Ledger of(S storage, DealerId dealer, Runnable afterWrite) {
        return new Ledger(storage, storage, dealer, afterWrite);
    }

    /** Returns the ledger of another dealer at the same store. */
    Ledger of(DealerId other) {
        return new Ledger(storage, points, other, afterWrite);
    }

    /** Returns this ledger without the check after each write: for many threads. */
    Ledger unwatched() {
        return new Ledger(storage, points, dealer, () -> {});
    }

    ChangeSet.Builder changes() {
        return ChangeSet.builder().dealer(dealer);
    }

    /** Returns a change set of bookings. */
    ChangeSet.Builder changes(Booking... bookings) {
        ChangeSet.Builder changes = changes();
        for (Booking booking : bookings) {
            booking.to(changes);
        }
        return changes;
    }

    void commit(ChangeSet.Builder changes) {
        commit(changes.build());
    }

    void commit(ChangeSet changes) {
        try {
            storage.commit(changes);
        } finally {
            afterWrite.run();
        }
    }

    /** Commits bookings, all of them in one commit; returns the account of the first. */
    PointsAccount book(Booking... bookings) {
        commit(changes(bookings));
        return bookings[0].account();
    }

    /** Expects that a commit throws {@link StaleStateException} and writes nothing. */
    void refusesAsStale(ChangeSet.Builder changes) {
        assertThat(refusal(changes.build()))
                .as("a stale commit throws StaleStateException")
                .isExactlyInstanceOf(StaleStateException.class);
    }

    /** Expects that a commit throws {@link DuplicateCommandException} naming this key, and writes nothing. */
    void refusesAsDuplicate(ChangeSet.Builder changes, CommandKey key) {
        assertThat(refusal(changes.build()))
                .as("a commit with a taken key throws DuplicateCommandException with that key")
                .isInstanceOfSatisfying(
                        DuplicateCommandException.class,
                        e -> assertThat(e.key()).as("key of the exception").isEqualTo(key));
    }

    private Throwable refusal(ChangeSet changes) {
        LedgerSnapshot before = LedgerSnapshot.of(this, changes);
        Throwable thrown = catchThrowable(() -> commit(changes));
        LedgerSnapshot.of(this, changes).assertSameAs(before, "a refused commit writes nothing");
        return thrown;
    }

    Optional<IdempotencyRecord> command(CommandKey key) {
        return storage.findCommand(dealer, key);
    }

    List<RecordedEvent> events(StreamId stream) {
        return storage.events(dealer, stream, 0, ALL);
    }

    List<RecordedEvent> outbox() {
        return storage.outbox(dealer, ALL);
    }

    Optional<PointsAccount> account(AccountId id) {
        return points.findAccount(dealer, id);
    }

    /** Returns an account that must be there. */
    PointsAccount stored(AccountId id) {
        return account(id).orElseThrow(() -> new AssertionError("the account is not stored: " + id));
    }

    List<PointsAccount> accountsOf(CustomerId member) {
        return points.accountsOf(dealer, member);
    }

    List<PointsAccount> accountsOfMembers(CustomerId... members) {
        return points.accountsOfMembers(dealer, List.of(members));
    }

    Optional<Posting> posting(PostingId id) {
        return points.findPosting(dealer, id);
    }

    /** Returns the whole journal of an account. */
    List<Posting> journal(AccountId account) {
        return journal(account, 0, ALL);
    }

    List<Posting> journal(AccountId account, long afterSequence, int limit) {
        return points.postings(dealer, account, afterSequence, limit);
    }

    List<Posting> about(PostingId posting) {
        return points.postingsAbout(dealer, posting);
    }

    List<Posting> ofDocument(DocumentId document) {
        return points.postingsOfDocument(dealer, document);
    }

    Page<Posting> scan(Instant from, Instant until, Optional<Cursor> after, int limit) {
        return points.scanPostings(dealer, from, until, after, limit);
    }

    List<Posting> scan(Instant from, Instant until) {
        return scan(from, until, Optional.empty(), ALL).items();
    }

    /** Returns all postings, in one page. */
    List<Posting> scan() {
        return scan(Samples.FIRST, Samples.LAST);
    }

    Page<PointsAccount> accounts(Optional<Cursor> after, int limit) {
        return points.scanAccounts(dealer, after, limit);
    }

    /** Returns all accounts, in one page. */
    List<PointsAccount> accounts() {
        return accounts(Optional.empty(), ALL).items();
    }

    Page<PointsAccount> due(Instant until, Optional<Cursor> after, int limit) {
        return points.dueAccounts(dealer, until, after, limit);
    }

    /** Returns all due accounts, in one page. */
    List<PointsAccount> due(Instant until) {
        return due(until, Optional.empty(), ALL).items();
    }

    Optional<Instant> nextWake() {
        return points.nextAccountWake(dealer);
    }
}
