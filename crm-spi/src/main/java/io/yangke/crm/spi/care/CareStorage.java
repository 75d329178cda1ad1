package io.yangke.crm.spi.care;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the care journeys read of their own. They write through {@link io.yangke.crm.spi.storage.Storage#commit} alone.
 *
 * <p>All methods are safe to call from many threads, see everything committed before, and answer for one dealer only. Results
 * are complete: everything that fits all conditions, and nothing else.
 */
public interface CareStorage {

    /** Returns what is remembered of the care for a customer; empty if nothing is. Clauses C-22, C-68. */
    Optional<CareFile> findCare(DealerId dealer, CustomerId customer);

    /** Returns what is remembered of the care for these customers, in any order. Clause C-69. */
    List<CareFile> findCares(DealerId dealer, Collection<CustomerId> customers);

    /**
     * Returns the care files whose {@link CareFile#wakeAt()} is at or before an instant, in order of that instant, then of
     * customer. Clause C-70.
     *
     * @param until inclusive
     * @param after begin behind this place; empty to begin at the first
     * @param limit at most so many, 1 or more
     */
    Page<CareFile> dueCares(DealerId dealer, Instant until, Optional<Cursor> after, int limit);

    /** Returns the earliest {@link CareFile#wakeAt()} of the dealer's customers; empty if none has one. Clause C-71. */
    Optional<Instant> nextCareWake(DealerId dealer);

    /** Returns how far the dealer's review has come; empty before the first. Clause C-72. */
    Optional<SweepProgress> sweepProgress(DealerId dealer);

    /** Returns the dealer's signals; empty if none were ever given. Clause C-73. */
    Optional<SignalBook> signalBook(DealerId dealer);
}
