package io.yangke.crm.spi;

import io.yangke.crm.spi.internal.Checks;

/**
 * A dealer 专营店/经销商 (DLR): the tenant. Every other identity is unique within one dealer only.
 *
 * @param value 1 to 64 visible characters, case-sensitive
 */
public record DealerId(String value) implements Comparable<DealerId> {

    public DealerId {
        Checks.id("dealer", value);
    }

    /** Returns the identity with this text. */
    public static DealerId of(String value) {
        return new DealerId(value);
    }

    @Override
    public int compareTo(DealerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
