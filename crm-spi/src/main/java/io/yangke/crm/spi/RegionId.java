package io.yangke.crm.spi;

import io.yangke.crm.spi.internal.Checks;

/**
 * A regional office 大区 (RBO) of the brand.
 *
 * @param value 1 to 64 visible characters, case-sensitive
 */
public record RegionId(String value) implements Comparable<RegionId> {

    public RegionId {
        Checks.id("region", value);
    }

    /** Returns the identity with this text. */
    public static RegionId of(String value) {
        return new RegionId(value);
    }

    @Override
    public int compareTo(RegionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
