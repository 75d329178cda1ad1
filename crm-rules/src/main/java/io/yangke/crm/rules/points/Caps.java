package io.yangke.crm.rules.points;

import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.PointsAccount;
import java.util.Objects;
import java.util.Optional;

/**
 * The most points one member gets by one rule; what was taken back does not count. Each is 1 or more. Source: PTS-02.
 *
 * @param perEvent in one earning
 * @param perDay on one day of the ledger's zone
 * @param perMonth in one calendar month of the ledger's zone
 */
public record Caps(Optional<Long> perEvent, Optional<Long> perDay, Optional<Long> perMonth) {

    /** No cap. */
    public static final Caps NONE = new Caps(Optional.empty(), Optional.empty(), Optional.empty());

    public Caps {
        check("perEvent", perEvent);
        check("perDay", perDay);
        check("perMonth", perMonth);
    }

    /** Whether what was earned before matters. */
    public boolean needPast() {
        return perDay.isPresent() || perMonth.isPresent();
    }

    static void check(String field, Optional<Long> cap) {
        Objects.requireNonNull(cap, field);
        cap.ifPresent(most -> Checks.range(field, most, 1, PointsAccount.MAX_POINTS));
    }
}
