package io.yangke.crm.core.storage;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** States of customers, and what of them wakes when. Guarded by the lock of {@link DealerRecords}. */
final class WakingTable<S> {

    private final Function<S, CustomerId> customer;
    private final Function<S, Optional<Instant>> wakeAt;
    private final LeanTable<CustomerId, S> states;
    private final PlaceIndex waking = new PlaceIndex();

    WakingTable(Function<S, CustomerId> customer, Function<S, Optional<Instant>> wakeAt) {
        this.customer = customer;
        this.wakeAt = wakeAt;
        this.states = new LeanTable<>(customer);
    }

    Optional<S> find(CustomerId id) {
        return states.find(id);
    }

    List<S> findAll(Collection<CustomerId> ids) {
        return states.findAll(ids);
    }

    void put(S state) {
        S former = states.put(state);
        Optional<Instant> from = former == null ? Optional.empty() : wakeAt.apply(former);
        Optional<Instant> to = wakeAt.apply(state);
        if (!from.equals(to)) {
            String id = customer.apply(state).value();
            from.ifPresent(at -> waking.remove(Slot.of(at, id)));
            to.ifPresent(at -> waking.add(Slot.of(at, id)));
        }
    }

    Page<S> due(Instant until, Optional<Cursor> after, int limit) {
        Slot place = after.map(Slot::of).orElse(Slot.startOf(Instant.MIN));
        return waking.page(place, slot -> !slot.isAfter(until), limit, this::state);
    }

    Optional<Instant> nextWake() {
        return waking.first().map(Slot::at);
    }

    private S state(Slot slot) {
        return Objects.requireNonNull(states.get(CustomerId.of(slot.id())));
    }
}
