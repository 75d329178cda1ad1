package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks for faults of a table of classes by trying customers on and just below every limit. */
final class NaiveTableCheck {

    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 15);

    private final List<ClassRow> rows;
    private final List<int[]> customers = new ArrayList<>();
    private final Map<List<Integer>, Integer> rowOf = new HashMap<>();

    NaiveTableCheck(List<ClassRow> rows) {
        this.rows = rows;
        enumerate(new int[ClassFact.values().length], 0);
    }

    private void enumerate(int[] values, int fact) {
        if (fact == values.length) {
            if (values[ClassFact.MONTHS_AWAY.ordinal()] <= values[ClassFact.MONTHS_OWNED.ordinal()]) {
                customers.add(values.clone());
            }
            return;
        }
        for (int value : values(ClassFact.values()[fact])) {
            values[fact] = value;
            enumerate(values, fact + 1);
        }
    }

    private SortedSet<Integer> values(ClassFact fact) {
        SortedSet<Integer> values = new TreeSet<>(List.of(0));
        // How long a car is owned bounds how long its owner stays away, so each of both is tried on the other's limits.
        for (ClassFact other : fact.isTime() ? List.of(ClassFact.MONTHS_AWAY, ClassFact.MONTHS_OWNED) : List.of(fact)) {
            for (long limit : FactBands.of(rows).limits(other)) {
                values.add((int) limit - 1);
                values.add((int) limit);
            }
        }
        return values;
    }

    boolean isSound() {
        if (!rows.get(rows.size() - 1).anyOf().contains(ClassCondition.ALWAYS)) {
            return false;
        }
        customers.forEach(customer -> rowOf.put(key(customer), NaiveClass.row(rows, facts(customer))));
        return new TreeSet<>(rowOf.values()).size() == rows.size()
                && customers.stream().allMatch(this::nothingBetterHarms);
    }

    private boolean nothingBetterHarms(int[] customer) {
        for (ClassFact fact : ClassFact.values()) {
            int step = fact.better() == ClassFact.Better.MORE ? 1 : -1;
            int[] better = customer.clone();
            better[fact.ordinal()] += step;
            Integer row = rowOf.get(key(better));
            if (fact.better() != ClassFact.Better.NEITHER
                    && better[fact.ordinal()] >= 0
                    && classOf(row == null ? NaiveClass.row(rows, facts(better)) : row)
                            .isBelow(classOf(rowOf.get(key(customer))))) {
                return false;
            }
        }
        return true;
    }

    private CustomerClass classOf(int row) {
        return rows.get(row).customerClass();
    }

    private static List<Integer> key(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static ClassFacts facts(int[] values) {
        return new ClassFacts(
                AS_OF,
                values[ClassFact.SPEND_FEN.ordinal()],
                values[ClassFact.VISITS.ordinal()],
                values[ClassFact.RENEWALS.ordinal()],
                Optional.of(AS_OF.minusMonths(values[ClassFact.MONTHS_AWAY.ordinal()])),
                Optional.of(AS_OF.minusMonths(values[ClassFact.MONTHS_OWNED.ordinal()])));
    }
}
