package io.yangke.crm.tck.proof;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.EventId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;

/** Does nothing and finds nothing, for the dealers it is told to neglect; the others are served honestly. */
final class DoNothingStorage extends ListCustomers {

    private static final TicketId ANY = TicketId.of("T");

    private final Predicate<DealerId> neglected;

    DoNothingStorage(Predicate<DealerId> neglected) {
        this.neglected = neglected;
    }

    @Override
    public void commit(ChangeSet changes) {
        if (!neglected.test(changes.dealer())) {
            super.commit(changes);
        }
    }

    @Override
    public void acknowledge(DealerId dealer, Collection<EventId> events) {
        if (!neglected.test(dealer)) {
            super.acknowledge(dealer, events);
        }
    }

    @Override
    public TicketId nextTicketId(DealerId dealer, LocalDate day) {
        return neglected.test(dealer) ? ANY : super.nextTicketId(dealer, day);
    }
}
