package io.yangke.crm.spi;

import io.yangke.crm.spi.internal.Checks;

/**
 * The opaque identity of a vehicle in the host's own files; never a plate or a VIN.
 *
 * @param value 1 to 64 visible characters, case-sensitive
 */
public record VehicleId(String value) implements Comparable<VehicleId> {

    public VehicleId {
        Checks.id("vehicle", value);
    }

    /** Returns the identity with this text. */
    public static VehicleId of(String value) {
        return new VehicleId(value);
    }

    @Override
    public int compareTo(VehicleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
