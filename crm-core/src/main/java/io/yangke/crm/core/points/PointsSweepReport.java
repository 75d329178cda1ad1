package io.yangke.crm.core.points;

import java.time.Instant;
import java.util.Optional;

/**
 * What a sweep of the ledger did, and when the next one has work. Source: PTS-08.
 *
 * @param accounts how many due accounts were looked at
 * @param postings how many postings were made
 * @param expiredPoints how many points expired
 * @param notices how many notices of expiry were given
 * @param timedOutHolds how many holds had run out
 * @param lostRaces how many accounts somebody else changed at the same moment; they are looked at again next time
 * @param finished whether nothing due was left behind; false if the budget was used up
 * @param nextWorkAt when the next account is due; empty if none is
 */
public record PointsSweepReport(
        long accounts,
        long postings,
        long expiredPoints,
        long notices,
        long timedOutHolds,
        long lostRaces,
        boolean finished,
        Optional<Instant> nextWorkAt) {

    /** Nothing was due. */
    public static final PointsSweepReport NOTHING = new PointsSweepReport(0, 0, 0, 0, 0, 0, true, Optional.empty());

    /** Returns the sum of two reports, with the earlier of the next instants. */
    public PointsSweepReport plus(PointsSweepReport other) {
        return new PointsSweepReport(
                accounts + other.accounts,
                postings + other.postings,
                expiredPoints + other.expiredPoints,
                notices + other.notices,
                timedOutHolds + other.timedOutHolds,
                lostRaces + other.lostRaces,
                finished && other.finished,
                earlier(nextWorkAt, other.nextWorkAt));
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isBefore(other.get()) ? one : other;
    }
}
