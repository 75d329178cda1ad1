package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.calendar.CalendarVersion;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.util.Objects;

/**
 * The policy and the calendar a decision used.
 *
 * @param policy the version of the complaint policy
 * @param calendar the version of the working calendar
 */
public record Basis(PolicyVersion policy, CalendarVersion calendar) {
    public Basis {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(calendar, "calendar");
    }
}
