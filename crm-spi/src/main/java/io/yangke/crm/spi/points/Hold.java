package io.yangke.crm.spi.points;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Points set aside for a spending that is not settled yet. They are out of the account's free lots, so that no expiry touches
 * them until the hold ends. Source: PTS-05.
 *
 * @param id the posting that set them aside
 * @param spending what they are meant for
 * @param expiresAt the time-out: from then on, inclusive, the points are free again and cannot be captured
 * @param lots where they came from, in spending order; at least one
 */
public record Hold(PostingId id, Spending spending, Instant expiresAt, List<OpenLot> lots) {
    public Hold {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(spending, "spending");
        Objects.requireNonNull(expiresAt, "expiresAt");
        lots = ImmutableList.copyOf(lots);
        PointsAccount.checkLots("lots", lots);
        if (lots.isEmpty()) {
            throw new IllegalArgumentException("lots: are missing; a hold has one at least");
        }
    }

    /** How many points are held. */
    public long points() {
        return PointsAccount.sum(lots);
    }

    /** Whether the time is out at an instant. */
    public boolean isOver(Instant at) {
        return !at.isBefore(expiresAt);
    }
}
