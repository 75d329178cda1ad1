package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.internal.Checks;

/**
 * A model of car, as the host names it.
 *
 * @param value 1 to 64 visible characters, case-sensitive
 */
public record ModelCode(String value) implements Comparable<ModelCode> {

    public ModelCode {
        Checks.id("model", value);
    }

    /** Returns the model with this code. */
    public static ModelCode of(String value) {
        return new ModelCode(value);
    }

    @Override
    public int compareTo(ModelCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
