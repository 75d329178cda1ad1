package io.yangke.crm.spi.complaint;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;
import java.util.Objects;

/**
 * Who at the dealer is told of tickets by SMS, and the changes asked for. Source: CMP-18.
 *
 * @param dealer the dealer: the tenant, and the identity
 * @param version how often it was committed, from 1
 * @param sequence how many events it has
 * @param contacts who is told now
 * @param requests the changes asked for and not recorded yet
 */
public record ContactBook(
        DealerId dealer, long version, long sequence, List<TicketContact> contacts, List<ContactChange> requests) {
    public ContactBook {
        Objects.requireNonNull(dealer, "dealer");
        Checks.range("version", version, 0, Long.MAX_VALUE);
        Checks.range("sequence", sequence, 0, Long.MAX_VALUE);
        contacts = ImmutableList.copyOf(contacts);
        requests = ImmutableList.copyOf(requests);
    }

    /** Returns the book of a dealer who has named nobody yet. */
    public static ContactBook empty(DealerId dealer) {
        return new ContactBook(dealer, 0, 0, List.of(), List.of());
    }
}
