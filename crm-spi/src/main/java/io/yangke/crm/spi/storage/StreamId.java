package io.yangke.crm.spi.storage;

import io.yangke.crm.spi.CustomerId;
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
        POINTS,
        /** The file of a customer; the stream's id is the customer's. */
        CUSTOMER,
        /** The standing of a customer; the stream's id is the customer's. */
        STANDING,
        /** The care for a customer; the stream's id is the customer's. */
        CARE
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

    /** Returns the stream of a customer's file. */
    public static StreamId ofFile(CustomerId customer) {
        return new StreamId(Feature.CUSTOMER, customer.value());
    }

    /** Returns the stream of a customer's standing. */
    public static StreamId ofStanding(CustomerId customer) {
        return new StreamId(Feature.STANDING, customer.value());
    }

    /** Returns the stream of the care for a customer. */
    public static StreamId ofCare(CustomerId customer) {
        return new StreamId(Feature.CARE, customer.value());
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
