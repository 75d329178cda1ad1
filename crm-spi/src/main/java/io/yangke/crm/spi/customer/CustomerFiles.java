package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The files of a host's customers: what the library reads and never writes. A host that keeps its own customer and workshop
 * tables implements it on them; one that does not lets the library keep the files, with {@link CustomerFileStorage}.
 *
 * <p>All methods are safe to call from many threads and answer for one dealer only.
 */
public interface CustomerFiles {

    /** Returns a file; empty if the dealer has no such customer. Clauses C-22, C-60. */
    Optional<CustomerFile> findFile(DealerId dealer, CustomerId customer);

    /** Returns the files of these customers, in any order; those the dealer does not have are left out. Clause C-61. */
    List<CustomerFile> findFiles(DealerId dealer, Collection<CustomerId> customers);

    /**
     * Returns all files, a page at a time, in an order of the store's own that does not change: a file that is there from the
     * first page to the last is returned once, whatever comes and goes meanwhile. Clause C-62.
     *
     * @param after what the page before said is {@link ScanPage#next()}; empty to begin
     * @param limit at most so many, 1 or more
     */
    ScanPage<CustomerFile> scanFiles(DealerId dealer, Optional<String> after, int limit);
}
