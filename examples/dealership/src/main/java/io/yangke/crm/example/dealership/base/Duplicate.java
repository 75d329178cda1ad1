package io.yangke.crm.example.dealership.base;

import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.spi.CustomerId;
import java.time.Instant;

/**
 * Two customers who turn out to be one person.
 *
 * @param shop the dealer
 * @param customer the one that is merged
 * @param into the one that stands for both
 * @param at when somebody notices
 */
public record Duplicate(Shop shop, CustomerId customer, CustomerId into, Instant at) {}
