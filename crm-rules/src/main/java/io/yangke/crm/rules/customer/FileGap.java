package io.yangke.crm.rules.customer;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.ProfileItem;
import java.util.Objects;
import java.util.Optional;

/**
 * Something a file should hold and does not.
 *
 * @param stage the stage that asks for it
 * @param item what
 * @param car the car it is missing of; empty for an item of the person
 */
public record FileGap(FileStage stage, ProfileItem item, Optional<VehicleId> car) {
    public FileGap {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(car, "car");
    }
}
