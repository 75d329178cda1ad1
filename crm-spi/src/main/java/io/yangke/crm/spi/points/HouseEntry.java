package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;

/**
 * One entry on an account of the house. Source: PTS-10.
 *
 * @param account the account
 * @param points what it gains, or loses if negative; never 0
 */
public record HouseEntry(HouseAccount account, long points) {
    public HouseEntry {
        Objects.requireNonNull(account, "account");
        Checks.range("points", points, -PointsAccount.MAX_POINTS, PointsAccount.MAX_POINTS);
        Checks.require(points != 0, "points", "is 0", "another number is allowed");
    }
}
