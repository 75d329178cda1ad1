package io.yangke.crm.tck.points;

import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.ContractNames;
import io.yangke.crm.tck.NamesTheClause;
import io.yangke.crm.tck.Samples;
import io.yangke.crm.tck.StorageFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What holds for every test of ledgers: a fresh store; the dealer under test at two handles; and a second dealer who uses the
 * same ids and whose ledger is looked at after each write and at the end.
 *
 * @param <S> the type of the store
 */
@DisplayNameGeneration(ContractNames.class)
@ExtendWith(NamesTheClause.class)
public abstract class PointsSuite<S extends Storage & PointsStorage> {

    /** The ledger of the dealer under test. */
    Ledger ledger;

    /** The same ledger, at the other handle to the same data. */
    Ledger elsewhere;

    /** Makes values for the dealer under test. */
    final PointsSamples samples = PointsSamples.of(Samples.DEALER);

    private StorageFixture<S> fixture;
    private NeighbourLedger neighbour;

    PointsSuite() {}

    /** Returns a fixture with a fresh, empty store. */
    protected abstract StorageFixture<S> newFixture();

    @BeforeEach
    final void openTheStore() {
        fixture = newFixture();
        neighbour = NeighbourLedger.moveIn(fixture.storage());
        ledger = Ledger.of(fixture.storage(), Samples.DEALER, neighbour::assertUndisturbed);
        elsewhere = Ledger.of(fixture.anotherHandle(), Samples.DEALER, neighbour::assertUndisturbed);
    }

    @AfterEach
    final void theOtherDealerNoticedNothing() {
        try {
            if (neighbour != null) {
                neighbour.assertUndisturbed();
            }
        } finally {
            if (fixture != null) {
                fixture.close();
            }
        }
    }
}
