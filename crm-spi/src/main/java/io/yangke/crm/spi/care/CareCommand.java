package io.yangke.crm.spi.care;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import java.util.Objects;

/**
 * One command about one task.
 *
 * @param dealer the tenant
 * @param customer the customer
 * @param task the task
 * @param by who gives the command
 * @param key the host's idempotency key, unique among the dealer's commands; never personal data
 * @param action what is done
 */
public record CareCommand(
        DealerId dealer, CustomerId customer, TaskId task, Actor by, CommandKey key, CareAction action) {

    public CareCommand {
        Objects.requireNonNull(dealer, "dealer");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(action, "action");
    }

    /** Returns a command. */
    public static CareCommand of(
            DealerId dealer, CustomerId customer, TaskId task, Actor by, String key, CareAction action) {
        return new CareCommand(dealer, customer, task, by, CommandKey.of(key), action);
    }
}
