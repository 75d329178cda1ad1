package io.yangke.crm.spi.complaint;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A span in which time stood still.
 *
 * @param from since when, inclusive
 * @param until until when, exclusive; absent while it lasts
 * @param reason why
 */
public record Pause(Instant from, Optional<Instant> until, PauseReason reason) {
    public Pause {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(reason, "reason");
    }
}
