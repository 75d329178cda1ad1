package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.VisitHistory;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * When a customer is expected with one car. Source: SEG-05.
 *
 * <p>The car says so by its plan: when maintenance is due by time and by distance, though not sooner than half the plan's interval
 * after the last visit. The customer's own rhythm says so by the gaps between visits so far. Both are weighed: the more gaps, the
 * more the rhythm counts.
 *
 * @param car the car
 * @param lastVisit the day of the last visit with it; empty if there was none
 * @param since the day from which absence counts: the last visit, or else the purchase
 * @param carDays how many days after that the car's plan has it come, at the earliest, as expected and at the latest
 * @param rhythm the customer's own rhythm; empty without two visits
 * @param rhythmPermille how much the rhythm counts, in thousandths
 * @param intervalDays how many days after {@code since} the next visit is expected
 * @param next the next visit
 * @param maintenanceDue the day the next maintenance is due, as {@link MaintenanceDue#nextDue} has it
 * @param mileage how far the car is driven
 */
public record CarForecast(
        VehicleId car,
        Optional<LocalDate> lastVisit,
        LocalDate since,
        Interval carDays,
        Optional<Rhythm> rhythm,
        int rhythmPermille,
        int intervalDays,
        DayRange next,
        Optional<LocalDate> maintenanceDue,
        Mileage mileage) {

    /**
     * A number of days as a range.
     *
     * @param least the least
     * @param expected the expected, not below the least
     * @param most the most, not below the expected
     */
    public record Interval(int least, int expected, int most) {
        public Interval {
            Checks.range("least", least, 0, expected);
            Checks.range("most", most, expected, Integer.MAX_VALUE);
        }
    }

    private static final int PERMILLE = 1_000;

    public CarForecast {
        Objects.requireNonNull(car, "car");
        Objects.requireNonNull(lastVisit, "lastVisit");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(carDays, "carDays");
        Objects.requireNonNull(rhythm, "rhythm");
        Checks.range("rhythmPermille", rhythmPermille, 0, PERMILLE);
        Checks.range("intervalDays", intervalDays, 1, Integer.MAX_VALUE);
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(maintenanceDue, "maintenanceDue");
        Objects.requireNonNull(mileage, "mileage");
    }

    static CarForecast of(CustomerFile file, CustomerFact.Ownership owned, int asOf, ForecastPolicy policy) {
        MaintenanceClock clock = new MaintenanceClock(file, owned, asOf, policy);
        int lastVisit = lastVisit(file.visits(), owned, asOf, policy);
        int since = lastVisit == EpochDays.NEVER ? clock.start() : Math.max(clock.start(), lastVisit);
        Optional<Rhythm> rhythm = Optional.ofNullable(Rhythm.of(file.visits(), owned, asOf, policy));
        int weight = rhythm.isEmpty() ? 0 : policy.rhythmPermille(rhythm.get().gaps());
        Interval carDays = carDays(clock, since);
        Interval days = rhythm.isEmpty() ? carDays : weigh(carDays, rhythm.get(), weight);
        return new CarForecast(
                owned.car(),
                EpochDays.maybe(lastVisit),
                EpochDays.date(since),
                carDays,
                rhythm,
                weight,
                Math.max(policy.leastIntervalDays(), days.expected()),
                next(since, days, policy),
                clock.afterMaintenance(),
                clock.mileage);
    }

    private static int lastVisit(VisitHistory visits, CustomerFact.Ownership owned, int asOf, ForecastPolicy policy) {
        for (int i = visits.countUntil(asOf) - 1; i >= 0; i--) {
            if (Rhythm.isWorkshop(visits, i, owned, policy)) {
                return visits.day(i);
            }
        }
        return EpochDays.NEVER;
    }

    private static Interval carDays(MaintenanceClock clock, int since) {
        int regularTime = clock.regularTime(since);
        return new Interval(
                carDays(clock, since, regularTime, clock.mileage.mostMetresPerDay()),
                carDays(clock, since, regularTime, clock.mileage.metresPerDay()),
                carDays(clock, since, regularTime, clock.mileage.leastMetresPerDay()));
    }

    /** A car that left the workshop without its maintenance does not come back at once: half the plan's interval passes. */
    private static int carDays(MaintenanceClock clock, int since, int regularTime, int pace) {
        int latest = since + EpochDays.HORIZON;
        int regular = Math.min(latest, Math.min(regularTime, clock.regularDistance(since, pace))) - since;
        int due = Math.min(latest, clock.nextMaintenance(pace)) - since;
        return Math.max(regular / 2, Math.min(regular, due));
    }

    private static Interval weigh(Interval car, Rhythm own, int weight) {
        return new Interval(
                weigh(car.least(), own.lower(), weight),
                weigh(car.expected(), own.median(), weight),
                weigh(car.most(), own.upper(), weight));
    }

    private static int weigh(int car, int own, int weight) {
        return (int) (((long) own * weight + (long) car * (PERMILLE - weight) + PERMILLE / 2) / PERMILLE);
    }

    private static DayRange next(int since, Interval days, ForecastPolicy policy) {
        int expected = Math.max(policy.leastIntervalDays(), days.expected());
        int spread = (int) ((long) expected * policy.leastSpreadPermille() / PERMILLE);
        return DayRange.ofEpochDays(
                since + Math.min(expected, Math.max(1, Math.min(days.least(), expected - spread))),
                since + expected,
                since + Math.max(days.most(), expected + spread));
    }

    /** Returns how many days the customer has stayed away with the car on a day. */
    public int daysAway(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(since, day);
    }

    /** Returns how long the customer has stayed away with the car on a day against what is expected, in thousandths, cut off. */
    public long overduePermille(LocalDate day) {
        return daysAway(day) * (long) PERMILLE / intervalDays;
    }

    /** Returns the first day on which the customer has stayed away for so many thousandths of what is expected. */
    public LocalDate dayOf(int permille) {
        return since.plusDays(((long) permille * intervalDays + PERMILLE - 1) / PERMILLE);
    }

    /** Returns whether the visit is due on a day: exactly the expected day is. Source: L7. */
    public boolean isDue(LocalDate day) {
        return !day.isBefore(next.expected());
    }
}
