package io.yangke.crm.tck;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.storage.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What holds for every test of the kit: a fresh store; the dealer under test at two handles; and a second dealer who uses
 * the same ids and whose records are looked at after each write and at the end.
 *
 * @param <S> the type of the store
 */
@DisplayNameGeneration(ContractNames.class)
@ExtendWith(NamesTheClause.class)
public abstract class ContractSuite<S extends Storage & ComplaintStorage> {

    /** The dealer under test, at the store. */
    protected Desk desk;

    /** The same dealer, at the other handle to the same data. */
    protected Desk elsewhere;

    /** Makes values for the dealer under test. */
    protected final Samples samples = Samples.of(Samples.DEALER);

    private StorageFixture<S> fixture;
    private Neighbour neighbour;

    /** For the suites. */
    protected ContractSuite() {}

    /** Returns a fixture with a fresh, empty store. */
    protected abstract StorageFixture<S> newFixture();

    @BeforeEach
    final void openTheStore() {
        fixture = newFixture();
        neighbour = Neighbour.moveIn(fixture.storage());
        desk = deskAt(fixture.storage());
        elsewhere = deskAt(fixture.anotherHandle());
    }

    private Desk deskAt(S storage) {
        DealerId dealer = Samples.DEALER;
        return Desk.of(storage, dealer, neighbour::assertUndisturbed);
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
