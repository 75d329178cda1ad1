package io.yangke.crm.spi.storage;

import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;

/**
 * What the events of one stream are about, unique within the dealer.
 *
 * @param feature which feature keeps it
 * @param id its identity there
 */
public record StreamId(Feature feature, String id) implements Comparable<StreamId> {

    /** The kinds of stream. */
    public enum Feature {
        /** A complaint ticket. */
        COMPLAINT,
        /** The ticket contacts of a dealer; there is one stream, of the dealer's own id. */
        CONTACT_BOOK
    }

    public StreamId {
        Objects.requireNonNull(feature, "feature");
        Checks.id("id", id);
    }

    /** Returns the stream of a ticket. */
    public static StreamId of(TicketId ticket) {
        return new StreamId(Feature.COMPLAINT, ticket.value());
    }

    @Override
    public int compareTo(StreamId other) {
        int byFeature = feature.compareTo(other.feature);
        return byFeature != 0 ? byFeature : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return feature + "/" + id;
    }
}
