package io.yangke.crm.example.dealership.base;

import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.VehicleId;
import java.time.Instant;
import java.util.Optional;

/**
 * A customer the group knows already, from a complaint or as a member.
 *
 * @param shop the dealer
 * @param customer the customer
 * @param car the car, if it is known
 * @param complainedAt when a complaint of the month was recorded; empty for others
 */
public record Acquaintance(Shop shop, CustomerId customer, Optional<VehicleId> car, Optional<Instant> complainedAt) {}
