package io.yangke.crm.spi;

import io.yangke.crm.spi.internal.Checks;

/**
 * The opaque identity of a member of staff in the host's own files.
 *
 * @param value 1 to 64 visible characters, case-sensitive
 */
public record StaffId(String value) implements Comparable<StaffId> {

    public StaffId {
        Checks.id("staff", value);
    }

    /** Returns the identity with this text. */
    public static StaffId of(String value) {
        return new StaffId(value);
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
