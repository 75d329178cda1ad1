package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The customer came much less often than before. Once visits have fallen off, only a visit can mend it, not time. Source: SEG-05.
 *
 * @param on the first day since the last visit on which they had fallen off
 * @param lately how many days had visits in the months up to then
 * @param before how many had in as many months before
 */
public record FallingVisits(LocalDate on, int lately, int before) {
    public FallingVisits {
        Objects.requireNonNull(on, "on");
        Checks.range("lately", lately, 0, before);
        Checks.range("before", before, 1, Integer.MAX_VALUE);
    }
}
