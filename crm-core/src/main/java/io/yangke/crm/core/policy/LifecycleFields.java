package io.yangke.crm.core.policy;

import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.rules.lifecycle.GroupPolicy;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.lifecycle.RetentionPolicy;
import io.yangke.crm.rules.lifecycle.forecast.ChurnPolicy;
import io.yangke.crm.rules.lifecycle.forecast.ForecastPolicy;
import io.yangke.crm.rules.lifecycle.forecast.StagePolicy;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.CustomerGroup;
import io.yangke.crm.spi.lifecycle.StrategyCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The table of {@link LifecyclePolicy}, and those of its smaller parts. */
final class LifecycleFields {

    static final IdText<StrategyCode> STRATEGY = IdText.code(StrategyCode::of, StrategyCode::value);

    private static final WholeNumber MONTHS = new WholeNumber(1, 120);

    static final Field<GroupPolicy, GroupPolicy.Builder, List<CustomerGroup>> PRECEDENCE = new Field<>(
            "precedence",
            new ListOf<>(Choice.of(CustomerGroup.class), 1, CustomerGroup.values().length),
            "SEG-03",
            "Which group counts for a customer who could be in several; each once, DEALER last.",
            GroupPolicy::precedence,
            GroupPolicy.Builder::precedence);
    static final Field<GroupPolicy, GroupPolicy.Builder, Map<CustomerGroup, StrategyCode>> GROUP_STRATEGIES =
            new Field<>(
                    "strategies",
                    ChoiceMap.of(CustomerGroup.class, STRATEGY),
                    "SEG-03",
                    "How each group is treated.",
                    GroupPolicy::strategies,
                    GroupPolicy.Builder::strategies);

    static final Table<GroupPolicy, GroupPolicy.Builder> GROUP_TABLE = new Table<>(
            List.of(
                    PRECEDENCE,
                    new Field<>(
                            "compensatedMonths",
                            MONTHS,
                            "SEG-03",
                            "For how many months after a compensation a customer is in the group of those compensated.",
                            GroupPolicy::compensatedMonths,
                            GroupPolicy.Builder::compensatedMonths),
                    new Field<>(
                            "absentClasses",
                            ChoiceSet.of(CustomerClass.class),
                            "SEG-03",
                            "The classes of owners who do not come.",
                            GroupPolicy::absentClasses,
                            (GroupPolicy.Builder b, Set<CustomerClass> v) -> b.absentClasses(v)),
                    GROUP_STRATEGIES),
            GroupPolicy.DEFAULT,
            GroupPolicy::builder,
            GroupPolicy.Builder::build);

    private static final Field<RetentionPolicy, Values, Integer> RETENTION_MONTHS = Field.row(
            "months",
            new WholeNumber(1, 60),
            "SEG-03",
            "A paid visit within so many months after the compensation shows that the customer stayed.",
            RetentionPolicy::months);
    private static final Field<RetentionPolicy, Values, Integer> RETENTION_PERCENT = Field.row(
            "targetPercent",
            new WholeNumber(0, 100),
            "SEG-03",
            "So many of them are to stay, in percent.",
            RetentionPolicy::targetPercent);

    static final Table<RetentionPolicy, Values> RETENTION_TABLE = new Table<>(
            List.of(RETENTION_MONTHS, RETENTION_PERCENT),
            RetentionPolicy.DEFAULT,
            Values::empty,
            values -> new RetentionPolicy(values.get(RETENTION_MONTHS), values.get(RETENTION_PERCENT)));

    static final Field<StagePolicy, StagePolicy.Builder, Integer> AWAY_MONTHS = stage(
            "awayMonths",
            "Who comes after staying away for so many months came back.",
            StagePolicy::awayMonths,
            StagePolicy.Builder::awayMonths);
    static final Field<StagePolicy, StagePolicy.Builder, Integer> AWAY_MONTHS_IF_LOST = stage(
            "awayMonthsIfLost",
            "The same for one who is remembered as lost; no more than awayMonths.",
            StagePolicy::awayMonthsIfLost,
            StagePolicy.Builder::awayMonthsIfLost);

    static final Table<StagePolicy, StagePolicy.Builder> STAGE_TABLE = new Table<>(
            List.of(
                    stage(
                            "newMonths",
                            "A car is new for so many months after it was bought.",
                            StagePolicy::newMonths,
                            StagePolicy.Builder::newMonths),
                    stage(
                            "wonBackMonths",
                            "Who came back is won back for so many months.",
                            StagePolicy::wonBackMonths,
                            StagePolicy.Builder::wonBackMonths),
                    AWAY_MONTHS,
                    AWAY_MONTHS_IF_LOST,
                    new Field<>(
                            "visitKinds",
                            ChoiceSet.of(VisitKind.class),
                            "LIF-01",
                            "Which visits bring the customer to the workshop.",
                            StagePolicy::visitKinds,
                            (StagePolicy.Builder b, Set<VisitKind> v) -> b.visitKinds(v))),
            StagePolicy.DEFAULT,
            StagePolicy::builder,
            StagePolicy.Builder::build);

    static final Field<LifecyclePolicy, LifecyclePolicy.Builder, ClassPolicy> CLASSES = field(
            "classes",
            ClassFields.TABLE,
            "SEG-01",
            "How customers are classed, and what mix of classes is aimed at.",
            LifecyclePolicy::classes,
            LifecyclePolicy.Builder::classes);
    static final Field<LifecyclePolicy, LifecyclePolicy.Builder, GroupPolicy> GROUPS = field(
            "groups",
            GROUP_TABLE,
            "SEG-03",
            "Which group a customer is in.",
            LifecyclePolicy::groups,
            LifecyclePolicy.Builder::groups);
    static final Field<LifecyclePolicy, LifecyclePolicy.Builder, ForecastPolicy> FORECAST = field(
            "forecast",
            ForecastFields.TABLE,
            "SEG-05",
            "When customers are expected, and what their cars are to have done.",
            LifecyclePolicy::forecast,
            LifecyclePolicy.Builder::forecast);
    static final Field<LifecyclePolicy, LifecyclePolicy.Builder, ChurnPolicy> CHURN = field(
            "churn",
            ChurnFields.TABLE,
            "SEG-05",
            "Who is likely to be lost, how much is lost then, and what is done about it.",
            LifecyclePolicy::churn,
            LifecyclePolicy.Builder::churn);
    static final Field<LifecyclePolicy, LifecyclePolicy.Builder, StagePolicy> STAGES = field(
            "stages",
            STAGE_TABLE,
            "LIF-01",
            "How stages of life are told apart.",
            LifecyclePolicy::stages,
            LifecyclePolicy.Builder::stages);

    static final Table<LifecyclePolicy, LifecyclePolicy.Builder> TABLE = new Table<>(
            List.of(
                    CLASSES,
                    GROUPS,
                    field(
                            "retention",
                            RETENTION_TABLE,
                            "SEG-03",
                            "When a compensated customer counts as having stayed.",
                            LifecyclePolicy::retention,
                            LifecyclePolicy.Builder::retention),
                    FORECAST,
                    CHURN,
                    STAGES,
                    field(
                            "repairs",
                            ForecastFields.REPAIR_TABLE,
                            "LIF-25",
                            "When customers whose cars are repaired are told of it.",
                            LifecyclePolicy::repairs,
                            LifecyclePolicy.Builder::repairs)),
            LifecyclePolicy.DEFAULT,
            LifecyclePolicy::builder,
            LifecyclePolicy.Builder::build);

    private LifecycleFields() {}

    private static Field<StagePolicy, StagePolicy.Builder, Integer> stage(
            String name,
            String doc,
            Function<StagePolicy, Integer> getter,
            BiConsumer<StagePolicy.Builder, Integer> setter) {
        return new Field<>(name, MONTHS, "LIF-01", doc, getter, setter);
    }

    private static <T> Field<LifecyclePolicy, LifecyclePolicy.Builder, T> field(
            String name,
            JsonType<T> type,
            String rule,
            String doc,
            Function<LifecyclePolicy, T> getter,
            BiConsumer<LifecyclePolicy.Builder, T> setter) {
        return new Field<>(name, type, rule, doc, getter, setter);
    }
}
