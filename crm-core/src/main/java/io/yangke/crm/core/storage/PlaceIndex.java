package io.yangke.crm.core.storage;

import io.yangke.crm.spi.storage.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Places in order. Guarded by the lock of {@link DealerRecords}.
 *
 * <p>Places lie in spans of time, so that to add or remove one touches a small tree: one tree of a million places is deep, and
 * most of what it touches is far away in memory.
 */
final class PlaceIndex {

    /** A span is 2^12 seconds long, a little more than an hour. */
    private static final int SPAN_BITS = 12;

    private final Map<Long, NavigableSet<Slot>> spans = new HashMap<>();
    private final NavigableSet<Long> order = new TreeSet<>();

    void add(Slot slot) {
        Long span = spanOf(slot);
        NavigableSet<Slot> slots = spans.get(span);
        if (slots == null) {
            slots = new TreeSet<>();
            spans.put(span, slots);
            order.add(span);
        }
        slots.add(slot);
    }

    void remove(Slot slot) {
        Long span = spanOf(slot);
        NavigableSet<Slot> slots = spans.get(span);
        if (slots != null && slots.remove(slot) && slots.isEmpty()) {
            spans.remove(span);
            order.remove(span);
        }
    }

    Optional<Slot> first() {
        return order.isEmpty()
                ? Optional.empty()
                : Optional.of(slotsOf(order.first()).first());
    }

    /** Visits the places behind one in order, until the visitor returns false. */
    void visitBehind(Slot place, Predicate<Slot> visitor) {
        for (Long span : order.tailSet(spanOf(place), true)) {
            for (Slot slot : slotsOf(span).tailSet(place, false)) {
                if (!visitor.test(slot)) {
                    return;
                }
            }
        }
    }

    /** Returns what stands at the places behind one, as long as they fit. */
    <T> Page<T> page(Slot place, Predicate<Slot> fits, int limit, Function<Slot, T> item) {
        List<Slot> slots = new ArrayList<>();
        // One more than the page holds tells whether another page follows.
        visitBehind(place, slot -> fits.test(slot) && slots.add(slot) && slots.size() <= limit);
        boolean isLast = slots.size() <= limit;
        List<Slot> onPage = isLast ? slots : slots.subList(0, limit);
        return new Page<>(
                onPage.stream().map(item).toList(),
                isLast ? Optional.empty() : Optional.of(onPage.get(limit - 1).cursor()));
    }

    private NavigableSet<Slot> slotsOf(Long span) {
        return Objects.requireNonNull(spans.get(span));
    }

    private static Long spanOf(Slot slot) {
        return slot.second() >> SPAN_BITS;
    }
}
