package io.yangke.crm.spi.care;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a task ended.
 *
 * @param reason why
 * @param on when
 * @param by who ended it; {@link Actor#SYSTEM} for what time or a fact brought about
 * @param cause the step or the fact that brought it about
 */
public record TaskEnd(EndReason reason, Instant on, Actor by, Optional<String> cause) {

    public TaskEnd {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(by, "by");
        cause.ifPresent(text -> Checks.id("cause", text));
    }
}
