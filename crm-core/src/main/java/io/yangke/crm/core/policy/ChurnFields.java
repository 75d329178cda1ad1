package io.yangke.crm.core.policy;

import io.yangke.crm.rules.lifecycle.forecast.ChurnPolicy;
import io.yangke.crm.rules.lifecycle.forecast.ValueStep;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.RiskBand;
import io.yangke.crm.spi.lifecycle.StrategyCode;
import io.yangke.crm.spi.lifecycle.ValueBand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The table of {@link ChurnPolicy}. Source: SEG-05. */
final class ChurnFields {

    private static final int MOST_STEPS = 20;
    private static final int MOST_VALUE = 300;
    private static final int MOST_PERMILLE = 100_000;

    private static final Field<ValueStep, Values, Long> FROM = Field.row(
            "from",
            new LongNumber(1, 1_000_000_000_000_000L),
            "SEG-05",
            "The figure from which on it counts.",
            ValueStep::from);
    private static final Field<ValueStep, Values, Integer> POINTS =
            Field.row("points", new WholeNumber(1, 100), "SEG-05", "What it counts.", ValueStep::points);

    private static final JsonType<List<ValueStep>> STEPS = new ListOf<>(
            new WholeObject<>(new Table<>(
                    List.of(FROM, POINTS),
                    new ValueStep(1, 1),
                    Set.of(FROM.name(), POINTS.name()),
                    Values::empty,
                    values -> new ValueStep(values.get(FROM), values.get(POINTS)))),
            0,
            MOST_STEPS);

    static final Field<ChurnPolicy, ChurnPolicy.Builder, Integer> MEDIUM_PERMILLE = field(
            "mediumPermille",
            new WholeNumber(1, MOST_PERMILLE),
            "The risk is medium from so many thousandths of the expected interval on.",
            ChurnPolicy::mediumPermille,
            ChurnPolicy.Builder::mediumPermille);
    static final Field<ChurnPolicy, ChurnPolicy.Builder, Integer> HIGH_PERMILLE = field(
            "highPermille",
            new WholeNumber(1, MOST_PERMILLE),
            "The risk is high from so many thousandths on; more than mediumPermille.",
            ChurnPolicy::highPermille,
            ChurnPolicy.Builder::highPermille);
    static final Field<ChurnPolicy, ChurnPolicy.Builder, Integer> MEDIUM_VALUE = field(
            "mediumValue",
            new WholeNumber(1, MOST_VALUE),
            "The value is medium from so many points on.",
            ChurnPolicy::mediumValue,
            ChurnPolicy.Builder::mediumValue);
    static final Field<ChurnPolicy, ChurnPolicy.Builder, Integer> HIGH_VALUE = field(
            "highValue",
            new WholeNumber(1, MOST_VALUE),
            "The value is high from so many points on; more than mediumValue.",
            ChurnPolicy::highValue,
            ChurnPolicy.Builder::highValue);
    static final Field<ChurnPolicy, ChurnPolicy.Builder, List<ValueStep>> SPEND_STEPS = field(
            "spendSteps",
            STEPS,
            "What money spent, in fen, counts for the value; from the greatest to the least.",
            ChurnPolicy::spendSteps,
            (b, v) -> b.spendSteps(v));
    static final Field<ChurnPolicy, ChurnPolicy.Builder, List<ValueStep>> PRICE_STEPS = field(
            "priceSteps",
            STEPS,
            "What the price of the dearest car, in fen, counts for the value; from the greatest to the least.",
            ChurnPolicy::priceSteps,
            (b, v) -> b.priceSteps(v));
    static final Field<ChurnPolicy, ChurnPolicy.Builder, List<ValueStep>> REFERRAL_STEPS = field(
            "referralSteps",
            STEPS,
            "What recommendations count for the value; from the greatest to the least.",
            ChurnPolicy::referralSteps,
            (b, v) -> b.referralSteps(v));
    static final Field<ChurnPolicy, ChurnPolicy.Builder, Map<RiskBand, Map<ValueBand, StrategyCode>>> STRATEGIES =
            field(
                    "strategies",
                    ChoiceMap.of(RiskBand.class, ChoiceMap.of(ValueBand.class, LifecycleFields.STRATEGY)),
                    "How a customer of each risk, and then of each value, is treated.",
                    ChurnPolicy::strategies,
                    (b, v) -> b.strategies(v));

    static final Table<ChurnPolicy, ChurnPolicy.Builder> TABLE = new Table<>(
            List.of(
                    MEDIUM_PERMILLE,
                    HIGH_PERMILLE,
                    field(
                            "frequencyMonths",
                            new WholeNumber(1, 60),
                            "Over how many months visits are counted against those of as many months before.",
                            ChurnPolicy::frequencyMonths,
                            ChurnPolicy.Builder::frequencyMonths),
                    field(
                            "fallingPermille",
                            new WholeNumber(0, 999),
                            "Visits fall off where there are at most so many thousandths of those before.",
                            ChurnPolicy::fallingPermille,
                            ChurnPolicy.Builder::fallingPermille),
                    field(
                            "leastVisitsBefore",
                            new WholeNumber(1, 1_000),
                            "So many visits must have been before for them to fall off.",
                            ChurnPolicy::leastVisitsBefore,
                            ChurnPolicy.Builder::leastVisitsBefore),
                    field(
                            "spendMonths",
                            new WholeNumber(1, 240),
                            "Over how many months money is counted for the value.",
                            ChurnPolicy::spendMonths,
                            ChurnPolicy.Builder::spendMonths),
                    field(
                            "spendKinds",
                            ChoiceSet.of(VisitKind.class),
                            "Which visits count for money.",
                            ChurnPolicy::spendKinds,
                            (b, v) -> b.spendKinds(v)),
                    SPEND_STEPS,
                    PRICE_STEPS,
                    REFERRAL_STEPS,
                    MEDIUM_VALUE,
                    HIGH_VALUE,
                    STRATEGIES),
            ChurnPolicy.DEFAULT,
            ChurnPolicy::builder,
            ChurnPolicy.Builder::build);

    private ChurnFields() {}

    private static <T> Field<ChurnPolicy, ChurnPolicy.Builder, T> field(
            String name,
            JsonType<T> type,
            String doc,
            Function<ChurnPolicy, T> getter,
            BiConsumer<ChurnPolicy.Builder, T> setter) {
        return new Field<>(name, type, "SEG-05", doc, getter, setter);
    }
}
