package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The class of a customer as a clerk finds it: row by row, criterion by criterion. */
final class NaiveClass {

    private NaiveClass() {}

    static CustomerClass of(List<ClassRow> rows, ClassFacts facts) {
        return rows.get(row(rows, facts)).customerClass();
    }

    static int row(List<ClassRow> rows, ClassFacts facts) {
        for (int row = 0; row < rows.size(); row++) {
            if (holds(rows.get(row), facts)) {
                return row;
            }
        }
        throw new AssertionError("no row holds");
    }

    static boolean holds(ClassRow row, ClassFacts facts) {
        return row.anyOf().stream()
                .anyMatch(condition -> condition.allOf().stream().allMatch(range -> holds(range, facts)));
    }

    static boolean holds(ClassRange range, ClassFacts facts) {
        for (long limit : range.atLeast().stream().toList()) {
            if (!reaches(range.fact(), limit, facts)) {
                return false;
            }
        }
        for (long limit : range.lessThan().stream().toList()) {
            if (reaches(range.fact(), limit, facts)) {
                return false;
            }
        }
        return true;
    }

    private static boolean reaches(ClassFact fact, long limit, ClassFacts facts) {
        return switch (fact) {
            case SPEND_FEN -> facts.spendFen() >= limit;
            case VISITS -> facts.visits() >= limit;
            case RENEWALS -> facts.renewals() >= limit;
            case MONTHS_AWAY -> monthsOver(later(facts.lastVisit(), facts.lastPurchase()), limit, facts.asOf());
            case MONTHS_OWNED -> monthsOver(facts.lastPurchase(), limit, facts.asOf());
        };
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isPresent() && other.get().isAfter(one.get()) ? other : one;
    }

    private static boolean monthsOver(Optional<LocalDate> since, long months, LocalDate asOf) {
        return since.isEmpty() || since.get().compareTo(asOf.minusMonths(months)) <= 0;
    }
}
