package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.points.Lot;
import java.util.Objects;

/**
 * Points of a lot at a moment of the past.
 *
 * @param lot the lot
 * @param points how many; below 0 only by {@link TimeBasis#EFFECTIVE}
 */
public record LotPoints(Lot lot, long points) {
    public LotPoints {
        Objects.requireNonNull(lot, "lot");
    }
}
