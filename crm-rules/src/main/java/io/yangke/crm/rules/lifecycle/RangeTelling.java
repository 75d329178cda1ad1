package io.yangke.crm.rules.lifecycle;

import static io.yangke.crm.spi.explain.Argument.day;
import static io.yangke.crm.spi.explain.Argument.quantity;
import static io.yangke.crm.spi.explain.Argument.term;

import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.explain.Explanation;
import java.time.LocalDate;
import java.util.Optional;

/** Tells of single criteria whether they hold for some facts, the fact against its limit. */
final class RangeTelling {

    private final ClassFacts facts;

    RangeTelling(ClassFacts facts) {
        this.facts = facts;
    }

    boolean holds(ClassRange range) {
        return range.atLeast().map(limit -> reaches(range.fact(), limit)).orElse(true)
                && range.lessThan().map(limit -> !reaches(range.fact(), limit)).orElse(true);
    }

    private boolean reaches(ClassFact fact, long limit) {
        return fact.isTime()
                ? since(fact)
                        .map(day -> !day.isAfter(facts.asOf().minusMonths(limit)))
                        .orElse(true)
                : value(fact) >= limit;
    }

    private long value(ClassFact fact) {
        return switch (fact) {
            case SPEND_FEN -> facts.spendFen();
            case VISITS -> facts.visits();
            case RENEWALS -> facts.renewals();
            case MONTHS_AWAY, MONTHS_OWNED -> throw new IllegalArgumentException(fact + " is a time");
        };
    }

    private Optional<LocalDate> since(ClassFact fact) {
        return fact == ClassFact.MONTHS_AWAY ? facts.awaySince() : facts.lastPurchase();
    }

    /** Tells of a criterion of one bound that it holds. */
    Explanation met(ClassRange bound) {
        return bound.fact().isTime()
                ? time(bound, ClassCode.MET_LONG_AGO, ClassCode.MET_LATELY, ClassCode.MET_NEVER)
                : value(bound, ClassCode.MET_AT_LEAST, ClassCode.MET_LESS_THAN);
    }

    /** Tells of a criterion of one bound that it does not hold. */
    Explanation failed(ClassRange bound) {
        if (bound.fact().isTime()) {
            return time(bound, ClassCode.FAILED_LONG_AGO, ClassCode.FAILED_LATELY, ClassCode.FAILED_NEVER);
        }
        return bound.atLeast()
                .map(limit -> missing(bound.fact(), limit))
                .orElseGet(() -> value(bound, ClassCode.FAILED_AT_LEAST, ClassCode.FAILED_LESS_THAN));
    }

    private Explanation missing(ClassFact fact, long limit) {
        long value = value(fact);
        return ClassCode.FAILED_AT_LEAST.with(term(fact), of(fact, value), of(fact, limit), of(fact, limit - value));
    }

    private Explanation value(ClassRange bound, ClassCode lower, ClassCode upper) {
        ClassFact fact = bound.fact();
        return code(bound, lower, upper).with(term(fact), of(fact, value(fact)), limit(bound));
    }

    private Explanation time(ClassRange bound, ClassCode lower, ClassCode upper, ClassCode never) {
        ClassFact fact = bound.fact();
        return since(fact)
                .map(day -> code(bound, lower, upper).with(term(fact), day(day), limit(bound)))
                .orElseGet(() -> never.with(term(fact), limit(bound)));
    }

    private static ClassCode code(ClassRange bound, ClassCode lower, ClassCode upper) {
        return bound.atLeast().isPresent() ? lower : upper;
    }

    private static Argument limit(ClassRange bound) {
        return of(bound.fact(), bound.atLeast().or(bound::lessThan).orElseThrow());
    }

    private static Argument of(ClassFact fact, long value) {
        return quantity(value, unit(fact));
    }

    private static Unit unit(ClassFact fact) {
        return switch (fact) {
            case SPEND_FEN -> Unit.FEN;
            case VISITS -> Unit.VISITS;
            case RENEWALS -> Unit.RENEWALS;
            case MONTHS_AWAY, MONTHS_OWNED -> Unit.MONTHS;
        };
    }
}
