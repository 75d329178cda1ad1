package io.yangke.crm.core.customer;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.ChangeSet;
import java.util.Collection;

/** What a feature keeps of what customers said, and how it is forgotten. Source: CUS-06. */
public interface Traces {

    /** Adds what forgets everything personal about these customers to what is written. */
    void forget(DealerId dealer, Collection<CustomerId> customers, ChangeSet.Builder changes);
}
