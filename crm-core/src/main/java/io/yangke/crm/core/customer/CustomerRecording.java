package io.yangke.crm.core.customer;

import io.yangke.crm.rules.customer.CustomerChange;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How decisions about customers become records.
 *
 * @param dealer the tenant
 * @param changes what was decided
 * @param events what it tells, in order
 * @param keepsFiles whether the files are written, for a host that keeps its files itself writes them itself
 */
record CustomerRecording(
        DealerId dealer, List<CustomerChange> changes, List<RecordedEvent> events, boolean keepsFiles) {

    static CustomerRecording of(
            CustomerPorts ports, DealerId dealer, List<CustomerChange> changes, Actor by, Instant now) {
        List<RecordedEvent> events = new ArrayList<>();
        for (CustomerChange change : changes) {
            change.file()
                    .ifPresent(after -> addEvents(
                            events, StreamId.ofFile(change.customer()), after.sequence(), change.told(), by, now));
            change.standing()
                    .ifPresent(after -> addEvents(
                            events,
                            StreamId.ofStanding(change.customer()),
                            after.sequence(),
                            change.events(),
                            by,
                            now));
        }
        return new CustomerRecording(dealer, changes, events, ports.keepsFiles());
    }

    private static void addEvents(
            List<RecordedEvent> all,
            StreamId stream,
            long last,
            List<? extends CustomerEvent> events,
            Actor by,
            Instant now) {
        long sequence = last - events.size();
        for (CustomerEvent event : events) {
            sequence++;
            all.add(new RecordedEvent(new EventId(stream, sequence), now, now, by, isAnnounced(event), event));
        }
    }

    /** A host need not be told the facts it told. */
    private static boolean isAnnounced(CustomerEvent event) {
        return !(event instanceof CustomerEvent.FactTold);
    }

    /** Adds everything, and what other features forget with it. */
    void addTo(ChangeSet.Builder set, List<Traces> traces) {
        for (CustomerChange change : changes) {
            change.file().filter(file -> keepsFiles).ifPresent(set::addCustomerFile);
            change.standing().ifPresent(set::addStanding);
        }
        events.forEach(set::addEvent);
        List<CustomerId> erased = changes.stream()
                .filter(CustomerChange::erased)
                .map(CustomerChange::customer)
                .toList();
        if (!erased.isEmpty()) {
            traces.forEach(trace -> trace.forget(dealer, erased, set));
        }
    }

    CustomerReceipt receipt() {
        return events.isEmpty() ? CustomerReceipt.NOTHING : new CustomerReceipt(events);
    }
}
