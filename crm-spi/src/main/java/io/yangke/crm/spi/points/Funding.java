package io.yangke.crm.spi.points;

import io.yangke.crm.spi.DealerId;
import java.util.Objects;

/**
 * Who pays for points. Source: PTS-10.
 *
 * @param dealer the dealer that issued them; headquarters too has a dealer's identity
 * @param department the department that funds them
 */
public record Funding(DealerId dealer, DepartmentCode department) {
    public Funding {
        Objects.requireNonNull(dealer, "dealer");
        Objects.requireNonNull(department, "department");
    }
}
