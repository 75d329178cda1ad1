package io.yangke.crm.spi.storage;

import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * The place of an item in an order by instant, then by id: what follows it has a later instant, or the same instant and a
 * greater id by {@link String#compareTo}. Rows that come or go between two pages neither hide nor double others.
 *
 * @param at the instant of the last item returned
 * @param id the id of the last item returned
 */
public record Cursor(Instant at, String id) {
    public Cursor {
        Objects.requireNonNull(at, "at");
        Checks.id("id", id, StreamId.MAX_ID);
    }
}
