package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.complaint.Basis;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.util.Objects;

/**
 * The rules in force for a dealer at an instant.
 *
 * @param policy the figures
 * @param version their version
 * @param calendar the dealer's working calendar, which also names its zone
 */
public record DeskRules(ComplaintPolicy policy, PolicyVersion version, WorkingCalendar calendar) {
    public DeskRules {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(calendar, "calendar");
    }

    /** What a decision under these rules remembers of them. */
    public Basis basis() {
        return new Basis(version, calendar.version());
    }
}
