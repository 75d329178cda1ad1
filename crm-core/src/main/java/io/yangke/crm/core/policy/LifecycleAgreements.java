package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.LayeredSection.below;

import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.lifecycle.forecast.ValueStep;
import io.yangke.crm.spi.lifecycle.CustomerGroup;
import io.yangke.crm.spi.lifecycle.RiskBand;
import io.yangke.crm.spi.lifecycle.ValueBand;
import java.util.List;
import java.util.Set;

/**
 * What the fields of the lifecycle section must agree on once all layers are laid over each other; of the classes, {@link
 * ClassAgreements} tells. A wrong field is left out of it.
 */
final class LifecycleAgreements {

    private static final List<String> GROUPS = List.of(LifecycleFields.GROUPS.name());
    private static final List<String> CHURN = List.of(LifecycleFields.CHURN.name());
    private static final List<String> FORECAST = List.of(LifecycleFields.FORECAST.name());

    private final LayeredSection<LifecyclePolicy> lifecycle;

    private LifecycleAgreements(LayeredSection<LifecyclePolicy> lifecycle) {
        this.lifecycle = lifecycle;
    }

    static void check(LayeredSection<LifecyclePolicy> lifecycle) {
        if (!lifecycle.isSilent()) {
            ClassAgreements.check(lifecycle);
            new LifecycleAgreements(lifecycle).check();
        }
    }

    private void check() {
        groupsAgree();
        churnAgrees();
        forecastAgrees();
        lifecycle.inOrder(
                List.of(LifecycleFields.STAGES.name()),
                LifecycleFields.AWAY_MONTHS_IF_LOST,
                LifecycleFields.AWAY_MONTHS,
                0);
    }

    private void groupsAgree() {
        lifecycle
                .value(GROUPS, LifecycleFields.PRECEDENCE)
                .filter(order -> !isWhole(order))
                .ifPresent(order -> lifecycle.contradiction(
                        List.of(below(GROUPS, LifecycleFields.PRECEDENCE.name())),
                        "does not name each group once, DEALER last",
                        "each group once, and DEALER last since it takes everybody, is allowed"));
        lifecycle
                .value(GROUPS, LifecycleFields.GROUP_STRATEGIES)
                .ifPresent(strategies -> lifecycle.namesAll(
                        below(GROUPS, LifecycleFields.GROUP_STRATEGIES.name()), strategies, CustomerGroup.values()));
    }

    private static boolean isWhole(List<CustomerGroup> order) {
        int groups = CustomerGroup.values().length;
        return order.size() == groups
                && order.stream().distinct().count() == groups
                && order.get(groups - 1) == CustomerGroup.DEALER;
    }

    private void churnAgrees() {
        lifecycle.inOrder(CHURN, ChurnFields.MEDIUM_PERMILLE, ChurnFields.HIGH_PERMILLE, 1);
        lifecycle.inOrder(CHURN, ChurnFields.MEDIUM_VALUE, ChurnFields.HIGH_VALUE, 1);
        stepsFall(ChurnFields.SPEND_STEPS);
        stepsFall(ChurnFields.PRICE_STEPS);
        stepsFall(ChurnFields.REFERRAL_STEPS);
        List<String> path = below(CHURN, ChurnFields.STRATEGIES.name());
        lifecycle.value(CHURN, ChurnFields.STRATEGIES).ifPresent(strategies -> {
            lifecycle.namesAll(path, strategies, RiskBand.values());
            strategies.forEach((risk, row) -> lifecycle.namesAll(below(path, risk.name()), row, ValueBand.values()));
        });
    }

    private void stepsFall(Field<?, ?, List<ValueStep>> field) {
        List<ValueStep> steps = lifecycle.value(CHURN, field).orElse(List.of());
        for (int i = 1; i < steps.size(); i++) {
            ValueStep before = steps.get(i - 1);
            ValueStep step = steps.get(i);
            if (step.from() >= before.from() || step.points() >= before.points()) {
                lifecycle.contradiction(
                        List.of(below(CHURN, field.name())),
                        "leaves step " + (i + 1) + " no less than the one before it",
                        "steps from the greatest to the least, each for fewer points, are allowed");
            }
        }
    }

    private void forecastAgrees() {
        lifecycle.inOrder(
                below(FORECAST, ForecastFields.MILEAGE.name()),
                ForecastFields.LEAST_SPREAD,
                ForecastFields.FALLBACK_SPREAD,
                0);
        lifecycle
                .value(FORECAST, ForecastFields.VISIT_KINDS)
                .filter(Set::isEmpty)
                .ifPresent(none -> lifecycle.contradiction(
                        List.of(below(FORECAST, ForecastFields.VISIT_KINDS.name())),
                        "leaves no kind of visit",
                        "one kind at least is needed"));
        planAgrees(below(FORECAST, ForecastFields.PLAN.name()));
        List<String> plans = below(FORECAST, ForecastFields.PLANS.name());
        lifecycle.objects(plans).forEach(model -> planAgrees(below(plans, model)));
    }

    private void planAgrees(List<String> plan) {
        hasLimit(plan, MaintenanceFields.FIRST_KM, MaintenanceFields.FIRST_MONTHS);
        hasLimit(plan, MaintenanceFields.EVERY_KM, MaintenanceFields.EVERY_MONTHS);
        List<String> items = below(plan, MaintenanceFields.ITEMS.name());
        for (String name : lifecycle.objects(items)) {
            List<String> item = below(items, name);
            lifecycle.isComplete(item, MaintenanceFields.ITEM_TABLE, "item");
            hasLimit(item, MaintenanceFields.ITEM_FIRST_KM, MaintenanceFields.ITEM_FIRST_MONTHS);
            hasLimit(item, MaintenanceFields.ITEM_EVERY_KM, MaintenanceFields.ITEM_EVERY_MONTHS);
        }
    }

    private void hasLimit(List<String> path, Field<?, ?, Integer> km, Field<?, ?, Integer> months) {
        boolean noKm = lifecycle.value(path, km).filter(it -> it == 0).isPresent();
        boolean noMonths = lifecycle.value(path, months).filter(it -> it == 0).isPresent();
        if (noKm && noMonths) {
            lifecycle.contradiction(
                    List.of(below(path, km.name()), below(path, months.name())),
                    "leaves both " + km.name() + " and " + months.name() + " 0",
                    "a distance, a time or both are needed");
        }
    }
}
