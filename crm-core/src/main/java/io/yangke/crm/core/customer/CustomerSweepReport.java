package io.yangke.crm.core.customer;

import java.time.Instant;
import java.util.Optional;

/**
 * What a sweep of customers did, and when the next one has work. Source: CUS-06.
 *
 * @param people how many people whose erasure was due were looked at
 * @param erased how many customers were erased, all who stand together counted
 * @param putOff how many customers must be kept longer, all who stand together counted
 * @param lostRaces how many people somebody else changed at the same moment; they are looked at again next time
 * @param finished whether nothing due was left behind; false if the budget was used up
 * @param nextWorkAt when the next erasure is due; empty if none is
 */
public record CustomerSweepReport(
        long people, long erased, long putOff, long lostRaces, boolean finished, Optional<Instant> nextWorkAt) {

    /** Nothing was due. */
    public static final CustomerSweepReport NOTHING = new CustomerSweepReport(0, 0, 0, 0, true, Optional.empty());

    /** Returns the sum of two reports, with the earlier of the next instants. */
    public CustomerSweepReport plus(CustomerSweepReport other) {
        return new CustomerSweepReport(
                people + other.people,
                erased + other.erased,
                putOff + other.putOff,
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
