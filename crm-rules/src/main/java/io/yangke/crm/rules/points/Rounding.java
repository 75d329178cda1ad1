package io.yangke.crm.rules.points;

/** How a fraction of a point is rounded. Source: PTS-02. */
public enum Rounding {
    /** Down: a fraction is dropped. */
    DOWN,
    /** To the nearest, a half up. */
    HALF_UP,
    /** Up: a fraction counts as one. */
    UP;

    /** Whether a rest of a division by {@code divisor} counts as one; the rest is from 1 to the divisor, exclusive. */
    boolean countsAsOne(long rest, long divisor) {
        return switch (this) {
            case DOWN -> false;
            case HALF_UP -> rest >= divisor - rest;
            case UP -> true;
        };
    }
}
