package io.yangke.crm.core.storage;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The tickets of a dealer by id, and the orders they are read in. Guarded by the lock of {@link DealerRecords}. */
final class TicketTable {

    private final Map<String, Complaint> byId = new HashMap<>();
    private final PlaceIndex waking = new PlaceIndex();
    private final PlaceIndex received = new PlaceIndex();
    private final PlaceIndex assigned = new PlaceIndex();
    private final MatterIndex matters = new MatterIndex();

    /** Returns the stored version; 0 if there is no such ticket. */
    long version(TicketId id) {
        Complaint ticket = byId.get(id.value());
        return ticket == null ? 0 : ticket.version();
    }

    Optional<Complaint> find(TicketId id) {
        return Optional.ofNullable(byId.get(id.value()));
    }

    void put(Complaint ticket) {
        Complaint former = byId.put(ticket.id().value(), ticket);
        if (former == null) {
            move(waking, ticket.id(), Optional.empty(), ticket.wakeAt());
            move(assigned, ticket.id(), Optional.empty(), ticket.firstAssignedAt());
            index(ticket);
        } else {
            move(waking, ticket.id(), former.wakeAt(), ticket.wakeAt());
            move(assigned, ticket.id(), former.firstAssignedAt(), ticket.firstAssignedAt());
            if (!former.intake().equals(ticket.intake())) {
                unindex(former);
                index(ticket);
            }
        }
    }

    private static void move(PlaceIndex order, TicketId id, Optional<Instant> from, Optional<Instant> to) {
        if (!from.equals(to)) {
            from.ifPresent(at -> order.remove(Slot.of(at, id.value())));
            to.ifPresent(at -> order.add(Slot.of(at, id.value())));
        }
    }

    private void index(Complaint ticket) {
        Slot slot = Slot.of(ticket.intake().receivedAt(), ticket.id().value());
        received.add(slot);
        matters.add(ticket, slot);
    }

    private void unindex(Complaint ticket) {
        Slot slot = Slot.of(ticket.intake().receivedAt(), ticket.id().value());
        received.remove(slot);
        matters.remove(ticket, slot);
    }

    List<Complaint> onMatter(CustomerId customer, MatterKey matter) {
        return matters.slots(customer).stream()
                .map(this::ticket)
                .filter(ticket -> ticket.intake().matter().equals(matter))
                .toList();
    }

    List<Complaint> ofCustomers(Collection<CustomerId> customers) {
        return customers.stream()
                .distinct()
                .flatMap(customer -> matters.slots(customer).stream())
                .sorted()
                .map(this::ticket)
                .toList();
    }

    Set<CustomerId> customersOnMatter(MatterKey matter, Instant receivedFrom, int limit) {
        return matters.customers(matter, receivedFrom, limit, this::ticket);
    }

    Optional<Instant> nextWake() {
        return waking.first().map(Slot::at);
    }

    Page<Complaint> due(Instant until, Optional<Cursor> after, int limit) {
        Slot place = after.map(Slot::of).orElse(Slot.startOf(Instant.MIN));
        return waking.page(place, slot -> !slot.isAfter(until), limit, this::ticket);
    }

    Page<Complaint> scan(TicketDate by, Instant from, Instant until, Optional<Cursor> after, int limit) {
        PlaceIndex order = by == TicketDate.RECEIVED ? received : assigned;
        Slot start = Slot.startOf(from);
        Slot place = after.map(Slot::of).filter(c -> c.compareTo(start) > 0).orElse(start);
        return order.page(place, slot -> slot.isBefore(until), limit, this::ticket);
    }

    private Complaint ticket(Slot slot) {
        return Objects.requireNonNull(byId.get(slot.id()));
    }
}
