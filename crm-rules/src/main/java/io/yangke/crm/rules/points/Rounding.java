package io.yangke.crm.rules.points;

/** How a fraction of a point is rounded. Source: PTS-02. */
public enum Rounding {
    /** Down: a fraction is dropped. */
    DOWN,
    /** To the nearest, a half up. */
    HALF_UP,
    /** Up: a fraction counts as one. */
    UP
}
