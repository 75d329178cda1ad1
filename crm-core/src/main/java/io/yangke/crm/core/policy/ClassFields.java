package io.yangke.crm.core.policy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import io.yangke.crm.core.policy.BoundsObject.Bounds;
import io.yangke.crm.rules.lifecycle.ClassCondition;
import io.yangke.crm.rules.lifecycle.ClassFact;
import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.rules.lifecycle.ClassRange;
import io.yangke.crm.rules.lifecycle.ClassRow;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.MixGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of {@link ClassPolicy}: the rows stand under the classes they give. Source: SEG-01, SEG-02. */
final class ClassFields {

    /**
     * A row with its name in the document.
     *
     * @param name the name
     * @param row the row, of the class of the name
     */
    record NamedRow(ClassRowName name, ClassRow row) {}

    private static final int MOST_CONDITIONS = 64;

    private static final JsonType<ClassCondition> CONDITION = new Mapped<>(
            new FactObject<>(
                    Choice.of(ClassFact.class), fact -> new BoundsObject("lessThan", 1, 1, fact.maxLimit(), 1)),
            bounds -> new ClassCondition(bounds.entrySet().stream()
                    .map(entry -> new ClassRange(
                            entry.getKey(),
                            entry.getValue().lower(),
                            entry.getValue().upper()))
                    .toList()),
            condition -> condition.allOf().stream()
                    .collect(Collectors.toMap(
                            ClassRange::fact, range -> new Bounds(range.atLeast(), range.lessThan()))));

    private static final Field<NamedRow, Values, List<ClassCondition>> ANY_OF = Field.row(
            "anyOf",
            new ListOf<>(CONDITION, 1, MOST_CONDITIONS),
            "SEG-01",
            "The conditions, of which one must hold; {} always holds.",
            named -> named.row().anyOf());

    static final Table<Ranked<NamedRow>, Values> ROW_TABLE = Ranked.table(
            List.of(ANY_OF),
            new NamedRow(new ClassRowName(CustomerClass.GENERAL, ""), ClassRow.otherwise(CustomerClass.GENERAL)),
            Set.of(ANY_OF.name()),
            ClassFields::row);

    static final CodeMap<ClassRowName, Ranked<NamedRow>> ROW_MAP =
            CodeMap.of(ClassRowName.TYPE, ROW_TABLE, Values::under, standardNames());

    static final Field<ClassPolicy, ClassPolicy.Builder, List<ClassRow>> ROWS = field(
            "rows",
            new Mapped<>(
                    Ranked.list(ROW_MAP, NamedRow::name),
                    named -> named.stream().map(NamedRow::row).toList(),
                    ClassFields::named),
            "SEG-01",
            "The table of classes; the first row by rank that holds gives the class it is named by.",
            ClassPolicy::rows,
            ClassPolicy.Builder::rows);
    static final Field<ClassPolicy, ClassPolicy.Builder, Set<VisitKind>> FREQUENCY_KINDS = field(
            "frequencyKinds",
            ChoiceSet.of(VisitKind.class),
            "SEG-01",
            "Which visits count for frequency; however many on one day, they are one.",
            ClassPolicy::frequencyKinds,
            ClassPolicy.Builder::frequencyKinds);
    static final Field<ClassPolicy, ClassPolicy.Builder, Set<VisitKind>> RECENCY_KINDS = field(
            "recencyKinds",
            ChoiceSet.of(VisitKind.class),
            "SEG-01",
            "Which visits show that the customer still comes; all of frequencyKinds and more.",
            ClassPolicy::recencyKinds,
            ClassPolicy.Builder::recencyKinds);
    static final Field<ClassPolicy, ClassPolicy.Builder, Map<CustomerClass, MixGroup>> MIX_GROUPS = field(
            "mixGroups",
            ChoiceMap.of(CustomerClass.class, Choice.of(MixGroup.class)),
            "SEG-02",
            "In which group of the mix each class counts.",
            ClassPolicy::mixGroups,
            ClassPolicy.Builder::mixGroups);
    static final Field<ClassPolicy, ClassPolicy.Builder, Map<MixGroup, Integer>> TARGET_PERCENT = field(
            "targetPercent",
            ChoiceMap.of(MixGroup.class, new WholeNumber(0, 100)),
            "SEG-02",
            "The mix to aim at, in percent of all customers; together 100.",
            ClassPolicy::targetPercent,
            ClassPolicy.Builder::targetPercent);

    static final Table<ClassPolicy, ClassPolicy.Builder> TABLE = new Table<>(
            List.of(
                    field(
                            "windowMonths",
                            new WholeNumber(1, 120),
                            "SEG-01",
                            "Over how many months spend, visits and renewals are counted.",
                            ClassPolicy::windowMonths,
                            ClassPolicy.Builder::windowMonths),
                    ROWS,
                    field(
                            "spendKinds",
                            ChoiceSet.of(VisitKind.class),
                            "SEG-01",
                            "Which visits count for spend.",
                            ClassPolicy::spendKinds,
                            ClassPolicy.Builder::spendKinds),
                    FREQUENCY_KINDS,
                    RECENCY_KINDS,
                    field(
                            "firstInsuranceDays",
                            new WholeNumber(0, 366),
                            "SEG-01",
                            "Insurance sold so many days around the purchase of a car is its first and no renewal.",
                            ClassPolicy::firstInsuranceDays,
                            ClassPolicy.Builder::firstInsuranceDays),
                    MIX_GROUPS,
                    TARGET_PERCENT),
            ClassPolicy.DEFAULT,
            ClassPolicy::builder,
            ClassPolicy.Builder::build);

    private ClassFields() {}

    private static NamedRow row(Values values) {
        ClassRowName name = values.key(ClassRowName.class);
        return new NamedRow(name, new ClassRow(name.customerClass(), values.get(ANY_OF)));
    }

    private static List<NamedRow> named(List<ClassRow> rows) {
        List<ClassRowName> names =
                ClassRowName.of(rows.stream().map(ClassRow::customerClass).toList());
        return Streams.zip(names.stream(), rows.stream(), NamedRow::new).toList();
    }

    private static Set<ClassRowName> standardNames() {
        return named(ClassPolicy.DEFAULT.rows()).stream().map(NamedRow::name).collect(ImmutableSet.toImmutableSet());
    }

    private static <T> Field<ClassPolicy, ClassPolicy.Builder, T> field(
            String name,
            JsonType<T> type,
            String rule,
            String doc,
            Function<ClassPolicy, T> getter,
            BiConsumer<ClassPolicy.Builder, T> setter) {
        return new Field<>(name, type, rule, doc, getter, setter);
    }
}
