package io.yangke.crm.example.dealership.month;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.VehicleId;

/**
 * A customer with a car, by opaque ids.
 *
 * @param customer the customer
 * @param vehicle the car
 * @param model what the car is called
 */
record Caller(CustomerId customer, VehicleId vehicle, String model) {}
