package io.yangke.crm.core.policy;

import io.yangke.crm.rules.lifecycle.forecast.ForecastPolicy;
import io.yangke.crm.rules.lifecycle.forecast.MaintenancePlan;
import io.yangke.crm.rules.lifecycle.forecast.MileagePolicy;
import io.yangke.crm.rules.lifecycle.forecast.RepairProgressPolicy;
import io.yangke.crm.spi.customer.CustomerFact.RepairState;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of {@link ForecastPolicy}, {@link MileagePolicy} and {@link RepairProgressPolicy}. Source: LIF-20, LIF-25, SEG-05. */
final class ForecastFields {

    private static final int MOST_SPREAD = 900;

    static final Field<MileagePolicy, MileagePolicy.Builder, Integer> LEAST_SPREAD = mileage(
            "leastSpreadPermille",
            0,
            MOST_SPREAD,
            "How far the true distance may lie from the expected one at the least, in thousandths.",
            MileagePolicy::leastSpreadPermille,
            MileagePolicy.Builder::leastSpreadPermille);
    static final Field<MileagePolicy, MileagePolicy.Builder, Integer> FALLBACK_SPREAD = mileage(
            "fallbackSpreadPermille",
            0,
            MOST_SPREAD,
            "The same where the fallback is all there is; no less.",
            MileagePolicy::fallbackSpreadPermille,
            MileagePolicy.Builder::fallbackSpreadPermille);

    static final Table<MileagePolicy, MileagePolicy.Builder> MILEAGE_TABLE = new Table<>(
            List.of(
                    mileage(
                            "mostKmPerDay",
                            100,
                            5_000,
                            "The most a car can be driven on one day, in km.",
                            MileagePolicy::mostKmPerDay,
                            MileagePolicy.Builder::mostKmPerDay),
                    mileage(
                            "fallbackKmPerYear",
                            100,
                            300_000,
                            "What a car is driven in a year where its readings do not tell, in km.",
                            MileagePolicy::fallbackKmPerYear,
                            MileagePolicy.Builder::fallbackKmPerYear),
                    mileage(
                            "latestReadings",
                            2,
                            50,
                            "How many of the latest readings count.",
                            MileagePolicy::latestReadings,
                            MileagePolicy.Builder::latestReadings),
                    mileage(
                            "leastDaysBetween",
                            1,
                            366,
                            "How many days must lie between two readings for them to tell anything.",
                            MileagePolicy::leastDaysBetween,
                            MileagePolicy.Builder::leastDaysBetween),
                    LEAST_SPREAD,
                    FALLBACK_SPREAD),
            MileagePolicy.DEFAULT,
            MileagePolicy::builder,
            MileagePolicy.Builder::build);

    static final Table<RepairProgressPolicy, RepairProgressPolicy.Builder> REPAIR_TABLE = new Table<>(
            List.of(
                    new Field<>(
                            "silentMinutes",
                            new WholeNumber(10, 14_400),
                            "LIF-25",
                            "A message is owed at the latest so many minutes of business hours after the last.",
                            RepairProgressPolicy::silentMinutes,
                            (RepairProgressPolicy.Builder b, Integer v) -> b.silentMinutes(v)),
                    new Field<>(
                            "mostSilent",
                            new WholeNumber(0, 100),
                            "LIF-25",
                            "So many messages are owed at the most while nothing changes.",
                            RepairProgressPolicy::mostSilent,
                            (RepairProgressPolicy.Builder b, Integer v) -> b.mostSilent(v)),
                    new Field<>(
                            "untold",
                            new ChoiceSet<>(Choice.of(Stream.of(RepairState.values())
                                    .filter(state -> state != RepairState.FINISHED)
                                    .toList())),
                            "LIF-25",
                            "The states whose coming owes no message of its own.",
                            RepairProgressPolicy::untold,
                            (RepairProgressPolicy.Builder b, Set<RepairState> v) -> b.untold(v))),
            RepairProgressPolicy.DEFAULT,
            RepairProgressPolicy::builder,
            RepairProgressPolicy.Builder::build);

    static final Field<ForecastPolicy, ForecastPolicy.Builder, MileagePolicy> MILEAGE = field(
            "mileage",
            MILEAGE_TABLE,
            "LIF-20",
            "How readings are judged and carried on.",
            ForecastPolicy::mileage,
            ForecastPolicy.Builder::mileage);
    static final Field<ForecastPolicy, ForecastPolicy.Builder, MaintenancePlan> PLAN = field(
            "plan",
            MaintenanceFields.TABLE,
            "LIF-26",
            "The maintenance plan of models without one of their own.",
            ForecastPolicy::plan,
            ForecastPolicy.Builder::plan);
    static final Field<ForecastPolicy, ForecastPolicy.Builder, Map<ModelCode, MaintenancePlan>> PLANS = field(
            "plans",
            CodeMap.of(MaintenanceFields.MODEL, MaintenanceFields.TABLE, any -> MaintenancePlan.builder(), Set.of()),
            "LIF-26",
            "The maintenance plans of single models; each begins with the defaults of plan.",
            ForecastPolicy::plans,
            (b, v) -> b.plans(v));
    static final Field<ForecastPolicy, ForecastPolicy.Builder, Set<VisitKind>> VISIT_KINDS = field(
            "visitKinds",
            ChoiceSet.of(VisitKind.class),
            "SEG-05",
            "Which visits bring the customer to the workshop; one kind at least.",
            ForecastPolicy::visitKinds,
            (b, v) -> b.visitKinds(v));

    static final Table<ForecastPolicy, ForecastPolicy.Builder> TABLE = new Table<>(
            List.of(
                    MILEAGE,
                    PLAN,
                    PLANS,
                    VISIT_KINDS,
                    figure(
                            "sameOccasionDays",
                            0,
                            60,
                            "Visits so many days after the last, or fewer, belong to the same occasion.",
                            ForecastPolicy::sameOccasionDays,
                            ForecastPolicy.Builder::sameOccasionDays),
                    figure(
                            "latestGaps",
                            1,
                            30,
                            "How many of the latest gaps between visits make the customer's own rhythm.",
                            ForecastPolicy::latestGaps,
                            ForecastPolicy.Builder::latestGaps),
                    figure(
                            "permillePerGap",
                            0,
                            1_000,
                            "How much each gap makes the customer's own rhythm count, in thousandths.",
                            ForecastPolicy::permillePerGap,
                            ForecastPolicy.Builder::permillePerGap),
                    figure(
                            "mostRhythmPermille",
                            0,
                            1_000,
                            "How much the customer's own rhythm counts at the most, in thousandths.",
                            ForecastPolicy::mostRhythmPermille,
                            ForecastPolicy.Builder::mostRhythmPermille),
                    figure(
                            "leastIntervalDays",
                            1,
                            366,
                            "No visit is expected sooner after the last than so many days.",
                            ForecastPolicy::leastIntervalDays,
                            ForecastPolicy.Builder::leastIntervalDays),
                    figure(
                            "leastSpreadPermille",
                            0,
                            MOST_SPREAD,
                            "How far the visit may lie from the expected day at the least, in thousandths.",
                            ForecastPolicy::leastSpreadPermille,
                            ForecastPolicy.Builder::leastSpreadPermille)),
            ForecastPolicy.DEFAULT,
            ForecastPolicy::builder,
            ForecastPolicy.Builder::build);

    private ForecastFields() {}

    private static Field<MileagePolicy, MileagePolicy.Builder, Integer> mileage(
            String name,
            int min,
            int max,
            String doc,
            Function<MileagePolicy, Integer> getter,
            BiConsumer<MileagePolicy.Builder, Integer> setter) {
        return new Field<>(name, new WholeNumber(min, max), "LIF-20", doc, getter, setter);
    }

    private static Field<ForecastPolicy, ForecastPolicy.Builder, Integer> figure(
            String name,
            int min,
            int max,
            String doc,
            Function<ForecastPolicy, Integer> getter,
            BiConsumer<ForecastPolicy.Builder, Integer> setter) {
        return field(name, new WholeNumber(min, max), "SEG-05", doc, getter, setter);
    }

    private static <T> Field<ForecastPolicy, ForecastPolicy.Builder, T> field(
            String name,
            JsonType<T> type,
            String rule,
            String doc,
            Function<ForecastPolicy, T> getter,
            BiConsumer<ForecastPolicy.Builder, T> setter) {
        return new Field<>(name, type, rule, doc, getter, setter);
    }
}
