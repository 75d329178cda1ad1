package io.yangke.crm.tck.customer;

import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.StorageFixture;
import org.junit.jupiter.api.Nested;

/**
 * The whole contract of a store that keeps the files of customers. The test of an adapter is one class that extends this one and says how to get
 * a fresh, empty store. A host that keeps its customers in tables of its own gives them through
 * {@code CustomerFiles} and needs no such test.
 *
 * <p><b>What this contract deliberately does not assert:</b> what the suites leave open, and what nobody can see through the
 * ports: schema, connections, how a commit joins a transaction of the host.
 *
 * @param <S> the type of the store
 */
public abstract class CustomerFileStorageContract<S extends Storage & CustomerFileStorage> {

    /** For implementers. */
    protected CustomerFileStorageContract() {}

    /** Returns a fixture with a fresh, empty store; called once for each test. */
    protected abstract StorageFixture<S> newFixture();

    /** The one write. */
    @Nested
    protected class Commits extends FileCommitSuite<S> {
        /** For JUnit. */
        protected Commits() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CustomerFileStorageContract.this.newFixture();
        }
    }

    /** Files of many customers. */
    @Nested
    protected class Reads extends FileReadSuite<S> {
        /** For JUnit. */
        protected Reads() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CustomerFileStorageContract.this.newFixture();
        }
    }

    /** All files, a page at a time. */
    @Nested
    protected class Scans extends FileScanSuite<S> {
        /** For JUnit. */
        protected Scans() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CustomerFileStorageContract.this.newFixture();
        }
    }

    /** Customers by their numbers. */
    @Nested
    protected class Searches extends FileSearchSuite<S> {
        /** For JUnit. */
        protected Searches() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CustomerFileStorageContract.this.newFixture();
        }
    }

    /** Files come back as they went in. */
    @Nested
    protected class Values extends FileValueSuite<S> {
        /** For JUnit. */
        protected Values() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CustomerFileStorageContract.this.newFixture();
        }
    }

    /** Who wins, counted. */
    @Nested
    protected class Races extends FileRaceSuite<S> {
        /** For JUnit. */
        protected Races() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CustomerFileStorageContract.this.newFixture();
        }
    }
}
