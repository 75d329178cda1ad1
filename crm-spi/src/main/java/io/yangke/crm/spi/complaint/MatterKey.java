package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.internal.Checks;

/**
 * What a complaint is about, as a short key of the host's own choice, such as {@code price protection}; two complaints with one key are on the same matter. It must hold no personal data. Source: CMP-07.
 *
 * @param value 1 to 64 characters, not blank, spaces allowed, case-sensitive
 */
public record MatterKey(String value) implements Comparable<MatterKey> {

    public MatterKey {
        Checks.label("matter", value, Checks.MAX_ID);
    }

    /** Returns the value with this text. */
    public static MatterKey of(String value) {
        return new MatterKey(value);
    }

    @Override
    public int compareTo(MatterKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
