package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.Expiry;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What one rule or campaign gives in an earning, with the terms of the points.
 *
 * @param part what it gives, and would give without caps; where it gives nothing, there is a part of the earning but no lot
 * @param department the department that funds it
 * @param usableFrom from when the points may be spent; empty while they wait for an action
 * @param expiry until when; empty if for ever
 */
public record EarnedLot(
        EarnedPart part, DepartmentCode department, Optional<Instant> usableFrom, Optional<Expiry> expiry) {
    public EarnedLot {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(department, "department");
        Objects.requireNonNull(usableFrom, "usableFrom");
        Objects.requireNonNull(expiry, "expiry");
    }
}
