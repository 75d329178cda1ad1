package io.yangke.crm.core.policy;

import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.rules.customer.CustomerPolicy;
import io.yangke.crm.rules.customer.CustomerRules;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** All rules that hold together for a time. Immutable; an answer is a look-up, and gives the same object each time. */
final class PeriodRules {

    private final DeskRules desk;
    private final PointsPolicy points;
    private final List<Optional<PointsRules>> programmes;
    private final CustomerRules customers;
    private final CareRules care;

    PeriodRules(DeskRules desk, PointsPolicy points) {
        ZoneId zone = desk.calendar().zone();
        this.desk = desk;
        this.points = points;
        this.programmes = points.programmes().stream()
                .map(programme -> Optional.of(rules(programme, zone)))
                .toList();
        this.customers = new CustomerRules(CustomerPolicy.DEFAULT, zone);
        this.care = new CareRules(CarePolicy.DEFAULT, LifecyclePolicy.DEFAULT, desk.calendar(), "defaults");
    }

    private static PointsRules rules(ProgrammePolicy programme, ZoneId zone) {
        return new PointsRules(programme, PolicyJson.version(programme), zone);
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
        return points;
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
