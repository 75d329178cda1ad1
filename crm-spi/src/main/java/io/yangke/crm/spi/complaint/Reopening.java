package io.yangke.crm.spi.complaint;

import java.time.Instant;
import java.util.Objects;

/**
 * The start of a new round of handling.
 *
 * @param at when
 * @param resolvedAt when the ticket had been resolved
 * @param cause why
 */
public record Reopening(Instant at, Instant resolvedAt, ReopenCause cause) {
    public Reopening {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(resolvedAt, "resolvedAt");
        Objects.requireNonNull(cause, "cause");
    }
}
