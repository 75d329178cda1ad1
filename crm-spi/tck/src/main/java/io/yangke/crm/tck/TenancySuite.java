package io.yangke.crm.tck;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What holds for every test of a port: a fresh store; the dealer under test at two handles; and a second dealer who uses the
 * same ids and whose records are looked at after each write and at the end.
 *
 * @param <S> the type of the store
 * @param <T> the store as one dealer uses it
 */
@DisplayNameGeneration(ContractNames.class)
@ExtendWith(NamesTheClause.class)
public abstract class TenancySuite<S extends Storage, T extends Tenancy<T>> {

    /** The other dealer, with the same ids. */
    public static final DealerId NEIGHBOUR = DealerId.of("SK-0372");

    /** The dealer under test, at the store. */
    protected T here;

    /** The same dealer, at the other handle to the same data. */
    protected T elsewhere;

    private StorageFixture<S> fixture;
    private T neighbour;
    private Answers moved;

    /** For the suites. */
    protected TenancySuite() {}

    /** Returns a fixture with a fresh, empty store. */
    protected abstract StorageFixture<S> newFixture();

    /** Returns the store as a dealer uses it. */
    protected abstract T tenancy(S storage, DealerId dealer, Runnable afterWrite);

    /** Writes what the other dealer has, and looks whether it is there. */
    protected abstract void moveIn(T other);

    @BeforeEach
    final void openTheStore() {
        fixture = newFixture();
        neighbour = tenancy(fixture.storage(), NEIGHBOUR, () -> {});
        moveIn(neighbour);
        moved = neighbour.answers();
        here = tenancy(fixture.storage(), Samples.DEALER, this::assertNeighbourUndisturbed);
        elsewhere = tenancy(fixture.anotherHandle(), Samples.DEALER, this::assertNeighbourUndisturbed);
    }

    @AfterEach
    final void theOtherDealerNoticedNothing() {
        try {
            if (moved != null) {
                assertNeighbourUndisturbed();
            }
        } finally {
            if (fixture != null) {
                fixture.close();
            }
        }
    }

    private void assertNeighbourUndisturbed() {
        neighbour
                .answers()
                .assertSameAs(moved, "C-80: the other dealer's records, with the same ids, stay as they were");
    }
}
