package io.yangke.crm.rules.customer;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.ProfileItem;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something a file holds that is to be verified with the customer.
 *
 * @param item what
 * @param car the car it is of; empty for an item of the person
 * @param verifiedOn when it was last told or verified; empty if nobody noted that
 * @param dueOn the day from which it is due; empty if nobody noted when it was told, so that it is due at once
 */
public record StaleItem(
        ProfileItem item, Optional<VehicleId> car, Optional<LocalDate> verifiedOn, Optional<LocalDate> dueOn) {
    public StaleItem {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(car, "car");
        Objects.requireNonNull(verifiedOn, "verifiedOn");
        Objects.requireNonNull(dueOn, "dueOn");
    }
}
