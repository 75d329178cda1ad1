package io.yangke.crm.spi.care;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.customer.ContactChannel;
import java.time.Instant;
import java.util.Objects;

/**
 * An attempt that did not reach the customer. Source: LIF-21.
 *
 * @param at when
 * @param channel by which channel
 * @param by who tried
 */
public record Attempt(Instant at, ContactChannel channel, Actor by) {

    public Attempt {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(by, "by");
    }
}
