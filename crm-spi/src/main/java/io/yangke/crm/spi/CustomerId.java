package io.yangke.crm.spi;

import io.yangke.crm.spi.internal.Checks;

/**
 * The opaque identity of a customer in the host's own files; never a name, a phone number or a plate.
 *
 * @param value 1 to 64 visible characters, case-sensitive
 */
public record CustomerId(String value) implements Comparable<CustomerId> {

    public CustomerId {
        Checks.id("customer", value);
    }

    /** Returns the identity with this text. */
    public static CustomerId of(String value) {
        return new CustomerId(value);
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
