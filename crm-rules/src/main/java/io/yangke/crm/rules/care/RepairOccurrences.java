package io.yangke.crm.rules.care;

import io.yangke.crm.rules.lifecycle.forecast.OwedMessage;
import io.yangke.crm.rules.lifecycle.forecast.RepairProgress;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.customer.CustomerFact;
import java.util.List;

/** The messages owed about a repair, as steps count from them. Source: LIF-25. */
final class RepairOccurrences {

    private RepairOccurrences() {}

    static void add(
            CustomerFact.RepairOrder repair, Anchor anchor, CareRules rules, PlanDay day, List<Occurrence> found) {
        for (OwedMessage owed : RepairProgress.owed(
                repair, day.now(), rules.calendar(), rules.lifecycle().repairs())) {
            if (anchor == anchorOf(owed.kind())) {
                String key = repair.fact() + "#" + owed.which();
                found.add(Occurrence.of(
                                anchor, repair.vehicle(), key, rules.calendar().day(owed.owedAt()))
                        .chained(repair.fact().value(), owed.owedAt()));
            }
        }
    }

    private static Anchor anchorOf(OwedMessage.Kind kind) {
        return switch (kind) {
            case CHANGED -> Anchor.REPAIR_CHANGED;
            case SILENT -> Anchor.REPAIR_SILENT;
            case FINISHED -> Anchor.REPAIR_FINISHED;
        };
    }
}
