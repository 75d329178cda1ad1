package io.yangke.crm.core.storage;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which tickets a customer has, and which are on a matter, by order of receipt. Guarded by the lock of {@link DealerRecords}. */
final class MatterIndex {

    /** Most customers have one ticket: a list of one is exact, and becomes a growing one with the second. */
    private final Map<CustomerId, List<Slot>> byCustomer = new HashMap<>();

    private final Map<MatterKey, NavigableSet<Slot>> byMatter = new HashMap<>();

    void add(Complaint ticket, Slot slot) {
        byCustomer.merge(ticket.intake().customer(), List.of(slot), (slots, one) -> with(slots, slot));
        byMatter.computeIfAbsent(ticket.intake().matter(), m -> new TreeSet<>()).add(slot);
    }

    void remove(Complaint ticket, Slot slot) {
        byCustomer.computeIfPresent(ticket.intake().customer(), (customer, slots) -> without(slots, slot));
        byMatter.getOrDefault(ticket.intake().matter(), new TreeSet<>()).remove(slot);
    }

    List<Slot> slots(CustomerId customer) {
        return byCustomer.getOrDefault(customer, List.of());
    }

    Set<CustomerId> customers(
            MatterKey matter, Instant receivedFrom, int limit, Function<? super Slot, Complaint> tickets) {
        NavigableSet<Slot> slots = byMatter.get(matter);
        if (slots == null) {
            return Set.of();
        }
        Set<CustomerId> customers = new LinkedHashSet<>();
        Iterator<Slot> latestFirst = slots.descendingIterator();
        while (latestFirst.hasNext() && customers.size() < limit) {
            Slot slot = latestFirst.next();
            if (slot.isBefore(receivedFrom)) {
                break;
            }
            Complaint ticket = tickets.apply(slot);
            if (ticket.kind() == TicketKind.COMPLAINT) {
                customers.add(ticket.intake().customer());
            }
        }
        return Set.copyOf(customers);
    }

    private static List<Slot> with(List<Slot> slots, Slot slot) {
        List<Slot> all = slots.size() == 1 ? new ArrayList<>(slots) : slots;
        all.add(-1 - Collections.binarySearch(all, slot), slot);
        return all;
    }

    private static @Nullable List<Slot> without(List<Slot> slots, Slot slot) {
        List<Slot> rest = slots.stream().filter(s -> !s.equals(slot)).toList();
        return rest.isEmpty() ? null : new ArrayList<>(rest);
    }
}
