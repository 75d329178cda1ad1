package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.internal.Checks;

/**
 * The identity of a fact in the host's own records, such as the number of a repair order: the same fact told again has the same
 * identity.
 *
 * @param value 1 to 64 visible characters, case-sensitive; never personal data; unique within the customer's file, whatever kind
 *     of fact it is
 */
public record FactId(String value) implements Comparable<FactId> {

    public FactId {
        Checks.id("fact", value);
    }

    /** Returns the identity with this text. */
    public static FactId of(String value) {
        return new FactId(value);
    }

    @Override
    public int compareTo(FactId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
