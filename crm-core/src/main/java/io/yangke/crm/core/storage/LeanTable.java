package io.yangke.crm.core.storage;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * States by key, in order of arrival; none is ever removed. Guarded by the lock of {@link DealerRecords}.
 *
 * <p>A dealer may have a million customers, and a state knows its own key: so there is no entry for each, only the state's place in
 * a list, found by open addressing. That is about 12 bytes for a state, where a map takes 48.
 */
final class LeanTable<K, S> {

    private static final int FIRST_CAPACITY = 16;

    private final Function<S, K> key;
    private Object[] states = new Object[FIRST_CAPACITY];
    private int size;

    /** At the hash of a key, or behind it: the place of its state in {@link #states}, and 1; 0 is free. */
    private int[] places = new int[2 * FIRST_CAPACITY];

    LeanTable(Function<S, K> key) {
        this.key = key;
    }

    int size() {
        return size;
    }

    /** Returns a state, counted from 0 in order of arrival. */
    @SuppressWarnings("unchecked") // Only put writes here.
    S at(int index) {
        return (S) states[index];
    }

    Optional<S> find(K wanted) {
        return Optional.ofNullable(get(wanted));
    }

    @Nullable
    S get(K wanted) {
        int place = places[slot(wanted)];
        return place == 0 ? null : at(place - 1);
    }

    List<S> findAll(Collection<K> wanted) {
        return wanted.stream().distinct().flatMap(one -> find(one).stream()).toList();
    }

    /** Returns the state that was replaced. */
    @Nullable
    S put(S state) {
        int slot = slot(key.apply(state));
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
            places[slot(key.apply(at(i)))] = i + 1;
        }
    }

    /** Returns where the place of a key's state stands, or would stand. */
    private int slot(K wanted) {
        int mask = places.length - 1;
        int slot = mixed(wanted.hashCode()) & mask;
        while (places[slot] != 0 && !key.apply(at(places[slot] - 1)).equals(wanted)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Numbers that count up have hashes that lie side by side; multiplied, they do not. */
    private static int mixed(int hash) {
        int product = hash * 0x9E3779B9;
        return product ^ (product >>> 15);
    }
}
