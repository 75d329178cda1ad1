package io.yangke.crm.example.dealership.base;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A customer while the base is being written. */
final class CustomerDraft {

    private static final int RECORDS_YEARS = 3;
    private static final LocalTime EVENING = LocalTime.of(17, 30);
    private static final List<ModelCode> MODELS =
            List.of(ModelCode.of("曜程E5"), ModelCode.of("曜程S7"), ModelCode.of("曜程X3"), ModelCode.of("曜程GT"));
    private static final ModelCode RECALLED = MODELS.get(1);
    private static final LocalDate RECALL_TOLD = LocalDate.of(2026, 8, 20);
    private static final LocalDate RECALL_UNTIL = LocalDate.of(2026, 11, 28);
    private static final int RECALLED_YEAR = 2023;
    private static final Set<Habit> SELLS = Set.of(Habit.REGULAR, Habit.SELDOM, Habit.DEVOTED);

    /**
     * A car that a customer sold, and that comes back with its next owner.
     *
     * @param km what the odometer showed
     */
    record SoldCar(VehicleId car, ModelCode model, LocalDate on, int km) {}

    private final Shop shop;
    private final CustomerId id;
    private final Chance chance;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final LocalDate recordsFrom;
    private final List<CustomerFact> facts = new ArrayList<>();

    CustomerDraft(Shop shop, CustomerId id, Chance chance, LocalDate firstDay, LocalDate lastDay) {
        this.shop = shop;
        this.id = id;
        this.chance = chance;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.recordsFrom = firstDay.minusYears(RECORDS_YEARS);
    }

    static Instant evening(Shop shop, LocalDate day) {
        return day.atTime(EVENING).atZone(shop.calendar().zone()).toInstant();
    }

    /** Writes a car bought new; returns it if it is sold again. */
    Optional<SoldCar> car(VehicleId car, Habit habit) {
        LocalDate from = bought(habit);
        Optional<LocalDate> sold = sold(habit, from);
        ModelCode model = chance.pick(MODELS);
        CarLife life = new CarLife(chance, habit, car, from, 0, recordsFrom, sold.orElseGet(() -> stays(habit, from)));
        life.own(model, sold, chance.percent(85));
        life.visit();
        if (sold.isEmpty()) {
            live(life, habit, model, from);
        }
        facts.addAll(life.facts());
        return sold.map(day -> new SoldCar(car, model, day, life.km(day)));
    }

    private Optional<LocalDate> sold(Habit habit, LocalDate from) {
        LocalDate day = firstDay.minusDays(chance.between(120, 700));
        return chance.percent(6) && SELLS.contains(habit) && day.isAfter(from.plusYears(1))
                ? Optional.of(day)
                : Optional.empty();
    }

    /** Writes a car bought from a customer before. */
    void used(SoldCar sold, Habit habit) {
        CarLife life = new CarLife(chance, habit, sold.car(), sold.on(), sold.km(), recordsFrom, lastDay);
        life.own(sold.model(), Optional.empty(), false);
        life.visit();
        live(life, habit, sold.model(), sold.on());
        facts.addAll(life.facts());
    }

    private void live(CarLife life, Habit habit, ModelCode model, LocalDate from) {
        life.insure(lastDay);
        if (chance.percent(12)) {
            life.tellReading(firstDay.minusDays(chance.between(3, 160)));
        }
        if (model.equals(RECALLED) && from.getYear() == RECALLED_YEAR) {
            life.recall(RECALL_TOLD, RECALL_UNTIL);
        }
        LocalDate inspection = from.withYear(firstDay.getYear()).plusMonths(2);
        if (firstDay.getYear() - from.getYear() >= 4 && chance.percent(60)) {
            life.inspect(inspection);
        }
        join(from);
        LocalDate wronged = firstDay.minusDays(chance.between(20, 330));
        if (chance.percent(habit == Habit.LEAVING ? 9 : 2) && wronged.isAfter(from)) {
            facts.add(new CustomerFact.Compensation(
                    FactId.of("COMP-" + id), 0, wronged, chance.between(2, 30) * 10_000L));
        }
    }

    private void join(LocalDate from) {
        LocalDate joined = from.plusDays(chance.between(0, 400));
        if (chance.percent(40) && joined.isBefore(firstDay)) {
            facts.add(new CustomerFact.Membership(
                    FactId.of("CLUB-" + id), 0, joined, Optional.empty(), Optional.empty()));
        }
    }

    /** Writes accessories bought without a car. */
    void counter() {
        facts.add(new CustomerFact.Visit(
                FactId.of("SHOP-" + id),
                0,
                firstDay.minusDays(chance.between(5, 300)),
                VisitKind.BOUTIQUE,
                Optional.empty(),
                chance.between(80, 900) * 100L,
                Optional.empty(),
                Set.of(),
                Optional.empty()));
    }

    private LocalDate bought(Habit habit) {
        return habit == Habit.NEWCOMER
                ? lastDay.minusDays(chance.between(1, 364))
                : firstDay.minusDays(chance.between(400, 2_600));
    }

    private LocalDate stays(Habit habit, LocalDate from) {
        LocalDate left = switch (habit) {
            case LEAVING -> firstDay.minusDays(chance.between(20, 260));
            case GONE -> firstDay.minusDays(chance.between(240, 800));
            default -> lastDay;
        };
        return left.isBefore(from) ? from : left;
    }

    /** Returns the customer: what happened before the first day is told as it begins, the rest in the evening of its day. */
    BaseCustomer write(CustomerFact.ProfileFact profile) {
        Map<LocalDate, List<CustomerFact>> byDay = new TreeMap<>();
        for (CustomerFact fact : facts) {
            LocalDate day = fact.day().filter(each -> !each.isBefore(firstDay)).orElse(LocalDate.MIN);
            byDay.computeIfAbsent(day, each -> new ArrayList<>()).add(fact);
        }
        byDay.computeIfAbsent(
                        byDay.isEmpty()
                                ? LocalDate.MIN
                                : byDay.keySet().iterator().next(),
                        each -> new ArrayList<>())
                .add(profile);
        return new BaseCustomer(
                shop,
                id,
                byDay.entrySet().stream()
                        .map(entry -> new BaseCustomer.Telling(toldAt(entry.getKey()), entry.getValue()))
                        .toList());
    }

    private Instant toldAt(LocalDate day) {
        return day.equals(LocalDate.MIN)
                ? firstDay.atStartOfDay(ChineseCalendar.SHANGHAI).toInstant()
                : evening(shop, day);
    }
}
