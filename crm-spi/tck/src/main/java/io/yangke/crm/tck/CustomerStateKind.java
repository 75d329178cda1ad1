package io.yangke.crm.tck;

import io.yangke.crm.spi.CustomerId;
import java.util.Collection;
import java.util.List;

/**
 * A kind of state that there is one of for each customer.
 *
 * @param <T> the store as one dealer uses it
 * @param <V> the state
 */
public interface CustomerStateKind<T extends Tenancy<T>, V> extends StateKind<T, V> {

    /** Whose state it is. */
    CustomerId customer(V state);

    /** Reads the states of customers. */
    List<V> readAll(T tenancy, Collection<CustomerId> customers);
}
