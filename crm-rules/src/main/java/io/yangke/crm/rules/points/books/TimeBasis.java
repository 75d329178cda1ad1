package io.yangke.crm.rules.points.books;

/** By which of its two times a posting counts. Source: PTS-10, P31. */
public enum TimeBasis {
    /**
     * By when it was booked: what the books said at a moment. Nothing that is booked later changes it. Where the clock went back
     * between two postings of an account, the later one counts as booked no earlier than the one before. Source: P23.
     */
    BOOKED,
    /**
     * By when it happened, whenever it was booked: what is known now of a moment. Since later bookings may have used what was not
     * used then, single lots and the balance may be below 0.
     */
    EFFECTIVE
}
