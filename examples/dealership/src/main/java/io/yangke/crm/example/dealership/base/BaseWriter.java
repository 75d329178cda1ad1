package io.yangke.crm.example.dealership.base;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.Profile;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the base: those who are known already, strangers for the rest, and some who are there twice. */
final class BaseWriter {

    /** Two plans of one seed do not draw from the same chance. */
    private static final long APART = 0x51AB_0C0F_FEE5_EEDAL;

    private static final int FIRST_NUMBER = 100_001;
    private static final int KNOWN_PART = 5;
    private static final int DUPLICATES_PERCENT = 1;

    private final Group group;
    private final long seed;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final Chance chance;
    private final People people;
    private final Map<Shop, Deque<CustomerDraft.SoldCar>> soldCars = new HashMap<>();
    private final List<BaseCustomer> customers = new ArrayList<>();
    private final List<Duplicate> duplicates = new ArrayList<>();
    private int number = FIRST_NUMBER;

    BaseWriter(Group group, long seed, LocalDate firstDay, LocalDate lastDay) {
        this.group = group;
        this.seed = seed;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.chance = new Chance(seed ^ APART);
        this.people = new People(chance);
    }

    BasePlan write(int size, List<Acquaintance> known, Acquaintance shown) {
        for (Acquaintance each : chosen(size, known, shown)) {
            write(each.shop(), each.customer(), each.car(), each.equals(shown) ? Habit.REGULAR : habit(each.shop()));
        }
        long cars = group.shops().stream().mapToLong(Shop::carsDelivered).sum();
        int strangers = Math.max(0, size - customers.size());
        for (Shop shop : group.shops()) {
            for (long i = strangers * shop.carsDelivered() / cars; i > 0; i--) {
                stranger(shop);
            }
        }
        BaseCustomer file = find(shown);
        complaintOf(shown, known).ifPresent(caller -> merge(caller, file));
        customers.sort(
                Comparator.comparing((BaseCustomer each) -> each.shop().id()).thenComparing(BaseCustomer::id));
        duplicates.sort(Comparator.comparing(Duplicate::at).thenComparing(Duplicate::customer));
        return new BasePlan(seed, firstDay, lastDay, customers, duplicates, Optional.of(file));
    }

    private Habit habit(Shop shop) {
        return Habit.any(chance, shop);
    }

    /** A small base has but a few of those who are known; whom the report shows is always there. */
    private static Set<Acquaintance> chosen(int size, List<Acquaintance> known, Acquaintance shown) {
        Set<Acquaintance> chosen = new LinkedHashSet<>();
        chosen.add(shown);
        complaintOf(shown, known).ifPresent(chosen::add);
        int most = Math.max(2, size / KNOWN_PART);
        known.stream().limit(most).forEach(chosen::add);
        return chosen;
    }

    /** The first who complains at the dealer of the shown member turns out to be the same person. */
    private static Optional<Acquaintance> complaintOf(Acquaintance shown, List<Acquaintance> known) {
        return known.stream()
                .filter(each -> each.shop().equals(shown.shop()))
                .filter(each -> each.complainedAt().isPresent())
                .findFirst();
    }

    private void merge(Acquaintance caller, BaseCustomer file) {
        LocalDate noticed =
                file.shop().calendar().day(caller.complainedAt().orElseThrow()).plusDays(1);
        duplicates.add(
                new Duplicate(file.shop(), caller.customer(), file.id(), CustomerDraft.evening(file.shop(), noticed)));
    }

    private BaseCustomer find(Acquaintance wanted) {
        return customers.stream()
                .filter(each ->
                        each.id().equals(wanted.customer()) && each.shop().equals(wanted.shop()))
                .findFirst()
                .orElseThrow();
    }

    private void stranger(Shop shop) {
        CustomerId id = CustomerId.of("K-" + number);
        Habit habit = habit(shop);
        write(shop, id, Optional.empty(), habit);
        if (habit != Habit.NEWCOMER && chance.percent(DUPLICATES_PERCENT)) {
            twice(shop, id);
        }
    }

    private void write(Shop shop, CustomerId id, Optional<VehicleId> car, Habit habit) {
        Profile person = people.person(number);
        CustomerDraft draft = new CustomerDraft(shop, id, chance, firstDay, lastDay);
        Deque<CustomerDraft.SoldCar> used = soldCars.computeIfAbsent(shop, each -> new ArrayDeque<>());
        if (car.isEmpty() && !used.isEmpty()) {
            draft.used(used.removeFirst(), habit);
        } else {
            draft.car(car.orElse(VehicleId.of("V-" + number)), habit).ifPresent(used::add);
        }
        customers.add(draft.write(new CustomerFact.ProfileFact(0, person)));
        number++;
    }

    /** Somebody was written down again, with the same mobile, for accessories bought at the counter. */
    private void twice(Shop shop, CustomerId first) {
        CustomerId second = CustomerId.of("K-" + number);
        CustomerDraft draft = new CustomerDraft(shop, second, chance, firstDay, lastDay);
        draft.counter();
        Profile person = Profile.builder().addMobiles(People.mobile(number - 1)).build();
        customers.add(draft.write(new CustomerFact.ProfileFact(0, person)));
        LocalDate noticed = firstDay.plusDays(chance.between(1, 30));
        duplicates.add(new Duplicate(shop, second, first, CustomerDraft.evening(shop, noticed)));
        number++;
    }
}
