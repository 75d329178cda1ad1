package io.yangke.crm.spi.customer;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.storage.StreamId;
import java.util.List;
import java.util.Optional;

/**
 * Part of a scan.
 *
 * @param items the items
 * @param next the place behind the last of them, in the store's own form, 1 to 128 visible characters; empty after the end
 */
public record ScanPage<T>(List<T> items, Optional<String> next) {

    public ScanPage {
        items = ImmutableList.copyOf(items);
        next.ifPresent(place -> Checks.id("next", place, StreamId.MAX_ID));
    }
}
