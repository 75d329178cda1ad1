package io.yangke.crm.spi.complaint;

import java.time.Instant;
import java.util.Objects;

/**
 * A follow-up call. Source: CMP-11.
 *
 * @param at when
 * @param result what it found
 */
public record FollowUp(Instant at, FollowUpResult result) {
    public FollowUp {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(result, "result");
    }
}
