package io.yangke.crm.spi.policy;

import io.yangke.crm.spi.DealerId;
import java.util.List;

/**
 * Where a host's policies come from. The library asks once for each dealer, when it first needs its policies, and again
 * only when the host refreshes its policy book; so an implementation may read a file or a table each time. It is asked
 * by one thread at a time for each book.
 */
public interface PolicySource {

    /** No documents: the defaults of the library hold. */
    PolicySource DEFAULTS = dealer -> List.of();

    /**
     * Returns all documents that concern a dealer, of every layer and date, in any order.
     *
     * @throws io.yangke.crm.spi.storage.StorageException if they cannot be read
     */
    List<PolicyDocument> documents(DealerId dealer);
}
