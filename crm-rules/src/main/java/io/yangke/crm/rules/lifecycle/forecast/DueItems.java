package io.yangke.crm.rules.lifecycle.forecast;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.VisitHistory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the items of a plan from when each was last done. */
final class DueItems {

    private final VisitHistory visits;
    private final MaintenanceClock clock;

    private DueItems(VisitHistory visits, MaintenanceClock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    static List<DueItem> of(VisitHistory visits, MaintenanceClock clock) {
        DueItems items = new DueItems(visits, clock);
        return clock.plan.items().stream().map(items::due).collect(ImmutableList.toImmutableList());
    }

    private DueItem due(MaintenanceItem line) {
        CustomerFact.Visit done = lastDone(line.item());
        if (done != null) {
            int day = EpochDays.of(done.settledOn());
            return due(line, Optional.of(done), day, clock.kmAt(done), line.everyKm(), line.everyMonths());
        }
        return clock.isNew()
                ? due(line, Optional.empty(), clock.start(), 0, line.firstKm(), line.firstMonths())
                : due(line, Optional.empty(), clock.start(), clock.startKm(), line.everyKm(), line.everyMonths());
    }

    private CustomerFact.@Nullable Visit lastDone(ItemCode item) {
        for (int i = visits.countUntil(clock.asOf) - 1; i >= 0; i--) {
            CustomerFact.Visit visit = visits.visit(i);
            if (MaintenanceClock.isOf(visit, clock.owned) && isDone(visit, item)) {
                return visit;
            }
        }
        return null;
    }

    private boolean isDone(CustomerFact.Visit visit, ItemCode item) {
        return visit.items().isEmpty()
                ? visit.what().isMaintenance() && clock.plan.regularItems().contains(item)
                : visit.items().contains(item);
    }

    private DueItem due(
            MaintenanceItem line, Optional<CustomerFact.Visit> done, int day, int km, int afterKm, int afterMonths) {
        boolean counted = km != MaintenanceClock.UNKNOWN;
        int byTime = MaintenanceClock.byTime(day, afterMonths);
        int byDistance = clock.byDistance(day, km, afterKm, clock.mileage.metresPerDay());
        Optional<Integer> dueKm = counted && afterKm > 0 ? Optional.of(km + afterKm) : Optional.empty();
        return new DueItem(
                line.item(),
                done.map(CustomerFact.Visit::settledOn),
                EpochDays.date(day),
                counted ? Optional.of(km) : Optional.empty(),
                EpochDays.maybe(byTime),
                dueKm,
                EpochDays.maybe(byDistance),
                state(byTime, byDistance, dueKm));
    }

    private DueItem.State state(int byTime, int byDistance, Optional<Integer> dueKm) {
        boolean drivenTooFar = dueKm.isPresent() && clock.mileage.lastKm().orElse(0) > dueKm.get();
        if (byTime < clock.asOf || drivenTooFar) {
            return DueItem.State.OVERDUE;
        }
        return Math.min(byTime, byDistance) <= clock.asOf ? DueItem.State.DUE : DueItem.State.NOT_DUE;
    }
}
