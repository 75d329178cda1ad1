package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * A warning ahead of a limit. Source: CMP-09.
 *
 * @param percent the share of the limit that is used up, 1 to 99
 * @param at when that share is used up
 */
public record Alarm(int percent, Instant at) {
    public Alarm {
        Checks.range("percent", percent, 1, 99);
        Objects.requireNonNull(at, "at");
    }
}
