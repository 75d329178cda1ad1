package io.yangke.crm.tck.complaint;

import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.CommandSuite;
import io.yangke.crm.tck.CommitSuite;
import io.yangke.crm.tck.ConcurrencySuite;
import io.yangke.crm.tck.DealerSuite;
import io.yangke.crm.tck.EventSuite;
import io.yangke.crm.tck.OutboxSuite;
import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.ValueSuite;
import io.yangke.crm.tck.VersionSuite;
import org.junit.jupiter.api.Nested;

/**
 * The whole contract of a store that keeps complaints. The test of an adapter is one class that extends this one and says how
 * to get a fresh, empty store.
 *
 * <p><b>What this contract deliberately does not assert:</b> what the suites leave open, and what nobody can see through the
 * ports: schema, connections, how a commit joins a transaction of the host.
 *
 * @param <S> the type of the store
 */
public abstract class ComplaintStorageContract<S extends Storage & ComplaintStorage> {

    /** For implementers. */
    protected ComplaintStorageContract() {}

    /** Returns a fixture with a fresh, empty store; called once for each test. */
    protected abstract StorageFixture<S> newFixture();

    /** The one write. */
    @Nested
    protected class Commits extends CommitSuite<S> {
        /** For JUnit. */
        protected Commits() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }

    /** Insert if absent, compare and set. */
    @Nested
    protected class Versions extends VersionSuite<S> {
        /** For JUnit. */
        protected Versions() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }

    /** What became of commands. */
    @Nested
    protected class Commands extends CommandSuite<S> {
        /** For JUnit. */
        protected Commands() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }

    /** Streams without gaps. */
    @Nested
    protected class Events extends EventSuite<S> {
        /** For JUnit. */
        protected Events() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }

    /** At least once, acknowledged one by one. */
    @Nested
    protected class Outbox extends OutboxSuite<S> {
        /** For JUnit. */
        protected Outbox() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }

    /** Instants, text, ids, states. */
    @Nested
    protected class Values extends ValueSuite<S> {
        /** For JUnit. */
        protected Values() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }

    /** Dealers who use the same ids. */
    @Nested
    protected class Dealers extends DealerSuite<S> {
        /** For JUnit. */
        protected Dealers() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }

    /** Tickets and customers on a matter. */
    @Nested
    protected class Matters extends MatterSuite<S> {
        /** For JUnit. */
        protected Matters() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }

    /** Tickets of customers. */
    @Nested
    protected class CustomerTickets extends CustomerTicketSuite<S> {
        /** For JUnit. */
        protected CustomerTickets() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }

    /** What wakes when. */
    @Nested
    protected class DueTickets extends DueTicketsSuite<S> {
        /** For JUnit. */
        protected DueTickets() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }

    /** Tickets by date. */
    @Nested
    protected class TicketScans extends ScanSuite<S> {
        /** For JUnit. */
        protected TicketScans() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }

    /** Places, cursors and limits. */
    @Nested
    protected class Pages extends PagingSuite<S> {
        /** For JUnit. */
        protected Pages() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }

    /** Tickets, notes, numbers and contact book by id. */
    @Nested
    protected class Records extends RecordSuite<S> {
        /** For JUnit. */
        protected Records() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }

    /** Who wins, counted. */
    @Nested
    protected class Races extends ConcurrencySuite<S> {
        /** For JUnit. */
        protected Races() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return ComplaintStorageContract.this.newFixture();
        }
    }
}
