package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.lifecycle.StrategyCode;

/** Distances, days and shares, and what a host may name itself, as facts of an explanation. */
final class ForecastFacts {

    private ForecastFacts() {}

    static Argument km(int km) {
        return Argument.quantity(km, Unit.KILOMETRES);
    }

    static Argument kmAYear(int metresPerDay) {
        return Argument.quantity((metresPerDay * 365L + 500) / 1_000, Unit.KILOMETRES);
    }

    static Argument days(long days) {
        return Argument.quantity(days, Unit.NATURAL_DAYS);
    }

    static Argument months(int months) {
        return Argument.quantity(months, Unit.MONTHS);
    }

    static Argument visits(int visits) {
        return Argument.quantity(visits, Unit.VISITS);
    }

    /** What is named by the language if it knows it, and else by the host's own code. */
    static Argument named(ItemCode item) {
        return Argument.named("ItemCode", item.value(), item.value());
    }

    /** What is named by the language if it knows it, and else by the host's own code. */
    static Argument named(StrategyCode strategy) {
        return Argument.named("StrategyCode", strategy.value(), strategy.value());
    }
}
