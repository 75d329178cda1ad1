package io.yangke.crm.spi.complaint;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a ticket hangs together with others of the same dealer. Source: CMP-07.
 *
 * @param previous the ticket this one repeats
 * @param next the ticket that repeats this one
 * @param repeatedWithinWindow whether {@code next} came within the window, so that this one was not solved the first time
 * @param mergedInto the ticket this one was merged into
 * @param absorbed the tickets merged into this one
 */
public record Links(
        Optional<TicketId> previous,
        Optional<TicketId> next,
        boolean repeatedWithinWindow,
        Optional<TicketId> mergedInto,
        List<TicketId> absorbed) {

    /** A ticket on its own. */
    public static final Links NONE = new Links(Optional.empty(), Optional.empty(), false, Optional.empty(), List.of());

    public Links {
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(mergedInto, "mergedInto");
        absorbed = ImmutableList.copyOf(absorbed);
    }
}
