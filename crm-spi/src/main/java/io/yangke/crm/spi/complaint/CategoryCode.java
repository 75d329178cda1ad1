package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.internal.Checks;

/**
 * A row of the category table, such as {@code A4a}. Source: CMP-02.
 *
 * @param value 1 to 64 visible characters, case-sensitive
 */
public record CategoryCode(String value) implements Comparable<CategoryCode> {

    public CategoryCode {
        Checks.id("category", value);
    }

    /** Returns the value with this text. */
    public static CategoryCode of(String value) {
        return new CategoryCode(value);
    }

    @Override
    public int compareTo(CategoryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
