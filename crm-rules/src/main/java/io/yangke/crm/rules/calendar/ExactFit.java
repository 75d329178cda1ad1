package io.yangke.crm.rules.calendar;

/** Where a budget of working time ends that is used up exactly at closing time. Source: HARD-CASES S4. */
public enum ExactFit {
    /** At that closing, the last instant at which the work could have been done. The default. */
    CLOSE,
    /** At the next opening: the end is always an open instant. */
    NEXT_OPENING
}
