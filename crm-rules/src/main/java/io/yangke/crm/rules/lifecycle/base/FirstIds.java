package io.yangke.crm.rules.lifecycle.base;

import io.yangke.crm.spi.CustomerId;
import java.util.List;
import java.util.TreeSet;

/** The first customers in order of identity, so many at most: the same ones in whatever order they are added and merged. */
final class FirstIds {

    static final int MAX = 100;

    private final TreeSet<CustomerId> ids = new TreeSet<>();

    void add(CustomerId id) {
        ids.add(id);
        if (ids.size() > MAX) {
            ids.pollLast();
        }
    }

    void merge(FirstIds other) {
        other.ids.forEach(this::add);
    }

    List<CustomerId> list() {
        return List.copyOf(ids);
    }
}
