package io.yangke.crm.core.policy;

import io.yangke.crm.rules.lifecycle.ClassCondition;
import io.yangke.crm.rules.lifecycle.ClassFact;
import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.rules.lifecycle.ClassRange;
import io.yangke.crm.rules.lifecycle.ClassRow;
import io.yangke.crm.rules.lifecycle.GroupPolicy;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.lifecycle.RetentionPolicy;
import io.yangke.crm.rules.lifecycle.forecast.ChurnPolicy;
import io.yangke.crm.rules.lifecycle.forecast.ForecastPolicy;
import io.yangke.crm.rules.lifecycle.forecast.MaintenanceItem;
import io.yangke.crm.rules.lifecycle.forecast.MaintenancePlan;
import io.yangke.crm.rules.lifecycle.forecast.MileagePolicy;
import io.yangke.crm.rules.lifecycle.forecast.RepairProgressPolicy;
import io.yangke.crm.rules.lifecycle.forecast.StagePolicy;
import io.yangke.crm.rules.lifecycle.forecast.ValueStep;
import io.yangke.crm.spi.customer.CustomerFact.RepairState;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.CustomerGroup;
import io.yangke.crm.spi.lifecycle.MixGroup;
import io.yangke.crm.spi.lifecycle.RiskBand;
import io.yangke.crm.spi.lifecycle.StrategyCode;
import io.yangke.crm.spi.lifecycle.ValueBand;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Classes, forecasts, risks and stages of every content a document may have. */
final class AnyLifecycle {

    private AnyLifecycle() {}

    static Arbitrary<LifecyclePolicy> policies() {
        return Arbitraries.randomValue(random -> policy(new Dice(random)));
    }

    private static LifecyclePolicy policy(Dice dice) {
        LifecyclePolicy.Builder policy = LifecyclePolicy.builder();
        policy.classes(classes(dice))
                .groups(groups(dice))
                .retention(new RetentionPolicy(dice.whole(1, 60), dice.whole(0, 100)))
                .forecast(forecast(dice))
                .churn(churn(dice))
                .stages(stages(dice))
                .repairs(repairs(dice));
        return policy.build();
    }

    private static ClassPolicy classes(Dice dice) {
        Set<VisitKind> recency = dice.some(VisitKind.class);
        Set<VisitKind> frequency = EnumSet.noneOf(VisitKind.class);
        frequency.addAll(dice.some(VisitKind.class));
        frequency.retainAll(recency);
        ClassPolicy.Builder classes = ClassPolicy.builder();
        classes.windowMonths(dice.whole(1, 120))
                .rows(rows(dice))
                .spendKinds(dice.some(VisitKind.class))
                .frequencyKinds(frequency)
                .recencyKinds(recency)
                .firstInsuranceDays(dice.whole(0, 366))
                .mixGroups(dice.mapOfAll(CustomerClass.class, () -> dice.one(MixGroup.class)))
                .targetPercent(percents(dice));
        return classes.build();
    }

    /** Tables that are total and monotone whatever the figures: who spends or comes more is met by an earlier, better row. */
    private static List<ClassRow> rows(Dice dice) {
        int away = dice.whole(2, 1_000);
        long spend = dice.number(2, 1_000_000_000_000L);
        List<ClassRow> rows = new ArrayList<>();
        if (dice.yes()) {
            rows.add(ClassRow.of(
                    CustomerClass.LOST, ClassCondition.allOf(ClassRange.atLeast(ClassFact.MONTHS_AWAY, away + 1))));
        }
        if (dice.yes()) {
            rows.add(ClassRow.of(
                    CustomerClass.INACTIVE, ClassCondition.allOf(ClassRange.atLeast(ClassFact.MONTHS_AWAY, away))));
        }
        if (dice.yes()) {
            rows.add(ClassRow.of(
                    CustomerClass.LOYAL,
                    ClassCondition.allOf(
                            ClassRange.atLeast(ClassFact.SPEND_FEN, spend),
                            ClassRange.atLeast(ClassFact.VISITS, dice.whole(1, 100_000))),
                    ClassCondition.allOf(ClassRange.atLeast(ClassFact.RENEWALS, dice.whole(1, 100_000)))));
        }
        if (dice.yes()) {
            rows.add(ClassRow.of(
                    CustomerClass.LOYAL, ClassCondition.allOf(ClassRange.atLeast(ClassFact.SPEND_FEN, spend - 1))));
        }
        if (dice.yes()) {
            rows.add(ClassRow.of(
                    CustomerClass.NEW,
                    ClassCondition.allOf(ClassRange.lessThan(ClassFact.MONTHS_OWNED, dice.whole(1, 1_200)))));
        }
        rows.add(ClassRow.otherwise(CustomerClass.GENERAL));
        return rows;
    }

    private static Map<MixGroup, Integer> percents(Dice dice) {
        int rest = 100;
        Map<MixGroup, Integer> percents = new HashMap<>();
        for (MixGroup group : MixGroup.values()) {
            boolean last = group.ordinal() == MixGroup.values().length - 1;
            int percent = last ? rest : dice.whole(0, rest);
            percents.put(group, percent);
            rest -= percent;
        }
        return percents;
    }

    private static GroupPolicy groups(Dice dice) {
        GroupPolicy.Builder groups = GroupPolicy.builder();
        groups.precedence(
                        dice.yes()
                                ? List.of(
                                        CustomerGroup.CLUB,
                                        CustomerGroup.UIO,
                                        CustomerGroup.COMPENSATED,
                                        CustomerGroup.DEALER)
                                : GroupPolicy.DEFAULT.precedence())
                .compensatedMonths(dice.whole(1, 120))
                .absentClasses(dice.some(CustomerClass.class))
                .strategies(dice.mapOfAll(CustomerGroup.class, () -> strategy(dice)));
        return groups.build();
    }

    private static StrategyCode strategy(Dice dice) {
        return dice.one(StrategyCode.CARE, StrategyCode.of("赢回"), StrategyCode.of("x\"y"));
    }

    private static ForecastPolicy forecast(Dice dice) {
        Set<VisitKind> kinds = EnumSet.of(VisitKind.REPAIR);
        kinds.addAll(dice.some(VisitKind.class));
        Map<ModelCode, MaintenancePlan> plans = new HashMap<>();
        dice.some("X1", "轿车", "a b".replace(' ', '-')).forEach(model -> plans.put(ModelCode.of(model), plan(dice)));
        ForecastPolicy.Builder forecast = ForecastPolicy.builder();
        forecast.mileage(mileage(dice))
                .plan(plan(dice))
                .plans(plans)
                .visitKinds(kinds)
                .sameOccasionDays(dice.whole(0, 60))
                .latestGaps(dice.whole(1, 30))
                .permillePerGap(dice.whole(0, 1_000))
                .mostRhythmPermille(dice.whole(0, 1_000))
                .leastIntervalDays(dice.whole(1, 366))
                .leastSpreadPermille(dice.whole(0, 900));
        return forecast.build();
    }

    private static MileagePolicy mileage(Dice dice) {
        int spread = dice.whole(0, 900);
        MileagePolicy.Builder mileage = MileagePolicy.builder();
        mileage.mostKmPerDay(dice.whole(100, 5_000))
                .fallbackKmPerYear(dice.whole(100, 300_000))
                .latestReadings(dice.whole(2, 50))
                .leastDaysBetween(dice.whole(1, 366))
                .leastSpreadPermille(spread)
                .fallbackSpreadPermille(dice.whole(spread, 900));
        return mileage.build();
    }

    private static MaintenancePlan plan(Dice dice) {
        MaintenancePlan.Builder plan = MaintenancePlan.builder();
        plan.firstKm(dice.whole(0, 500_000))
                .firstMonths(dice.whole(1, 240))
                .everyKm(dice.whole(1, 500_000))
                .everyMonths(dice.whole(0, 240))
                .items(dice.some("OIL", "COOLANT", "雨刮").stream()
                        .map(code -> new MaintenanceItem(
                                ItemCode.of(code),
                                dice.whole(0, 500_000),
                                dice.whole(1, 240),
                                dice.whole(1, 500_000),
                                dice.whole(0, 240)))
                        .toList())
                .regularItems(dice.some(ItemCode.OIL, ItemCode.of("雨刮")))
                .togetherDays(dice.whole(0, 366));
        return plan.build();
    }

    private static ChurnPolicy churn(Dice dice) {
        int medium = dice.whole(1, 99_999);
        int value = dice.whole(1, 299);
        ChurnPolicy.Builder churn = ChurnPolicy.builder();
        churn.mediumPermille(medium)
                .highPermille(dice.whole(medium + 1, 100_000))
                .frequencyMonths(dice.whole(1, 60))
                .fallingPermille(dice.whole(0, 999))
                .leastVisitsBefore(dice.whole(1, 1_000))
                .spendMonths(dice.whole(1, 240))
                .spendKinds(dice.some(VisitKind.class))
                .spendSteps(steps(dice))
                .priceSteps(steps(dice))
                .referralSteps(steps(dice))
                .mediumValue(value)
                .highValue(dice.whole(value + 1, 300))
                .strategies(dice.mapOfAll(RiskBand.class, () -> dice.mapOfAll(ValueBand.class, () -> strategy(dice))));
        return churn.build();
    }

    private static List<ValueStep> steps(Dice dice) {
        List<ValueStep> steps = new ArrayList<>();
        int count = dice.whole(0, 4);
        for (int i = 0; i < count; i++) {
            steps.add(new ValueStep(1_000_000_000_000_000L >> i, 100 - i));
        }
        return steps;
    }

    private static StagePolicy stages(Dice dice) {
        int away = dice.whole(1, 120);
        StagePolicy.Builder stages = StagePolicy.builder();
        stages.newMonths(dice.whole(1, 120))
                .wonBackMonths(dice.whole(1, 120))
                .awayMonths(away)
                .awayMonthsIfLost(dice.whole(1, away))
                .visitKinds(dice.some(VisitKind.class));
        return stages.build();
    }

    private static RepairProgressPolicy repairs(Dice dice) {
        Set<RepairState> untold = EnumSet.noneOf(RepairState.class);
        untold.addAll(dice.some(RepairState.class));
        untold.remove(RepairState.FINISHED);
        RepairProgressPolicy.Builder repairs = RepairProgressPolicy.builder();
        repairs.silentMinutes(dice.whole(10, 14_400))
                .mostSilent(dice.whole(0, 100))
                .untold(untold);
        return repairs.build();
    }
}
