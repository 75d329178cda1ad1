package io.yangke.crm.rules.points;

import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The rules of a programme in force at an instant.
 *
 * @param programme the figures
 * @param version their version
 * @param zone the zone of the ledger's dealer, in which its days begin and end
 */
public record PointsRules(ProgrammePolicy programme, PolicyVersion version, ZoneId zone) {
    public PointsRules {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(zone, "zone");
    }

    /** Returns the day of an instant in the ledger's zone. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
