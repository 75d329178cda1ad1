package io.yangke.crm.tck;

import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A kind of state that there is one of for each customer, and that may wake.
 *
 * @param <T> the store as one dealer uses it
 * @param <V> the state
 */
public interface WakingStateKind<T extends Tenancy<T>, V> extends CustomerStateKind<T, V> {

    /** Returns the state waking at an instant, or never. */
    V waking(V state, Optional<Instant> at);

    /** Returns the state in its next version. */
    V next(V state);

    /** Reads a page of due states. */
    Page<V> due(T tenancy, Instant until, Optional<Cursor> after, int limit);

    /** Reads the earliest wake. */
    Optional<Instant> nextWake(T tenancy);

    /** Reads all due states, in one page. */
    default List<V> due(T tenancy, Instant until) {
        return due(tenancy, until, Optional.empty(), Tenancy.ALL).items();
    }
}
