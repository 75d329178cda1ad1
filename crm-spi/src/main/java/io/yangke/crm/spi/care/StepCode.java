package io.yangke.crm.spi.care;

import io.yangke.crm.spi.internal.Checks;

/**
 * A step of a care journey, as the policy names it, such as {@code FIRST_MAINTENANCE}.
 *
 * @param value 1 to 32 visible characters, case-sensitive, none of them {@code /}
 */
public record StepCode(String value) implements Comparable<StepCode> {

    /** The longest code, in code points. */
    public static final int MAX = 32;

    public StepCode {
        Checks.id("step", value, MAX);
        Checks.require(value.indexOf('/') < 0, "step", "holds a /", "other visible characters are allowed");
    }

    /** Returns the step with this code. */
    public static StepCode of(String value) {
        return new StepCode(value);
    }

    @Override
    public int compareTo(StepCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
