package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;

/**
 * A lot with points left.
 *
 * @param lot the terms
 * @param points how many are left here, 1 to {@code lot.points()}
 */
public record OpenLot(Lot lot, long points) {
    public OpenLot {
        Objects.requireNonNull(lot, "lot");
        Checks.range("points", points, 1, lot.points());
    }
}
