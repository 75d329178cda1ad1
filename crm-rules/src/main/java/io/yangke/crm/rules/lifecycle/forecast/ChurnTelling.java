package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.rules.lifecycle.forecast.ForecastFacts.days;
import static io.yangke.crm.rules.lifecycle.forecast.ForecastFacts.months;
import static io.yangke.crm.rules.lifecycle.forecast.ForecastFacts.named;
import static io.yangke.crm.rules.lifecycle.forecast.ForecastFacts.visits;
import static io.yangke.crm.spi.explain.Argument.count;
import static io.yangke.crm.spi.explain.Argument.day;
import static io.yangke.crm.spi.explain.Argument.quantity;
import static io.yangke.crm.spi.explain.Argument.reference;
import static io.yangke.crm.spi.explain.Argument.share;
import static io.yangke.crm.spi.explain.Argument.term;

import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.lifecycle.RiskBand;
import java.util.ArrayList;
import java.util.List;

/** Tells why a customer is likely to be lost, or not, and what would change it. */
final class ChurnTelling {

    private ChurnTelling() {}

    static Explanation of(ChurnWarning warning, ChurnOutlook outlook, ChurnPolicy policy) {
        List<Explanation> details = new ArrayList<>();
        details.add(away(warning));
        details.add(cuts(warning, policy));
        warning.falling().ifPresent(falling -> details.add(falling(falling, policy)));
        details.add(value(warning.value(), policy));
        details.addAll(outlook(outlook));
        return ForecastCode.CHURN
                .with(term(warning.risk()), term(warning.value().band()), named(warning.strategy()))
                .because(details);
    }

    private static Explanation away(ChurnWarning warning) {
        CarForecast car = warning.forecast().leastOverdue();
        int away = car.daysAway(warning.asOf());
        return ForecastCode.CHURN_AWAY
                .with(days(away), days(car.intervalDays()), share(away, car.intervalDays()), reference(car.car()))
                .because(ForecastTelling.visits(warning.forecast()));
    }

    private static Explanation cuts(ChurnWarning warning, ChurnPolicy policy) {
        CarForecast car = warning.forecast().leastOverdue();
        return ForecastCode.CHURN_CUTS.with(
                days(car.daysAway(car.dayOf(policy.mediumPermille()))),
                days(car.daysAway(car.dayOf(policy.highPermille()))));
    }

    private static Explanation falling(FallingVisits falling, ChurnPolicy policy) {
        return ForecastCode.CHURN_FALLING.with(
                visits(falling.lately()),
                visits(falling.before()),
                months(policy.frequencyMonths()),
                day(falling.on()));
    }

    private static Explanation value(CustomerValue value, ChurnPolicy policy) {
        return ForecastCode.CHURN_VALUE
                .with(count(value.points()), count(policy.mediumValue()), count(policy.highValue()))
                .because(List.of(
                        ForecastCode.CHURN_SPEND.with(
                                quantity(value.spendFen(), Unit.FEN),
                                months(policy.spendMonths()),
                                count(value.spendPoints())),
                        ForecastCode.CHURN_PRICE.with(quantity(value.priceFen(), Unit.FEN), count(value.pricePoints())),
                        ForecastCode.CHURN_REFERRALS.with(
                                quantity(value.referrals(), Unit.CUSTOMERS), count(value.referralPoints()))));
    }

    private static List<Explanation> outlook(ChurnOutlook outlook) {
        if (outlook.turnsOn().isEmpty()) {
            return List.of(
                    ForecastCode.CHURN_STAYS.with(term(outlook.risk())),
                    ForecastCode.CHURN_BACK.with(visits(outlook.visits())));
        }
        ForecastCode back =
                outlook.risk() == RiskBand.LOW ? ForecastCode.CHURN_KEPT_LOW : ForecastCode.CHURN_BACK_BEFORE;
        return List.of(
                ForecastCode.CHURN_TURNS.with(day(outlook.turnsOn().get()), term(outlook.turnsTo())),
                back.with(visits(outlook.visits()), day(outlook.turnsOn().get())));
    }
}
