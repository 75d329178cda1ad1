package io.yangke.crm.core.storage;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Which tickets are on a matter, by order of receipt. Guarded by the lock of {@link DealerRecords}. */
final class MatterIndex {

    private record Concern(CustomerId customer, MatterKey matter) {
        static Concern of(Complaint ticket) {
            return new Concern(ticket.intake().customer(), ticket.intake().matter());
        }
    }

    /** Most customers have one ticket on a matter, so these lists are exact copies and not growing ones. */
    private final Map<Concern, List<Slot>> byConcern = new HashMap<>();

    private final Map<MatterKey, NavigableSet<Slot>> byMatter = new HashMap<>();

    void add(Complaint ticket, Slot slot) {
        byConcern.merge(Concern.of(ticket), List.of(slot), MatterIndex::sorted);
        byMatter.computeIfAbsent(ticket.intake().matter(), m -> new TreeSet<>()).add(slot);
    }

    void remove(Complaint ticket, Slot slot) {
        byConcern.computeIfPresent(Concern.of(ticket), (concern, slots) -> without(slots, slot));
        byMatter.getOrDefault(ticket.intake().matter(), new TreeSet<>()).remove(slot);
    }

    List<Slot> slots(CustomerId customer, MatterKey matter) {
        return byConcern.getOrDefault(new Concern(customer, matter), List.of());
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

    private static List<Slot> sorted(List<Slot> some, List<Slot> others) {
        List<Slot> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(null);
        return List.copyOf(all);
    }

    private static List<Slot> without(List<Slot> slots, Slot slot) {
        return slots.stream().filter(s -> !s.equals(slot)).toList();
    }
}
