package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A reason of law why a customer's data must be kept. Source: CUS-06.
 *
 * @param code the reason, in the host's own code; never personal data
 * @param until its last day; empty for as long as it is not lifted
 */
public record LegalHold(String code, Optional<LocalDate> until) {

    public LegalHold {
        Checks.id("code", code);
        Objects.requireNonNull(until, "until");
    }

    /** Returns whether it holds on a day. */
    public boolean isOn(LocalDate day) {
        return until.isEmpty() || !day.isAfter(until.get());
    }
}
