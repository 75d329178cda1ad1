package io.yangke.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;

/** The other dealer of every test: uses the same ids, and must never notice what happens next door. */
final class Neighbour {

    static final DealerId DEALER = DealerId.of("SK-0372");

    private final Desk desk;
    private final Snapshot moved;

    private Neighbour(Desk desk) {
        this.desk = desk;
        this.moved = Snapshot.of(desk);
    }

    static <S extends Storage & ComplaintStorage> Neighbour moveIn(S storage) {
        Desk desk = Desk.of(storage, DEALER, () -> {});
        Samples samples = Samples.of(DEALER);
        for (int n = 1; n <= 3; n++) {
            desk.commit(desk.changes()
                    .addComplaint(samples.ticket(n))
                    .addNote(samples.note(n, 1))
                    .addEvents(samples.event(n, 1), samples.event(n, 2))
                    .addCommand(samples.command(n)));
        }
        desk.commit(desk.changes().addContactBook(samples.book(1)).addEvent(samples.bookEvent(1)));
        desk.acknowledge(samples.event(3, 1));
        assertThat(desk.ticket(Samples.id(3)))
                .as("C-01: the other dealer's ticket")
                .contains(samples.ticket(3));
        assertThat(desk.outboxOf(StreamId.of(Samples.id(3))))
                .as("C-17, C-19: the other dealer's outbox")
                .containsExactly(samples.event(3, 2));
        return new Neighbour(desk);
    }

    void assertUndisturbed() {
        Snapshot.of(desk).assertSameAs(moved, "C-41: the other dealer's records, with the same ids, stay as they were");
    }
}
