package io.yangke.crm.example.dealership.base;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what happens to one car of one customer, from the purchase, or from where the records begin, to the last day. */
final class CarLife {

    /** Costs in yuan, from and to. */
    private record Price(int least, int most) {}

    private static final Map<VisitKind, Price> PRICES = new EnumMap<>(Map.of(
            VisitKind.PAID_MAINTENANCE, new Price(620, 1_650),
            VisitKind.REPAIR, new Price(380, 3_200),
            VisitKind.FREE_MAINTENANCE, new Price(380, 380),
            VisitKind.WARRANTY, new Price(200, 2_600),
            VisitKind.INSURANCE, new Price(1_500, 9_800),
            VisitKind.BOUTIQUE, new Price(120, 1_900)));

    private static final int FEN = 100;
    private static final int FREE_WITHIN_DAYS = 200;
    private static final int WARRANTY_YEARS = 3;

    private final Chance chance;
    private final Habit habit;
    private final VehicleId car;
    private final LocalDate from;
    private final LocalDate recordsFrom;
    private final LocalDate stays;
    private final int metresPerDay;
    private final int kmAtFirst;
    private final List<CustomerFact> facts = new ArrayList<>();
    private int visits;

    /**
     * Begins a car's life with a customer.
     *
     * @param from when it became the customer's
     * @param kmAtFirst what the odometer showed then
     * @param recordsFrom the first day of which visits are known
     * @param stays the last day the customer comes
     */
    CarLife(
            Chance chance,
            Habit habit,
            VehicleId car,
            LocalDate from,
            int kmAtFirst,
            LocalDate recordsFrom,
            LocalDate stays) {
        this.chance = chance;
        this.habit = habit;
        this.car = car;
        this.from = from;
        this.kmAtFirst = kmAtFirst;
        this.recordsFrom = recordsFrom;
        this.stays = stays;
        this.metresPerDay = chance.between(18_000, 62_000);
    }

    /** Returns what the odometer shows on a day. */
    int km(LocalDate day) {
        return kmAtFirst + (int) ((day.toEpochDay() - from.toEpochDay()) * metresPerDay / 1_000);
    }

    /** Writes that the car is the customer's. */
    void own(ModelCode model, Optional<LocalDate> until, boolean asNew) {
        facts.add(new CustomerFact.Ownership(
                fact("OWN", 1),
                0,
                car,
                Optional.empty(),
                Optional.empty(),
                model,
                from,
                until,
                asNew ? Optional.of(from) : Optional.empty(),
                Optional.empty(),
                Optional.of(chance.between(90, 320) * 1_000L * FEN)));
    }

    /** Writes the visits to the workshop, and a purchase of accessories now and then. */
    void visit() {
        LocalDate day = from.isBefore(recordsFrom)
                ? recordsFrom.plusDays(chance.between(0, 80))
                : from.plusDays(chance.between(55, 110));
        while (!day.isAfter(stays)) {
            visit(day, kind(day));
            if (chance.percent(9)) {
                visit(day, VisitKind.BOUTIQUE);
            }
            day = day.plusDays(habit.interval(chance));
        }
    }

    private VisitKind kind(LocalDate day) {
        if (visits == 0 && day.isBefore(from.plusDays(FREE_WITHIN_DAYS)) && kmAtFirst == 0) {
            return VisitKind.FREE_MAINTENANCE;
        }
        int drawn = chance.between(0, 99);
        if (drawn < 8 && day.isBefore(from.plusYears(WARRANTY_YEARS))) {
            return VisitKind.WARRANTY;
        }
        return drawn < 13 ? VisitKind.INSURANCE : drawn < 33 ? VisitKind.REPAIR : VisitKind.PAID_MAINTENANCE;
    }

    private void visit(LocalDate day, VisitKind kind) {
        Price price = PRICES.get(kind);
        visits++;
        facts.add(new CustomerFact.Visit(
                fact("RO", visits),
                0,
                day,
                kind,
                Optional.of(car),
                (long) chance.between(price.least(), price.most()) * FEN,
                kind == VisitKind.BOUTIQUE ? Optional.empty() : Optional.of(read(day)),
                kind.isMaintenance() ? items() : Set.of(),
                Optional.empty()));
    }

    private Set<ItemCode> items() {
        Set<ItemCode> items = new HashSet<>(Set.of(ItemCode.OIL, ItemCode.OIL_FILTER));
        if (visits % 3 == 0) {
            items.add(ItemCode.CABIN_FILTER);
            items.add(ItemCode.TIRES_ROTATION);
        }
        if (visits % 8 == 0) {
            items.add(ItemCode.AIR_FILTER);
            items.add(ItemCode.BRAKE_FLUID);
        }
        return items;
    }

    /** One in a hundred is typed wrong: a digit too many, or the one before last too few. */
    private int read(LocalDate day) {
        int km = km(day) + chance.between(0, 40);
        return chance.percent(1) ? chance.percent(50) ? km % 100_000 * 10 : km / 2 : km;
    }

    /** Writes what the customer told on the telephone of the odometer. */
    void tellReading(LocalDate day) {
        if (!day.isBefore(from)) {
            facts.add(new CustomerFact.Reading(fact("KM", 1), 0, car, day, read(day)));
        }
    }

    /** Writes a policy for each year of which records are kept: the first with the purchase, as the dealer sells it with the car. */
    void insure(LocalDate lastDay) {
        int year = 0;
        for (LocalDate day = from;
                !day.isAfter(lastDay) && !day.isAfter(stays.plusYears(1));
                day = from.plusYears(++year)) {
            LocalDate bought = year == 0 ? day : day.minusDays(chance.between(1, 25));
            boolean ours = year == 0 && kmAtFirst == 0 || habit.renews(chance);
            if (!bought.isBefore(recordsFrom) && !bought.isAfter(lastDay) && (ours || chance.percent(50))) {
                facts.add(new CustomerFact.Insurance(
                        fact("INS", year),
                        0,
                        car,
                        bought,
                        day.plusYears(1).minusDays(1),
                        ours,
                        chance.between(2_400, 7_800) * (long) FEN));
            }
        }
    }

    /** Writes that the car is recalled. */
    void recall(LocalDate told, LocalDate last) {
        facts.add(new CustomerFact.DueDate(
                fact("RECALL", 1),
                0,
                Optional.of(car),
                CustomerFact.DueKind.RECALL,
                told,
                last,
                chance.percent(60) ? Optional.of(told.plusDays(chance.between(1, 20))) : Optional.empty()));
    }

    /** Writes that the car is to be inspected by the day it turns so many years old. */
    void inspect(LocalDate on) {
        facts.add(new CustomerFact.DueDate(
                fact("INSPECTION", on.getYear()),
                0,
                Optional.of(car),
                CustomerFact.DueKind.INSPECTION,
                on.minusDays(90),
                on,
                Optional.empty()));
    }

    private FactId fact(String kind, int number) {
        return FactId.of(kind + "-" + car + "-" + number);
    }

    /** Returns what was written. */
    List<CustomerFact> facts() {
        return facts;
    }
}
