package io.yangke.crm.tck.points;

import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.StorageFixture;
import org.junit.jupiter.api.Nested;

/**
 * The whole contract of a store that keeps points. The test of an adapter is one class that extends this one and says how to
 * get a fresh, empty store. A store that keeps complaints too has another one, which extends {@code
 * io.yangke.crm.tck.complaint.ComplaintStorageContract}.
 *
 * <p><b>What this contract deliberately does not assert:</b> what the suites leave open, and what nobody can see through the
 * ports: schema, connections, how a commit joins a transaction of the host.
 *
 * @param <S> the type of the store
 */
public abstract class PointsStorageContract<S extends Storage & PointsStorage> {

    /** For implementers. */
    protected PointsStorageContract() {}

    /** Returns a fixture with a fresh, empty store; called once for each test. */
    protected abstract StorageFixture<S> newFixture();

    /** The one write, as a ledger uses it. */
    @Nested
    protected class Bookings extends BookingSuite<S> {
        /** For JUnit. */
        protected Bookings() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return PointsStorageContract.this.newFixture();
        }
    }

    /** Appended to without a gap, never changed. */
    @Nested
    protected class Journals extends JournalSuite<S> {
        /** For JUnit. */
        protected Journals() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return PointsStorageContract.this.newFixture();
        }
    }

    /** Postings by the one they are about, and by document. */
    @Nested
    protected class PostingSearches extends PostingSearchSuite<S> {
        /** For JUnit. */
        protected PostingSearches() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return PointsStorageContract.this.newFixture();
        }
    }

    /** Postings by time of recording. */
    @Nested
    protected class PostingScans extends PostingScanSuite<S> {
        /** For JUnit. */
        protected PostingScans() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return PointsStorageContract.this.newFixture();
        }
    }

    /** Accounts by id, member, opening and wake. */
    @Nested
    protected class Accounts extends AccountSuite<S> {
        /** For JUnit. */
        protected Accounts() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return PointsStorageContract.this.newFixture();
        }
    }

    /** Places, cursors and limits. */
    @Nested
    protected class Pages extends PointsPagingSuite<S> {
        /** For JUnit. */
        protected Pages() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return PointsStorageContract.this.newFixture();
        }
    }

    /** Accounts and postings come back as they went in. */
    @Nested
    protected class Values extends PointsValueSuite<S> {
        /** For JUnit. */
        protected Values() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return PointsStorageContract.this.newFixture();
        }
    }

    /** Dealers who use the same ids. */
    @Nested
    protected class Dealers extends PointsDealerSuite<S> {
        /** For JUnit. */
        protected Dealers() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return PointsStorageContract.this.newFixture();
        }
    }

    /** Who wins, counted; and nothing is lost. */
    @Nested
    protected class Races extends PointsRaceSuite<S> {
        /** For JUnit. */
        protected Races() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return PointsStorageContract.this.newFixture();
        }
    }
}
