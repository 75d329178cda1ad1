package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;

/**
 * A document of the host's that points are earned or spent on: an invoice, an order, an event.
 *
 * @param value 1 to 64 visible characters, case-sensitive; never personal data
 */
public record DocumentId(String value) implements Comparable<DocumentId> {

    public DocumentId {
        Checks.id("document", value);
    }

    /** Returns the identity with this text. */
    public static DocumentId of(String value) {
        return new DocumentId(value);
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
