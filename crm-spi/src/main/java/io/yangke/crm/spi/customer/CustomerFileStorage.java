package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import java.util.List;

/**
 * The files of customers where the library keeps them: written through {@link io.yangke.crm.spi.storage.Storage#commit} alone,
 * read here. They hold personal data.
 */
public interface CustomerFileStorage extends CustomerFiles {

    /**
     * Returns the customers whose profile or cars have this key, in order of id; a car counts whoever has it now. Clause C-63.
     */
    List<CustomerId> customersWith(DealerId dealer, IdentityKey key);
}
