package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * A warning 升级预警: raised once for each cause. Source: CMP-08.
 *
 * @param cause why
 * @param raisedAt when the cause arose
 * @param calls calls of the customer so far
 * @param handling the level that handles the ticket
 * @param escalation the level that is warned and watches the handler
 */
public record Warning(WarningCause cause, Instant raisedAt, int calls, HandlerLevel handling, HandlerLevel escalation) {
    public Warning {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(raisedAt, "raisedAt");
        Checks.range("calls", calls, 0, Integer.MAX_VALUE);
        Objects.requireNonNull(handling, "handling");
        Objects.requireNonNull(escalation, "escalation");
    }
}
