package io.yangke.crm.rules.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The rules about customers' files in force for a dealer at an instant.
 *
 * @param policy the figures
 * @param zone the zone of the dealer's calendar, in which its days begin and end
 */
public record CustomerRules(CustomerPolicy policy, ZoneId zone) {

    public CustomerRules {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(zone, "zone");
    }

    /** Returns the day of an instant. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
