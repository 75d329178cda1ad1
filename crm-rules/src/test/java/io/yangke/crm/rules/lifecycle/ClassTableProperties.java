package io.yangke.crm.rules.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(AnyClasses.class)
@Label("SEG-01 The compiled table of classes against a clerk")
class ClassTableProperties {

    @Property
    @Label("SEG-01 L10 every customer has exactly one class, that of the first row that holds")
    void the_compiled_table_gives_the_first_row_that_holds(@ForAll AnyClasses.Case given) {
        ClassTable table = ClassTable.compile(given.policy());
        ClassFacts facts = given.facts();
        CustomerClass expected = NaiveClass.of(given.policy().rows(), facts);
        assertThat(table.classify(facts)).isEqualTo(expected);
        assertThat(table.on(facts.asOf())
                        .classify(
                                facts.spendFen(),
                                facts.visits(),
                                facts.renewals(),
                                day(facts.lastVisit()),
                                day(facts.lastPurchase())))
                .isEqualTo(expected);
    }

    @Property
    void columns_give_what_single_verdicts_give(@ForAll ClassPolicy policy, @ForAll Random random) {
        LocalDate asOf = LocalDate.of(2026, 2, 28);
        List<ClassFacts> customers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ClassFacts facts = AnyClasses.facts(policy.rows(), random);
            if (facts.isKnown() && !facts.awaySince().get().isAfter(asOf)) {
                customers.add(moved(facts, asOf));
            }
        }
        byte[] out = new byte[customers.size()];
        DatedClassTable table = ClassTable.compile(policy).on(asOf);
        table.classify(columns(customers), 0, out.length, out);
        for (int i = 0; i < out.length; i++) {
            assertThat(CustomerClass.values()[out[i]]).isEqualTo(NaiveClass.of(policy.rows(), customers.get(i)));
        }
    }

    private static ClassFacts moved(ClassFacts facts, LocalDate asOf) {
        return new ClassFacts(
                asOf, facts.spendFen(), facts.visits(), facts.renewals(), facts.lastVisit(), facts.lastPurchase());
    }

    private static ClassColumns columns(List<ClassFacts> customers) {
        return ClassColumns.over(
                customers.stream().mapToLong(ClassFacts::spendFen).toArray(),
                customers.stream().mapToInt(ClassFacts::visits).toArray(),
                customers.stream().mapToInt(ClassFacts::renewals).toArray(),
                customers.stream().mapToInt(facts -> day(facts.lastVisit())).toArray(),
                customers.stream().mapToInt(facts -> day(facts.lastPurchase())).toArray());
    }

    @Property
    @Label("SEG-01 T1 more spend, more visits, more renewals or a later visit never give a lower class")
    void better_facts_never_give_a_lower_class(@ForAll AnyClasses.Case given, @ForAll Random random) {
        ClassTable table = ClassTable.compile(given.policy());
        ClassFacts facts = given.facts();
        ClassFacts better = new ClassFacts(
                facts.asOf(),
                facts.spendFen() + random.nextInt(3),
                facts.visits() + random.nextInt(3),
                facts.renewals() + random.nextInt(2),
                random.nextBoolean() ? facts.lastVisit() : later(facts, random),
                facts.lastPurchase());
        assertThat(table.classify(better).isBelow(table.classify(facts))).isFalse();
    }

    private static Optional<LocalDate> later(ClassFacts facts, Random random) {
        LocalDate visit = facts.lastVisit().orElse(facts.asOf().minusDays(random.nextInt(400)));
        LocalDate moved = visit.plusDays(random.nextInt(200));
        return Optional.of(moved.isAfter(facts.asOf()) ? facts.asOf() : moved);
    }

    @Property
    @Label("SEG-01 a table is refused exactly if a search over all limits finds a fault")
    void a_table_is_refused_exactly_if_a_naive_search_finds_a_fault(@ForAll Random random) {
        List<ClassRow> rows = AnyClasses.anyRows(random);
        assertThat(AnyClasses.isAccepted(rows)).as(rows.toString()).isEqualTo(new NaiveTableCheck(rows).isSound());
    }

    private static int day(Optional<LocalDate> day) {
        return day.map(known -> (int) known.toEpochDay()).orElse(DatedClassTable.NEVER);
    }
}
