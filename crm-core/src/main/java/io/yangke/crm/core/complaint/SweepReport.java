package io.yangke.crm.core.complaint;

import java.time.Instant;
import java.util.Optional;

/**
 * What a sweep did, and when the next one has work.
 *
 * @param tickets how many due tickets were looked at
 * @param changed how many of them had something to say
 * @param alarms how many alarms were raised ahead of a limit
 * @param breaches how many limits had run out
 * @param lostRaces how many tickets somebody else changed at the same moment; they are looked at again next time
 * @param finished whether nothing due was left behind; false if the budget was used up
 * @param nextWorkAt when the next ticket is due; empty if none is
 */
public record SweepReport(
        long tickets,
        long changed,
        long alarms,
        long breaches,
        long lostRaces,
        boolean finished,
        Optional<Instant> nextWorkAt) {

    /** Nothing was due. */
    public static final SweepReport NOTHING = new SweepReport(0, 0, 0, 0, 0, true, Optional.empty());

    /** Returns the sum of two reports, with the earlier of the next instants. */
    public SweepReport plus(SweepReport other) {
        return new SweepReport(
                tickets + other.tickets,
                changed + other.changed,
                alarms + other.alarms,
                breaches + other.breaches,
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
