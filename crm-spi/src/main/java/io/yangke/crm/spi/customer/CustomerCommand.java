package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import java.util.Objects;

/**
 * One command about one customer.
 *
 * @param dealer the tenant
 * @param customer the customer
 * @param by who gives the command
 * @param key the host's idempotency key, unique among the dealer's commands; never personal data
 * @param action what is done
 */
public record CustomerCommand(DealerId dealer, CustomerId customer, Actor by, CommandKey key, CustomerAction action) {

    public CustomerCommand {
        Objects.requireNonNull(dealer, "dealer");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(action, "action");
    }

    /** Returns a command. */
    public static CustomerCommand of(
            DealerId dealer, CustomerId customer, Actor by, String key, CustomerAction action) {
        return new CustomerCommand(dealer, customer, by, CommandKey.of(key), action);
    }
}
