package io.yangke.crm.rules.care;

import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.spi.internal.Checks;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What the care for the customers of a dealer goes by.
 *
 * @param care journeys and contacts
 * @param lifecycle classes, forecast, churn
 * @param calendar the dealer's calendar: its zone begins and ends days
 * @param version the version of both policies; 1 to 64 visible characters
 */
public record CareRules(CarePolicy care, LifecyclePolicy lifecycle, WorkingCalendar calendar, String version) {

    public CareRules {
        Objects.requireNonNull(care, "care");
        Objects.requireNonNull(lifecycle, "lifecycle");
        Objects.requireNonNull(calendar, "calendar");
        Checks.id("version", version);
    }

    /** The zone of the dealer's days. */
    public ZoneId zone() {
        return calendar.zone();
    }
}
