package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A reading that cannot be right beside the others, and does not count. Source: LIF-20.
 *
 * @param fact the visit or reading that tells it
 * @param on when
 * @param km what it says, in km
 * @param reason why it cannot be right
 */
public record WrongReading(FactId fact, LocalDate on, int km, Reason reason) {

    /** Why a reading cannot be right. The first that fits is told. */
    public enum Reason {
        /** About ten times, or a tenth, of what the others say: a digit too many or too few. */
        TYPING_SLIP,
        /** Less than an earlier reading. */
        FALLING,
        /** More than the car can have been driven since an earlier reading. */
        IMPOSSIBLE,
        /** More than a later reading that fits the others. */
        ABOVE_LATER
    }

    public WrongReading {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(on, "on");
        Checks.range("km", km, 0, Integer.MAX_VALUE);
        Objects.requireNonNull(reason, "reason");
    }
}
