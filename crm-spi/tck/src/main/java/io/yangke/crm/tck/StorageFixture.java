package io.yangke.crm.tck;

import io.yangke.crm.spi.storage.Storage;

/**
 * A store for one test: empty, and nobody else's. The kit never cleans up what is in it.
 *
 * @param <S> the type of the store
 */
public interface StorageFixture<S extends Storage> extends AutoCloseable {

    /** Returns the store; the same one each time. */
    S storage();

    /**
     * Returns another handle to the same data, as another node of the host would have it: for a database another instance
     * with connections of its own. A store that lives in this process alone returns itself.
     */
    S anotherHandle();

    /** Called after the test. */
    @Override
    default void close() {}
}
