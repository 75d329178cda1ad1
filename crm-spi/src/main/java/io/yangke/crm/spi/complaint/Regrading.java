package io.yangke.crm.spi.complaint;

import java.time.Instant;
import java.util.Objects;

/**
 * A change of grade.
 *
 * @param at when
 * @param from the former grade
 * @param to the new grade
 * @param reason why
 * @param afterBreach whether the closing limit had run out before
 */
public record Regrading(Instant at, Grade from, Grade to, RegradeReason reason, boolean afterBreach) {
    public Regrading {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reason, "reason");
    }
}
