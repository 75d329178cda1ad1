package io.yangke.crm.tck.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.Storage;

/** The ledger of the other dealer in every test: uses the same ids, and must never notice what happens next door. */
final class NeighbourLedger {

    static final DealerId DEALER = DealerId.of("SK-0372");

    private final Ledger ledger;
    private final LedgerSnapshot moved;

    private NeighbourLedger(Ledger ledger) {
        this.ledger = ledger;
        this.moved = LedgerSnapshot.of(ledger);
    }

    static <S extends Storage & PointsStorage> NeighbourLedger moveIn(S storage) {
        Ledger ledger = Ledger.of(storage, DEALER, () -> {});
        PointsSamples samples = PointsSamples.of(DEALER);
        for (int n = 1; n <= 3; n++) {
            Booking booking = samples.first(n).waking(PointsSamples.NOW).earn(100L * n, PointsSamples.INVOICE);
            booking.hold(10L * n).release(booking.last().id(), false);
            ledger.commit(ledger.changes(booking).addEvent(samples.event(n, 1)).addCommand(samples.command(n)));
            assertThat(ledger.account(PointsSamples.id(n)))
                    .as("C-43: the other dealer's account")
                    .contains(booking.account());
            assertThat(ledger.journal(PointsSamples.id(n)))
                    .as("C-43: the other dealer's journal")
                    .isEqualTo(booking.postings());
        }
        return new NeighbourLedger(ledger);
    }

    void assertUndisturbed() {
        LedgerSnapshot.of(ledger)
                .assertSameAs(moved, "C-59: the other dealer's ledger, with the same ids, stays as it was");
    }
}
