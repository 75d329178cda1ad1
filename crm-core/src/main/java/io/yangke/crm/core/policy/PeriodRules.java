package io.yangke.crm.core.policy;

import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.rules.customer.CustomerRules;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** All rules that hold together for a time. Immutable; an answer is a look-up, and gives the same object each time. */
final class PeriodRules {

    private final Policies policies;
    private final WorkingCalendar calendar;
    private final DeskRules desk;
    private final List<Optional<PointsRules>> programmes;
    private final CustomerRules customers;
    private final CareRules care;

    PeriodRules(Policies policies, WorkingCalendar calendar) {
        ZoneId zone = calendar.zone();
        this.policies = policies;
        this.calendar = calendar;
        this.desk = new DeskRules(policies.complaint(), PolicyJson.version(policies.complaint()), calendar);
        this.programmes = policies.points().programmes().stream()
                .map(programme -> Optional.of(rules(programme, zone)))
                .toList();
        this.customers = new CustomerRules(policies.customers(), zone);
        this.care = new CareRules(
                policies.care(),
                policies.lifecycle(),
                calendar,
                PolicyJson.version(policies.care(), policies.lifecycle()).value());
    }

    private static PointsRules rules(ProgrammePolicy programme, ZoneId zone) {
        return new PointsRules(programme, PolicyJson.version(programme), zone);
    }

    Policies policies() {
        return policies;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    DeskRules desk() {
        return desk;
    }

    CustomerRules customers() {
        return customers;
    }

    CareRules care() {
        return care;
    }

    PointsPolicy points() {
        return policies.points();
    }

    /** Returns the rules of a programme. A handful of programmes is searched faster than it is hashed. */
    Optional<PointsRules> points(ProgrammeId programme) {
        for (int i = 0; i < programmes.size(); i++) {
            Optional<PointsRules> rules = programmes.get(i);
            if (rules.get().programme().programme().equals(programme)) {
                return rules;
            }
        }
        return Optional.empty();
    }
}
