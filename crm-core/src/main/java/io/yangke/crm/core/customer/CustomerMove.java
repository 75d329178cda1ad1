package io.yangke.crm.core.customer;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;
import java.util.Set;

/**
 * A customer is to be merged into another one, or set apart again. Source: CUS-05.
 *
 * @param dealer the tenant
 * @param kind which of both
 * @param source the customer who is merged or set apart
 * @param into who will stand for the customer, or stood for it until now
 * @param together all who stand together with the customer as things are, the customer too
 * @param by who gave the command
 * @param mark stands for the command, its key and its content: 1 to {@value #MAX_MARK} visible characters, with which keys of what
 *     follows begin
 */
public record CustomerMove(
        DealerId dealer,
        Kind kind,
        CustomerId source,
        CustomerId into,
        Set<CustomerId> together,
        Actor by,
        String mark) {

    /** The longest mark. */
    public static final int MAX_MARK = 32;

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
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(into, "into");
        together = ImmutableSet.copyOf(together);
        Objects.requireNonNull(by, "by");
        Checks.id("mark", mark, MAX_MARK);
    }
}
