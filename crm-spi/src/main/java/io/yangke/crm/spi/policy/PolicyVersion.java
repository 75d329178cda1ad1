package io.yangke.crm.spi.policy;

import io.yangke.crm.spi.internal.Checks;

/**
 * The version of a policy in force: the same content has the same version, other content has another.
 *
 * @param value the name of the policy and a digest of its content, such as {@code complaint@3f9a01c2}
 */
public record PolicyVersion(String value) {

    public PolicyVersion {
        Checks.id("policyVersion", value);
    }

    /** Returns the version with this text. */
    public static PolicyVersion of(String value) {
        return new PolicyVersion(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
