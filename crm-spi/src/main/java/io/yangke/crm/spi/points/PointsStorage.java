package io.yangke.crm.spi.points;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the points ledger reads. It writes through {@link io.yangke.crm.spi.storage.Storage#commit} alone.
 *
 * <p>The dealer is the ledger's: the dealer itself for branch points, headquarters' own identity for HQ points.
 *
 * <p>All methods are safe to call from many threads, see everything committed before, and answer for one dealer only. Results
 * are complete: everything that fits all conditions, and nothing else.
 */
public interface PointsStorage {

    /** Returns an account; empty if the dealer has none with this id. Clauses C-22, C-43. */
    Optional<PointsAccount> findAccount(DealerId dealer, AccountId account);

    /** Returns the accounts of a member in all programmes, in order of programme. Clause C-54. */
    List<PointsAccount> accountsOf(DealerId dealer, CustomerId member);

    /**
     * Returns the accounts of these members in all programmes, in any order; each once, even if a member is named twice. Clauses
     * C-58, C-76.
     */
    List<PointsAccount> accountsOfMembers(DealerId dealer, Collection<CustomerId> members);

    /** Returns a posting; empty if the dealer has none with this id. Clauses C-22, C-46. */
    Optional<Posting> findPosting(DealerId dealer, PostingId posting);

    /**
     * Returns the journal of an account in order of sequence. Clauses C-44, C-47.
     *
     * @param afterSequence postings with a greater sequence are returned; 0 for all
     * @param limit at most so many, 1 or more
     */
    List<Posting> postings(DealerId dealer, AccountId account, long afterSequence, int limit);

    /**
     * Returns the postings that are about a posting ({@link Movement#about()}), on whatever account, in order of {@code
     * recordedAt}, then of id. Clause C-48.
     */
    List<Posting> postingsAbout(DealerId dealer, PostingId posting);

    /**
     * Returns the postings with a document ({@link Movement#document()}), on whatever account, in order of {@code recordedAt},
     * then of id. Clause C-49.
     */
    List<Posting> postingsOfDocument(DealerId dealer, DocumentId document);

    /**
     * Returns the postings of all accounts recorded within a span, in order of {@code recordedAt}, then of id. Clauses C-50, C-55.
     *
     * @param from inclusive
     * @param until exclusive
     * @param after begin behind this place; empty to begin at the first
     * @param limit at most so many, 1 or more
     */
    Page<Posting> scanPostings(DealerId dealer, Instant from, Instant until, Optional<Cursor> after, int limit);

    /**
     * Returns all accounts, in order of {@code openedAt}, then of id. Clauses C-51, C-55.
     *
     * @param after begin behind this place; empty to begin at the first
     * @param limit at most so many, 1 or more
     */
    Page<PointsAccount> scanAccounts(DealerId dealer, Optional<Cursor> after, int limit);

    /**
     * Returns the accounts whose {@link PointsAccount#wakeAt()} is at or before an instant, in order of that instant, then of
     * id. Clauses C-52, C-55.
     *
     * @param until inclusive
     * @param after begin behind this place; empty to begin at the first
     * @param limit at most so many, 1 or more
     */
    Page<PointsAccount> dueAccounts(DealerId dealer, Instant until, Optional<Cursor> after, int limit);

    /** Returns the earliest {@link PointsAccount#wakeAt()} of the dealer's accounts; empty if none has one. Clause C-53. */
    Optional<Instant> nextAccountWake(DealerId dealer);
}
