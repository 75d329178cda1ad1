package io.yangke.crm.core.customer;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;
import java.util.Objects;

/**
 * A customer is merged into another one, or set apart again. Source: CUS-05.
 *
 * @param dealer the tenant
 * @param kind which of both
 * @param path the customer, then the one it is merged into, then the one that was merged into, up to the root; 2 at least
 * @param by who gave the command
 * @param key the key of the command
 */
public record CustomerMove(DealerId dealer, Kind kind, List<CustomerId> path, Actor by, CommandKey key) {

    /** The kinds of move. */
    public enum Kind {
        /** Merged into another one. */
        MERGE,
        /** Set apart again. */
        UNMERGE
    }

    public CustomerMove {
        Objects.requireNonNull(dealer, "dealer");
        Objects.requireNonNull(kind, "kind");
        path = ImmutableList.copyOf(path);
        Checks.range("path", path.size(), 2, Integer.MAX_VALUE);
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(key, "key");
    }

    /** The customer who is merged or set apart. */
    public CustomerId source() {
        return path.get(0);
    }

    /** The one it is merged into. */
    public CustomerId into() {
        return path.get(1);
    }
}
