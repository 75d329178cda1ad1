package io.yangke.crm.rules.complaint.form;

import io.yangke.crm.spi.StaffId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A line to sign on. It never claims a signature: it only says who recorded the step in the system, if anyone did.
 *
 * @param recordedBy who recorded the step
 * @param on when, as a day in the dealer's zone
 */
public record Signature(Optional<StaffId> recordedBy, Optional<LocalDate> on) {
    /** An empty line. */
    public static final Signature BLANK = new Signature(Optional.empty(), Optional.empty());

    public Signature {
        Objects.requireNonNull(recordedBy, "recordedBy");
        Objects.requireNonNull(on, "on");
    }
}
