package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Any table of classes that keeps the rules, any other table, and customers that lie close to limits. */
final class AnyClasses extends DomainContextBase {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);

    /**
     * A policy and a customer.
     *
     * @param policy the policy
     * @param facts the customer
     */
    record Case(ClassPolicy policy, ClassFacts facts) {}

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> {
            ClassPolicy policy = policy(random);
            return new Case(policy, facts(policy.rows(), random));
        });
    }

    @Provide
    Arbitrary<ClassPolicy> policies() {
        return Arbitraries.randomValue(AnyClasses::policy);
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }

    static ClassPolicy policy(Random random) {
        if (random.nextInt(4) == 0) {
            return ClassPolicy.DEFAULT;
        }
        while (true) {
            List<ClassRow> rows = orderly(random);
            if (isAccepted(rows)) {
                return ClassPolicy.builder()
                        .windowMonths(1 + random.nextInt(24))
                        .rows(rows)
                        .build();
            }
        }
    }

    static boolean isAccepted(List<ClassRow> rows) {
        try {
            ClassTableCheck.check(rows);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** First who stays away, the worst first; then who does much, the best first; then all others. */
    private static List<ClassRow> orderly(Random random) {
        List<ClassRow> rows = new ArrayList<>();
        for (CustomerClass bad : List.of(CustomerClass.LOST, CustomerClass.INACTIVE)) {
            if (random.nextInt(4) > 0) {
                rows.add(row(bad, random, false));
            }
        }
        for (CustomerClass good : List.of(CustomerClass.LOYAL, CustomerClass.FAIRLY_LOYAL, CustomerClass.NEW)) {
            if (random.nextInt(4) > 0) {
                rows.add(row(good, random, true));
            }
        }
        rows.add(ClassRow.otherwise(CustomerClass.GENERAL));
        return rows;
    }

    private static ClassRow row(CustomerClass customerClass, Random random, boolean good) {
        List<ClassCondition> conditions = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            List<ClassRange> ranges = new ArrayList<>();
            EnumSet<ClassFact> facts = EnumSet.noneOf(ClassFact.class);
            for (int j = random.nextInt(3); j >= 0; j--) {
                ClassFact fact = ClassFact.values()[random.nextInt(ClassFact.values().length)];
                if (facts.add(fact)) {
                    boolean up = fact.better() == ClassFact.Better.NEITHER
                            ? random.nextBoolean()
                            : good == (fact.better() == ClassFact.Better.MORE);
                    ranges.add(up ? ClassRange.atLeast(fact, limit(random)) : ClassRange.lessThan(fact, limit(random)));
                }
            }
            conditions.add(new ClassCondition(ranges));
        }
        return new ClassRow(customerClass, conditions);
    }

    /** Rows without any order: most break a rule. */
    static List<ClassRow> anyRows(Random random) {
        List<ClassRow> rows = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            rows.add(row(anyClass(random), random, random.nextBoolean()));
        }
        rows.add(random.nextInt(8) == 0 ? row(anyClass(random), random, true) : ClassRow.otherwise(anyClass(random)));
        return rows;
    }

    private static CustomerClass anyClass(Random random) {
        return CustomerClass.values()[random.nextInt(CustomerClass.values().length)];
    }

    private static long limit(Random random) {
        return 1 + random.nextInt(8);
    }

    static ClassFacts facts(List<ClassRow> rows, Random random) {
        FactBands bands = FactBands.of(rows);
        LocalDate asOf = FIRST.plusDays(random.nextInt(800));
        return new ClassFacts(
                asOf,
                near(bands.limits(ClassFact.SPEND_FEN), random),
                (int) near(bands.limits(ClassFact.VISITS), random),
                (int) near(bands.limits(ClassFact.RENEWALS), random),
                day(bands.limits(ClassFact.MONTHS_AWAY), asOf, random),
                day(bands.limits(ClassFact.MONTHS_OWNED), asOf, random));
    }

    private static long near(long[] limits, Random random) {
        return limits.length == 0
                ? random.nextInt(5)
                : Math.max(0, limits[random.nextInt(limits.length)] + random.nextInt(3) - 1);
    }

    private static Optional<LocalDate> day(long[] months, LocalDate asOf, Random random) {
        if (random.nextInt(6) == 0) {
            return Optional.empty();
        }
        LocalDate day = months.length == 0 || random.nextInt(4) == 0
                ? asOf.minusDays(random.nextInt(500))
                : asOf.minusMonths(months[random.nextInt(months.length)]).plusDays(random.nextInt(5) - 2);
        return Optional.of(day.isAfter(asOf) ? asOf : day);
    }
}
