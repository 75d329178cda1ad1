package io.yangke.crm.rules.lifecycle.forecast;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a car is to have done, and when, as of a day. Each item counts from when it was last done, so that what was done early or
 * late falls due early or late again. Source: LIF-26, L7.
 *
 * @param car the car
 * @param asOf the day as of which it is asked
 * @param mileage how far it is driven
 * @param nextOn the day the next maintenance is due; empty if it does not come within a hundred years
 * @param nextVisitOn the day the next visit is for: that day, or the day as of which it is asked if that is later
 * @param items the items of the plan, in its order
 * @param togetherDays items due within so many days after the next visit are done at it
 */
public record MaintenanceDue(
        VehicleId car,
        LocalDate asOf,
        Mileage mileage,
        Optional<LocalDate> nextOn,
        LocalDate nextVisitOn,
        List<DueItem> items,
        int togetherDays) {

    public MaintenanceDue {
        Objects.requireNonNull(car, "car");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(mileage, "mileage");
        Objects.requireNonNull(nextOn, "nextOn");
        Objects.requireNonNull(nextVisitOn, "nextVisitOn");
        items = ImmutableList.copyOf(items);
    }

    /** Returns what a car is to have done as of a day; empty if it is not the customer's on that day. Source: LIF-26. */
    public static Optional<MaintenanceDue> of(CustomerFile file, VehicleId car, LocalDate asOf, ForecastPolicy policy) {
        CustomerFact.Ownership owned = MaintenanceClock.owned(file, car, asOf);
        return owned == null
                ? Optional.empty()
                : Optional.of(of(file, new MaintenanceClock(file, owned, EpochDays.of(asOf), policy)));
    }

    private static MaintenanceDue of(CustomerFile file, MaintenanceClock clock) {
        int next = clock.nextMaintenance(clock.mileage.metresPerDay());
        int visit = next == EpochDays.NEVER ? clock.asOf : Math.max(next, clock.asOf);
        return new MaintenanceDue(
                clock.owned.car(),
                EpochDays.date(clock.asOf),
                clock.mileage,
                EpochDays.maybe(next),
                EpochDays.date(visit),
                DueItems.of(file.visits(), clock),
                clock.plan.togetherDays());
    }

    /**
     * Returns the day the next maintenance of a car is due: so many months after the last or so many km, whichever is predicted
     * first. Empty if the car was never maintained here, is not the customer's on the day, or no day comes within a hundred years.
     * Source: LIF-15.
     */
    public static Optional<LocalDate> nextDue(CustomerFile file, VehicleId car, LocalDate asOf, ForecastPolicy policy) {
        CustomerFact.Ownership owned = MaintenanceClock.owned(file, car, asOf);
        return owned == null
                ? Optional.empty()
                : new MaintenanceClock(file, owned, EpochDays.of(asOf), policy).afterMaintenance();
    }

    /** The items to be done at the next visit: those due by then, or shortly after. */
    public List<DueItem> atNextVisit() {
        LocalDate until = nextVisitOn.plusDays(togetherDays);
        return items.stream().filter(item -> item.isDueBy(until)).toList();
    }

    /** The items that should have been done already. */
    public List<DueItem> overdue() {
        return items.stream()
                .filter(item -> item.state() == DueItem.State.OVERDUE)
                .toList();
    }
}
