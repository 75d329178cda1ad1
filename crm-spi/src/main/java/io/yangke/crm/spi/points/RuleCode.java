package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;

/**
 * The code of an earning rule, a fixed award or a campaign in the policy, or the reason of an adjustment. Source: PTS-02.
 *
 * @param value 1 to 64 visible characters, case-sensitive; never personal data
 */
public record RuleCode(String value) implements Comparable<RuleCode> {

    public RuleCode {
        Checks.id("rule", value);
    }

    /** Returns the identity with this text. */
    public static RuleCode of(String value) {
        return new RuleCode(value);
    }

    @Override
    public int compareTo(RuleCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
