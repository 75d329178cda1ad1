package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;

/**
 * A points programme. Source: PTS-01.
 *
 * @param value 1 to 16 letters of ASCII, digits, {@code -} and {@code _}, case-sensitive
 */
public record ProgrammeId(String value) implements Comparable<ProgrammeId> {

    /** HQ points 总部积分: of the whole brand. */
    public static final ProgrammeId HQ = of("HQ");

    /** Branch points 分会积分: of one dealer. */
    public static final ProgrammeId BRANCH = of("BRANCH");

    private static final int MAX = 16;

    public ProgrammeId {
        Checks.id("programme", value);
        Checks.require(
                value.length() <= MAX && value.chars().allMatch(ProgrammeId::isAllowed),
                "programme",
                "is too long or holds another character",
                "1 to 16 ASCII letters, digits, - and _ are allowed");
    }

    private static boolean isAllowed(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    /** Returns the identity with this text. */
    public static ProgrammeId of(String value) {
        return new ProgrammeId(value);
    }

    @Override
    public int compareTo(ProgrammeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
