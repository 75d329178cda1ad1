package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.LayeredSection.below;

import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ProblemCollector;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.core.policy.ClassFields.NamedRow;
import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.rules.lifecycle.ClassRow;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.lifecycle.UnfitRowsException;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.MixGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the tables of classes and the mix must keep once all layers are laid over each other: every customer has a class, every row
 * is reached, nobody falls for a better fact, and the mix is whole. Source: SEG-01, SEG-02.
 */
final class ClassAgreements {

    private static final int WHOLE = 100;
    private static final List<String> CLASSES = List.of(LifecycleFields.CLASSES.name());
    private static final List<String> ROWS = below(CLASSES, ClassFields.ROWS.name());

    private final LayeredSection<LifecyclePolicy> lifecycle;

    private ClassAgreements(LayeredSection<LifecyclePolicy> lifecycle) {
        this.lifecycle = lifecycle;
    }

    static void check(LayeredSection<LifecyclePolicy> lifecycle) {
        ClassAgreements classes = new ClassAgreements(lifecycle);
        classes.rowsAgree();
        classes.kindsAgree();
        classes.mixAgrees();
    }

    private void rowsAgree() {
        lifecycle.objects(ROWS).stream()
                .filter(name -> ClassRowName.TYPE.parse(name).isPresent())
                .forEach(name -> lifecycle.isComplete(below(ROWS, name), ClassFields.ROW_TABLE, "row"));
        rows().ifPresent(this::rowsFit);
    }

    /** The rows in their order, if all of them are right. */
    private Optional<List<NamedRow>> rows() {
        Optional<LocatedJson> node = lifecycle.node(ROWS);
        ValueReader silent = new ValueReader(new ProblemCollector("merged policy"));
        return node.flatMap(rows -> ClassFields.ROW_MAP.read(rows, silent))
                .map(rows -> rows.values().stream()
                        .sorted(Comparator.comparingInt(Ranked::rank))
                        .map(Ranked::row)
                        .toList());
    }

    private void rowsFit(List<NamedRow> rows) {
        List<ClassRow> table = rows.stream().map(NamedRow::row).toList();
        try {
            ClassPolicy.builder().rows(table).build();
        } catch (UnfitRowsException unfit) {
            lifecycle.contradiction(atFault(rows, unfit), "leaves rows that " + unfit.problem(), unfit.allowed());
        }
    }

    /** Where the rows at fault stand; where they are all as the defaults have them, another row is, and each may be. */
    private List<List<String>> atFault(List<NamedRow> rows, UnfitRowsException unfit) {
        List<List<String>> named = unfit.rows().stream()
                .map(row -> below(ROWS, rows.get(row).name().text()))
                .toList();
        return named.stream().anyMatch(lifecycle::isSaid)
                ? named
                : lifecycle.names(ROWS).stream().map(name -> below(ROWS, name)).toList();
    }

    private void kindsAgree() {
        Optional<Set<VisitKind>> frequency = lifecycle.value(CLASSES, ClassFields.FREQUENCY_KINDS);
        Optional<Set<VisitKind>> recency = lifecycle.value(CLASSES, ClassFields.RECENCY_KINDS);
        if (frequency.isPresent() && recency.isPresent() && !recency.get().containsAll(frequency.get())) {
            lifecycle.contradiction(
                    List.of(
                            below(CLASSES, ClassFields.RECENCY_KINDS.name()),
                            below(CLASSES, ClassFields.FREQUENCY_KINDS.name())),
                    "leaves recencyKinds without one of frequencyKinds",
                    "recencyKinds that hold all of frequencyKinds are allowed");
        }
    }

    private void mixAgrees() {
        lifecycle
                .value(CLASSES, ClassFields.MIX_GROUPS)
                .ifPresent(groups -> lifecycle.namesAll(
                        below(CLASSES, ClassFields.MIX_GROUPS.name()), groups, CustomerClass.values()));
        lifecycle.value(CLASSES, ClassFields.TARGET_PERCENT).ifPresent(this::percentsAgree);
    }

    private void percentsAgree(Map<MixGroup, Integer> target) {
        List<String> percents = below(CLASSES, ClassFields.TARGET_PERCENT.name());
        lifecycle.namesAll(percents, target, MixGroup.values());
        int sum = target.values().stream().mapToInt(Integer::intValue).sum();
        if (target.size() == MixGroup.values().length && sum != WHOLE) {
            lifecycle.contradiction(
                    target.keySet().stream()
                            .sorted()
                            .map(group -> below(percents, group.name()))
                            .toList(),
                    "leaves targetPercent summing to " + sum,
                    "percents that sum to 100 are allowed");
        }
    }
}
