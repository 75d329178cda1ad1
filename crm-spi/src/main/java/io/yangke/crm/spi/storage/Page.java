package io.yangke.crm.spi.storage;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Part of a longer result in a total order.
 *
 * @param items the items in order
 * @param next where the next page begins; absent after the last item
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
    public Page {
        items = ImmutableList.copyOf(items);
        Objects.requireNonNull(next, "next");
    }
}
