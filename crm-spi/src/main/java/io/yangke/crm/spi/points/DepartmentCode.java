package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;

/**
 * A department that funds points or settles what they are spent on. Source: PTS-10.
 *
 * @param value 1 to 64 visible characters, case-sensitive; never personal data
 */
public record DepartmentCode(String value) implements Comparable<DepartmentCode> {

    /** The service workshop. */
    public static final DepartmentCode SERVICE = of("SERVICE");

    /** The boutique: accessories. */
    public static final DepartmentCode BOUTIQUE = of("BOUTIQUE");

    /** Insurance. */
    public static final DepartmentCode INSURANCE = of("INSURANCE");

    /** Club events. */
    public static final DepartmentCode EVENTS = of("EVENTS");

    /** Marketing and customer care. */
    public static final DepartmentCode MARKETING = of("MARKETING");

    public DepartmentCode {
        Checks.id("department", value);
    }

    /** Returns the identity with this text. */
    public static DepartmentCode of(String value) {
        return new DepartmentCode(value);
    }

    @Override
    public int compareTo(DepartmentCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
