package io.yangke.crm.example.benchmarks;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerFiles;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The files of a host's customers, made as they are read: a car bought in the last eight years, visits about twice a year with
 * readings that grow, for most an insurance, for a third a membership, and a profile with a birthday. One in five stays away some day.
 */
record CareBase(int files) implements CustomerFiles {

    static final DealerId DEALER = DealerId.of("SK-0371");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final int MOST_DAYS_OWNED = 2_900;
    private static final int METRES_PER_DAY = 38_000;
    private static final VisitKind[] KINDS = {
        VisitKind.PAID_MAINTENANCE, VisitKind.PAID_MAINTENANCE, VisitKind.REPAIR, VisitKind.WARRANTY, VisitKind.BOUTIQUE
    };

    @Override
    public Optional<CustomerFile> findFile(DealerId dealer, CustomerId customer) {
        return Optional.of(file(Integer.parseInt(customer.value().substring(2))));
    }

    @Override
    public List<CustomerFile> findFiles(DealerId dealer, Collection<CustomerId> customers) {
        return customers.stream()
                .flatMap(customer -> findFile(dealer, customer).stream())
                .toList();
    }

    @Override
    public ScanPage<CustomerFile> scanFiles(DealerId dealer, Optional<String> after, int limit) {
        int from = after.map(Integer::parseInt).orElse(0);
        int until = Math.min(files, from + limit);
        List<CustomerFile> page = new ArrayList<>(until - from);
        for (int i = from; i < until; i++) {
            page.add(file(i));
        }
        return new ScanPage<>(page, until < files ? Optional.of(Integer.toString(until)) : Optional.empty());
    }

    /** Returns a customer's file, the same each time. */
    static CustomerFile file(int number) {
        SplittableRandom random = new SplittableRandom(number);
        List<CustomerFact> facts = new ArrayList<>();
        VehicleId car = VehicleId.of("V-" + number);
        LocalDate bought = TODAY.minusDays(random.nextInt(MOST_DAYS_OWNED));
        facts.add(profile(random));
        facts.add(new CustomerFact.Ownership(
                FactId.of("O"),
                0,
                car,
                Optional.empty(),
                Optional.empty(),
                ModelCode.of("OCTAVIA"),
                bought,
                Optional.empty(),
                Optional.of(bought),
                Optional.empty(),
                Optional.empty()));
        addVisits(facts, car, bought, random);
        addOthers(facts, car, bought, random);
        return CustomerFile.of(DEALER, CustomerId.of("C-" + number), facts);
    }

    private static CustomerFact profile(SplittableRandom random) {
        Profile.Builder profile = Profile.builder();
        profile.birthday(LocalDate.of(1960, 1, 1).plusDays(random.nextInt(15_000)))
                .preferences(new ContactPreferences(
                        Optional.empty(),
                        List.of(),
                        random.nextInt(20) == 0,
                        EnumSet.allOf(ConsentPurpose.class),
                        Set.of()));
        return new CustomerFact.ProfileFact(0, profile.build());
    }

    /** Whoever stays away does so from some day of the last two years on. */
    private static void addVisits(List<CustomerFact> facts, VehicleId car, LocalDate bought, SplittableRandom random) {
        LocalDate until = random.nextInt(5) == 0 ? TODAY.minusDays(random.nextInt(700)) : TODAY;
        int number = 0;
        LocalDate day = bought.plusDays(60 + random.nextInt(120));
        while (!day.isAfter(until)) {
            int km = (int) ((day.toEpochDay() - bought.toEpochDay()) * METRES_PER_DAY / 1_000);
            facts.add(new CustomerFact.Visit(
                    FactId.of("RO-" + number),
                    0,
                    day,
                    KINDS[random.nextInt(KINDS.length)],
                    Optional.of(car),
                    random.nextInt(300_000),
                    Optional.of(km),
                    Set.of(),
                    Optional.empty()));
            number++;
            day = day.plusDays(90 + random.nextInt(180));
        }
    }

    private static void addOthers(List<CustomerFact> facts, VehicleId car, LocalDate bought, SplittableRandom random) {
        if (random.nextInt(10) < 6) {
            LocalDate from = bought.plusYears((TODAY.toEpochDay() - bought.toEpochDay()) / 366);
            facts.add(new CustomerFact.Insurance(
                    FactId.of("I"), 0, car, from, from.plusYears(1), random.nextBoolean(), 400_000));
        }
        if (random.nextInt(3) == 0) {
            facts.add(new CustomerFact.Membership(FactId.of("M"), 0, bought, Optional.empty(), Optional.of("SILVER")));
        }
        if (random.nextInt(2) == 0) {
            facts.add(new CustomerFact.DueDate(
                    FactId.of("D"),
                    0,
                    Optional.of(car),
                    CustomerFact.DueKind.INSPECTION,
                    bought,
                    bought.plusYears(6),
                    Optional.empty()));
        }
    }
}
