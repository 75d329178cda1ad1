package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the library reads of its own about customers. It writes through {@link io.yangke.crm.spi.storage.Storage#commit} alone.
 *
 * <p>All methods are safe to call from many threads, see everything committed before, and answer for one dealer only.
 */
public interface CustomerStorage {

    /** Returns what is remembered of a customer; empty if nothing is. Clauses C-22, C-64. */
    Optional<Standing> findStanding(DealerId dealer, CustomerId customer);

    /** Returns what is remembered of these customers, in any order. Clause C-65. */
    List<Standing> findStandings(DealerId dealer, Collection<CustomerId> customers);

    /**
     * Returns the standings whose {@link Standing#wakeAt()} is at or before an instant, in order of that instant, then of
     * customer. Clause C-66.
     *
     * @param until inclusive
     * @param after begin behind this place; empty to begin at the first
     * @param limit at most so many, 1 or more
     */
    Page<Standing> dueStandings(DealerId dealer, Instant until, Optional<Cursor> after, int limit);

    /** Returns the earliest {@link Standing#wakeAt()} of the dealer's customers; empty if none has one. Clause C-67. */
    Optional<Instant> nextStandingWake(DealerId dealer);
}
