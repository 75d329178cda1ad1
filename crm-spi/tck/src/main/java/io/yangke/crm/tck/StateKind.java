package io.yangke.crm.tck;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.DomainEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.util.Optional;

/**
 * A kind of state that there is one of for each customer, or for the dealer; so that one check serves them all.
 *
 * @param <T> the store as one dealer uses it
 * @param <V> the state
 */
public interface StateKind<T extends Tenancy<T>, V> {

    /** Returns a state with a content that shows the dealer, and differs from variant to variant. */
    V made(DealerId dealer, CustomerId customer, long version, int variant);

    /** Adds a state to a change set. */
    void add(ChangeSet.Builder changes, V state);

    /** Reads a state. */
    Optional<V> read(T tenancy, CustomerId customer);

    /** The version of a state. */
    long version(V state);

    /** The stream of a state, or another one of the feature if it has none. */
    StreamId stream(CustomerId customer);

    /** Something that happened to a state. */
    DomainEvent event();
}
