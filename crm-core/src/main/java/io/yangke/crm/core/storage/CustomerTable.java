package io.yangke.crm.core.storage;

import io.yangke.crm.spi.CustomerId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One state for each customer, in order of arrival; none is ever removed. Guarded by the lock of {@link DealerRecords}.
 *
 * <p>A dealer may have a million customers, and the state knows whose it is: so there is no entry and no key for each, only the
 * state's place in a list, found by open addressing. That is about 12 bytes for a customer, where a map takes 48.
 */
final class CustomerTable<S> {

    private static final int FIRST_CAPACITY = 16;

    private final Function<S, CustomerId> customer;
    private Object[] states = new Object[FIRST_CAPACITY];
    private int size;

    /** At the hash of a customer, or behind it: the place of its state in {@link #states}, and 1; 0 is free. */
    private int[] places = new int[2 * FIRST_CAPACITY];

    CustomerTable(Function<S, CustomerId> customer) {
        this.customer = customer;
    }

    int size() {
        return size;
    }

    /** Returns a state, counted from 0 in order of arrival. */
    @SuppressWarnings("unchecked") // Only put writes here.
    S at(int index) {
        return (S) states[index];
    }

    Optional<S> find(CustomerId id) {
        return Optional.ofNullable(get(id));
    }

    @Nullable
    S get(CustomerId id) {
        int place = places[slot(id)];
        return place == 0 ? null : at(place - 1);
    }

    List<S> findAll(Collection<CustomerId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    /** Returns the state that was replaced. */
    @Nullable
    S put(S state) {
        int slot = slot(customer.apply(state));
        if (places[slot] == 0) {
            add(state, slot);
            return null;
        }
        S former = at(places[slot] - 1);
        states[places[slot] - 1] = state;
        return former;
    }

    private void add(S state, int slot) {
        if (size == states.length) {
            states = Arrays.copyOf(states, size + (size >> 1));
        }
        states[size++] = state;
        places[slot] = size;
        // At most three quarters are taken, so that a free place is never far.
        if (size > places.length / 4 * 3) {
            spread(2 * places.length);
        }
    }

    private void spread(int capacity) {
        places = new int[capacity];
        for (int i = 0; i < size; i++) {
            places[slot(customer.apply(at(i)))] = i + 1;
        }
    }

    /** Returns where the place of a customer's state stands, or would stand. */
    private int slot(CustomerId id) {
        int mask = places.length - 1;
        int slot = spread(id.value()) & mask;
        while (places[slot] != 0 && !customer.apply(at(places[slot] - 1)).equals(id)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Numbers that count up have hashes that lie side by side; multiplied, they do not. */
    private static int spread(String id) {
        int product = id.hashCode() * 0x9E3779B9;
        return product ^ (product >>> 15);
    }
}
