package io.yangke.crm.spi.care;

import io.yangke.crm.spi.internal.Checks;

/**
 * The identity of a signal in the host's own records.
 *
 * @param value 1 to 64 visible characters, case-sensitive
 */
public record SignalId(String value) implements Comparable<SignalId> {

    public SignalId {
        Checks.id("signal", value);
    }

    /** Returns the identity with this text. */
    public static SignalId of(String value) {
        return new SignalId(value);
    }

    @Override
    public int compareTo(SignalId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
