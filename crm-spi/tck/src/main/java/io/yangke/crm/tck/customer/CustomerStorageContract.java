package io.yangke.crm.tck.customer;

import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.StorageFixture;
import org.junit.jupiter.api.Nested;

/**
 * The whole contract of a store that keeps the standings of customers. The test of an adapter is one class that extends this one and says how to get
 * a fresh, empty store. A store that keeps other things too has a class for each.
 *
 * <p><b>What this contract deliberately does not assert:</b> what the suites leave open, and what nobody can see through the
 * ports: schema, connections, how a commit joins a transaction of the host.
 *
 * @param <S> the type of the store
 */
public abstract class CustomerStorageContract<S extends Storage & CustomerStorage> {

    /** For implementers. */
    protected CustomerStorageContract() {}

    /** Returns a fixture with a fresh, empty store; called once for each test. */
    protected abstract StorageFixture<S> newFixture();

    /** The one write. */
    @Nested
    protected class Commits extends StandingCommitSuite<S> {
        /** For JUnit. */
        protected Commits() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CustomerStorageContract.this.newFixture();
        }
    }

    /** Standings of many customers. */
    @Nested
    protected class Reads extends StandingReadSuite<S> {
        /** For JUnit. */
        protected Reads() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CustomerStorageContract.this.newFixture();
        }
    }

    /** What wakes when. */
    @Nested
    protected class Wakes extends StandingWakeSuite<S> {
        /** For JUnit. */
        protected Wakes() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CustomerStorageContract.this.newFixture();
        }
    }

    /** Standings come back as they went in. */
    @Nested
    protected class Values extends StandingValueSuite<S> {
        /** For JUnit. */
        protected Values() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CustomerStorageContract.this.newFixture();
        }
    }

    /** Who wins, counted. */
    @Nested
    protected class Races extends StandingRaceSuite<S> {
        /** For JUnit. */
        protected Races() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CustomerStorageContract.this.newFixture();
        }
    }
}
