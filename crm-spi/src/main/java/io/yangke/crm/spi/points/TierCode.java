package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;

/**
 * A membership tier as the host names it; rates and limits of debt may depend on it.
 *
 * @param value 1 to 64 visible characters, case-sensitive; never personal data
 */
public record TierCode(String value) implements Comparable<TierCode> {

    public TierCode {
        Checks.id("tier", value);
    }

    /** Returns the identity with this text. */
    public static TierCode of(String value) {
        return new TierCode(value);
    }

    @Override
    public int compareTo(TierCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
