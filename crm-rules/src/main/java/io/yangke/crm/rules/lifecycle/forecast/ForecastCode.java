package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.DAY;
import static io.yangke.crm.rules.explain.ArgumentKind.NAMED;
import static io.yangke.crm.rules.explain.ArgumentKind.QUANTITY;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.SHARE;
import static io.yangke.crm.rules.explain.ArgumentKind.term;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.LifecycleStage;
import io.yangke.crm.spi.lifecycle.RiskBand;
import io.yangke.crm.spi.lifecycle.ValueBand;
import java.util.List;

/**
 * Everything that can be said of what is expected of a customer: the code of each statement, the rule it follows from, and the
 * arguments its wording may use. The wording in each language is held against this table by test.
 */
enum ForecastCode {
    // How far a car is driven. Car, km a year, how many readings.
    MILEAGE_BY_READINGS("forecast.mileage.byReadings", "LIF-20", REFERENCE, QUANTITY, COUNT),
    MILEAGE_BY_FALLBACK("forecast.mileage.byFallback", "LIF-20", REFERENCE, QUANTITY),
    // The day of the last reading, what it says.
    MILEAGE_LAST("forecast.mileage.last", "LIF-20", DAY, QUANTITY),
    // The day, what the odometer is expected to show.
    MILEAGE_NOW("forecast.mileage.now", "LIF-20", DAY, QUANTITY),
    MILEAGE_UNKNOWN("forecast.mileage.unknown", "LIF-20"),
    // The day, what it says, why it is wrong, the fact.
    MILEAGE_WRONG("forecast.mileage.wrong", "LIF-20", DAY, QUANTITY, term(WrongReading.Reason.class), REFERENCE),

    // What is due. Car, the day of the next maintenance.
    MAINTENANCE("forecast.maintenance", "LIF-26", REFERENCE, DAY),
    MAINTENANCE_NEVER("forecast.maintenance.never", "LIF-26", REFERENCE),
    // Item, its state, when it is due.
    ITEM("forecast.item", "LIF-26", NAMED, term(DueItem.State.class), DAY),
    ITEM_BY_TIME("forecast.item.byTime", "LIF-26", DAY),
    // The km, the day they are expected.
    ITEM_BY_DISTANCE("forecast.item.byDistance", "LIF-26", QUANTITY, DAY),
    ITEM_BY_PACE("forecast.item.byPace", "LIF-26", DAY),
    ITEM_DONE("forecast.item.done", "LIF-26", DAY),
    ITEM_NEVER_DONE("forecast.item.neverDone", "LIF-26", DAY),

    // The next visit. Car, the day expected, the earliest, the latest.
    VISIT("forecast.visit", "SEG-05", REFERENCE, DAY, DAY, DAY),
    SINCE_VISIT("forecast.since.visit", "SEG-05", DAY, QUANTITY),
    SINCE_PURCHASE("forecast.since.purchase", "SEG-05", DAY, QUANTITY),
    // Days, how much it counts in thousandths.
    BY_CAR("forecast.byCar", "SEG-05", QUANTITY, COUNT),
    // Days, of how many gaps, how much it counts in thousandths.
    BY_RHYTHM("forecast.byRhythm", "SEG-05", QUANTITY, COUNT, COUNT),
    NO_RHYTHM("forecast.noRhythm", "SEG-05"),

    // Who is likely to be lost. Risk, value, strategy.
    CHURN("churn", "SEG-05", term(RiskBand.class), term(ValueBand.class), NAMED),
    // Days away, days expected, their share, the car.
    CHURN_AWAY("churn.away", "SEG-05", QUANTITY, QUANTITY, SHARE, REFERENCE),
    // Days away from which it is medium, and high.
    CHURN_CUTS("churn.cuts", "SEG-05", QUANTITY, QUANTITY),
    // Visits lately, visits before, months, since when.
    CHURN_FALLING("churn.falling", "SEG-05", QUANTITY, QUANTITY, QUANTITY, DAY),
    // Points, medium from, high from.
    CHURN_VALUE("churn.value", "SEG-05", COUNT, COUNT, COUNT),
    // Money, months, points.
    CHURN_SPEND("churn.value.spend", "SEG-05", QUANTITY, QUANTITY, COUNT),
    CHURN_PRICE("churn.value.price", "SEG-05", QUANTITY, COUNT),
    CHURN_REFERRALS("churn.value.referrals", "SEG-05", QUANTITY, COUNT),
    CHURN_TURNS("churn.turns", "SEG-05", DAY, term(RiskBand.class)),
    CHURN_STAYS("churn.stays", "SEG-05", term(RiskBand.class)),
    CHURN_KEPT_LOW("churn.keptLow", "SEG-05", QUANTITY, DAY),
    CHURN_BACK_BEFORE("churn.backBefore", "SEG-05", QUANTITY, DAY),
    CHURN_BACK("churn.back", "SEG-05", QUANTITY),

    // The stage.
    STAGE("stage", "LIF-01", term(LifecycleStage.class)),
    STAGE_NO_CAR_YET("stage.noCarYet", "LIF-01"),
    STAGE_CAR_ORDERED("stage.carOrdered", "LIF-01"),
    STAGE_NO_CAR_LEFT("stage.noCarLeft", "LIF-01", DAY),
    STAGE_STAYS_AWAY("stage.staysAway", "LIF-01"),
    STAGE_SHOULD_HAVE_COME("stage.shouldHaveCome", "LIF-01"),
    STAGE_CAME_BACK("stage.cameBack", "LIF-01", DAY),
    STAGE_BOUGHT_LATELY("stage.boughtLately", "LIF-01", DAY),
    STAGE_COMES("stage.comes", "LIF-01"),
    STAGE_LAST_VISIT("stage.lastVisit", "LIF-01", DAY),
    STAGE_REPURCHASE("stage.repurchase", "LIF-01", COUNT);

    private final ExplanationCode entry;

    ForecastCode(String subject, String rule, ArgumentKind... arguments) {
        entry = new ExplanationCode("lifecycle." + subject, rule, ImmutableList.copyOf(arguments));
    }

    ExplanationCode entry() {
        return entry;
    }

    Explanation with(Argument... facts) {
        Checks.require(
                entry.admits(List.of(facts)),
                entry.code(),
                "has arguments of other kinds",
                entry.arguments().toString());
        return Explanation.of(entry.code(), entry.rule(), facts);
    }
}
