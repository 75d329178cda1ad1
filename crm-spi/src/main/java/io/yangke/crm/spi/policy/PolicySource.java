package io.yangke.crm.spi.policy;

import io.yangke.crm.spi.DealerId;
import java.util.List;

/**
 * Where a host's policies come from. The library asks again whenever it needs the policies of a dealer and keeps what it
 * parsed by content, so an implementation may read a file or a table each time.
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
