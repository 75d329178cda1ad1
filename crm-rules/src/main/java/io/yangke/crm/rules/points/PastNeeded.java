package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.PointsAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From which day on the caps of an earning count. */
final class PastNeeded {

    private final LocalDate day;
    private @Nullable LocalDate from;

    private PastNeeded(LocalDate day) {
        this.day = day;
    }

    static Optional<Instant> of(PointsAction.Earn fact, PointsRules rules, Instant at) {
        PastNeeded needed = new PastNeeded(rules.day(at));
        for (InvoiceGroups.Group group : InvoiceGroups.of(fact, needed.day, rules.programme())) {
            needed.add(group.rule().grant().caps());
            Campaign campaign = group.campaign();
            if (campaign != null && campaign.capPerMember().isPresent()) {
                needed.add(campaign.firstDay());
            }
        }
        return needed.start(rules);
    }

    static Optional<Instant> of(PointsAction.Award fact, PointsRules rules, Instant at) {
        PastNeeded needed = new PastNeeded(rules.day(at));
        rules.programme()
                .award(fact.award())
                .ifPresent(award -> needed.add(award.grant().caps()));
        return needed.start(rules);
    }

    private void add(Caps caps) {
        if (caps.perMonth().isPresent()) {
            add(day.withDayOfMonth(1));
        } else if (caps.perDay().isPresent()) {
            add(day);
        }
    }

    private void add(LocalDate first) {
        if (from == null || first.isBefore(from)) {
            from = first;
        }
    }

    private Optional<Instant> start(PointsRules rules) {
        return Optional.ofNullable(from).map(rules::startOf);
    }
}
