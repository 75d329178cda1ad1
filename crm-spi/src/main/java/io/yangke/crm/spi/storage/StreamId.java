package io.yangke.crm.spi.storage;

import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.AccountId;
import java.util.Objects;

/**
 * What the events of one stream are about, unique within the dealer.
 *
 * @param feature which feature keeps it
 * @param id its identity there: 1 to {@value #MAX_ID} visible characters
 */
public record StreamId(Feature feature, String id) implements Comparable<StreamId> {

    /** The longest id, in code points. */
    public static final int MAX_ID = 128;

    /** The kinds of stream. */
    public enum Feature {
        /** A complaint ticket. */
        COMPLAINT,
        /** The ticket contacts of a dealer; there is one stream, of the dealer's own id. */
        CONTACT_BOOK,
        /** A points account; the stream's id is the account's text form. */
        POINTS
    }

    public StreamId {
        Objects.requireNonNull(feature, "feature");
        Checks.id("id", id, MAX_ID);
    }

    /** Returns the stream of a ticket. */
    public static StreamId of(TicketId ticket) {
        return new StreamId(Feature.COMPLAINT, ticket.value());
    }

    /** Returns the stream of a points account. */
    public static StreamId of(AccountId account) {
        return new StreamId(Feature.POINTS, account.toString());
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
