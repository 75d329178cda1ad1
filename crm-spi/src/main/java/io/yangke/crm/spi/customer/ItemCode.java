package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.internal.Checks;

/**
 * An item of work or of a maintenance plan, such as {@code OIL}, as the policy names it. Source: LIF-26.
 *
 * @param value 1 to 64 visible characters, case-sensitive
 */
public record ItemCode(String value) implements Comparable<ItemCode> {

    public ItemCode {
        Checks.id("item", value);
    }

    /** Returns the item with this code. */
    public static ItemCode of(String value) {
        return new ItemCode(value);
    }

    @Override
    public int compareTo(ItemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
