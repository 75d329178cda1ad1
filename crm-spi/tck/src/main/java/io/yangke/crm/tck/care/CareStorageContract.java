package io.yangke.crm.tck.care;

import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.StorageFixture;
import org.junit.jupiter.api.Nested;

/**
 * The whole contract of a store that keeps the care for customers. The test of an adapter is one class that extends this one and says how to get
 * a fresh, empty store. A store that keeps other things too has a class for each.
 *
 * <p><b>What this contract deliberately does not assert:</b> what the suites leave open, and what nobody can see through the
 * ports: schema, connections, how a commit joins a transaction of the host.
 *
 * @param <S> the type of the store
 */
public abstract class CareStorageContract<S extends Storage & CareStorage> {

    /** For implementers. */
    protected CareStorageContract() {}

    /** Returns a fixture with a fresh, empty store; called once for each test. */
    protected abstract StorageFixture<S> newFixture();

    /** The one write. */
    @Nested
    protected class Commits extends CareCommitSuite<S> {
        /** For JUnit. */
        protected Commits() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CareStorageContract.this.newFixture();
        }
    }

    /** Signals and progress, one of each for a dealer. */
    @Nested
    protected class DealerStates extends DealerStateSuite<S> {
        /** For JUnit. */
        protected DealerStates() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CareStorageContract.this.newFixture();
        }
    }

    /** Care files of many customers. */
    @Nested
    protected class Reads extends CareReadSuite<S> {
        /** For JUnit. */
        protected Reads() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CareStorageContract.this.newFixture();
        }
    }

    /** What wakes when. */
    @Nested
    protected class Wakes extends CareWakeSuite<S> {
        /** For JUnit. */
        protected Wakes() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CareStorageContract.this.newFixture();
        }
    }

    /** Care comes back as it went in. */
    @Nested
    protected class Values extends CareValueSuite<S> {
        /** For JUnit. */
        protected Values() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CareStorageContract.this.newFixture();
        }
    }

    /** Who wins, counted. */
    @Nested
    protected class Races extends CareRaceSuite<S> {
        /** For JUnit. */
        protected Races() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return CareStorageContract.this.newFixture();
        }
    }
}
