package io.yangke.crm.rules.customer;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.ProfileItem;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An item in a file: known or not.
 *
 * @param item the item
 * @param car the car it is of; empty for an item of the person
 * @param known whether the file holds it
 * @param toldOn when it was last told or verified; empty if nobody noted that, or it is not known
 */
record FileEntry(ProfileItem item, Optional<VehicleId> car, boolean known, Optional<LocalDate> toldOn) {}
