package io.yangke.crm.spi.care;

import io.yangke.crm.spi.customer.ContactChannel;
import java.time.Instant;
import java.util.Objects;

/**
 * A contact that was handed over, as the budget counts it. Source: LIF-21.
 *
 * @param at when
 * @param task for which task
 * @param purpose why
 * @param channel by which channel
 */
public record ContactMade(Instant at, TaskId task, ContactPurpose purpose, ContactChannel channel) {

    public ContactMade {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(channel, "channel");
    }
}
