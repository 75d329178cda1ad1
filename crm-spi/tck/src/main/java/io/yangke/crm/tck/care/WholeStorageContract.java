package io.yangke.crm.tck.care;

import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.StorageFixture;
import org.junit.jupiter.api.Nested;

/**
 * What a store of every feature owes beyond the contract of each: one commit for them all. The test of an adapter is one class that
 * extends this one, beside those for each feature.
 *
 * @param <S> the type of the store
 */
public abstract class WholeStorageContract<
        S extends Storage & ComplaintStorage & PointsStorage & CustomerFileStorage & CustomerStorage & CareStorage> {

    /** For implementers. */
    protected WholeStorageContract() {}

    /** Returns a fixture with a fresh, empty store; called once for each test. */
    protected abstract StorageFixture<S> newFixture();

    /** The one write, of everything. */
    @Nested
    protected class Commits extends WholeCommitSuite<S> {
        /** For JUnit. */
        protected Commits() {}

        @Override
        protected StorageFixture<S> newFixture() {
            return WholeStorageContract.this.newFixture();
        }
    }
}
