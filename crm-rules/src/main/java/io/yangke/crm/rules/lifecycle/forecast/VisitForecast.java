package io.yangke.crm.rules.lifecycle.forecast;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a customer is expected next, as of a day: with each car, and with the soonest. Only cars that are the customer's on the day
 * count. It works for customers who never came: then the purchase counts. Source: SEG-05, N11.
 *
 * @param asOf the day as of which it is asked
 * @param cars the forecast of each car, in order of purchase, 1 at least
 */
public record VisitForecast(LocalDate asOf, List<CarForecast> cars) {
    public VisitForecast {
        Objects.requireNonNull(asOf, "asOf");
        cars = ImmutableList.copyOf(cars);
        Checks.require(!cars.isEmpty(), "cars", "are empty", "one car at least is needed");
    }

    /** Returns the forecast as of a day; empty if no car is the customer's on that day. Source: SEG-05. */
    public static Optional<VisitForecast> of(CustomerFile file, LocalDate asOf, ForecastPolicy policy) {
        ImmutableList.Builder<CarForecast> cars = ImmutableList.builder();
        List<CustomerFact.Ownership> vehicles = file.vehicles();
        boolean any = false;
        for (int i = 0; i < vehicles.size(); i++) {
            CustomerFact.Ownership owned = vehicles.get(i);
            if (owned.isOn(asOf) && owned == MaintenanceClock.owned(file, owned.car(), asOf)) {
                cars.add(CarForecast.of(file, owned, EpochDays.of(asOf), policy));
                any = true;
            }
        }
        return any ? Optional.of(new VisitForecast(asOf, cars.build())) : Optional.empty();
    }

    /** The car with which the customer is expected first; of two the one bought earlier. */
    public CarForecast soonest() {
        CarForecast soonest = cars.get(0);
        for (int i = 1; i < cars.size(); i++) {
            if (cars.get(i).next().expected().isBefore(soonest.next().expected())) {
                soonest = cars.get(i);
            }
        }
        return soonest;
    }

    /** The next visit: that of the soonest car. */
    public DayRange next() {
        return soonest().next();
    }

    /**
     * The car with which the customer is least overdue; of two the one bought earlier. A customer who still comes with one car is
     * not lost, and one whose car was sold without anybody's telling neither.
     */
    public CarForecast leastOverdue() {
        CarForecast least = cars.get(0);
        for (int i = 1; i < cars.size(); i++) {
            if (cars.get(i).overduePermille(asOf) < least.overduePermille(asOf)) {
                least = cars.get(i);
            }
        }
        return least;
    }

    /** How long the customer has stayed away against what is expected, in thousandths, cut off: with the car least overdue. */
    public long overduePermille() {
        return leastOverdue().overduePermille(asOf);
    }
}
