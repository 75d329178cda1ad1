package io.yangke.crm.rules.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.lifecycle.ClassCause;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(AnyClasses.class)
@Label("SEG-01 Reading a customer's class off the file")
class ClassReaderProperties {

    private static final LocalDate TODAY = AnyFile.TODAY;

    @Property
    void the_facts_are_those_of_a_naive_count(@ForAll ClassPolicy policy, @ForAll Random random) {
        CustomerFile file = AnyFile.of("C-1", random).file();
        ClassReader reader = ClassTable.compile(policy).on(TODAY).reader();
        ClassFacts expected = naive(file, policy);
        assertThat(reader.facts(file)).isEqualTo(expected);
        assertThat(reader.classify(file)).isEqualTo(NaiveClass.of(policy.rows(), expected));
        assertThat(reader.isKnown(file)).isEqualTo(expected.isKnown());
    }

    private static ClassFacts naive(CustomerFile file, ClassPolicy policy) {
        List<CustomerFact.Visit> window = file.visits().visits().stream()
                .filter(visit -> inWindow(visit.settledOn(), policy))
                .toList();
        return new ClassFacts(
                TODAY,
                window.stream()
                        .filter(visit -> policy.spendKinds().contains(visit.what()))
                        .mapToLong(CustomerFact.Visit::fen)
                        .sum(),
                (int) window.stream()
                        .filter(visit -> policy.frequencyKinds().contains(visit.what()))
                        .map(CustomerFact.Visit::settledOn)
                        .distinct()
                        .count(),
                (int) file.insurances().stream()
                        .filter(sold -> sold.soldByUs() && inWindow(sold.boughtOn(), policy))
                        .filter(sold -> file.vehicles().stream().noneMatch(car -> isFirst(sold, car, policy)))
                        .count(),
                file.visits().visits().stream()
                        .filter(visit -> policy.recencyKinds().contains(visit.what()))
                        .map(CustomerFact.Visit::settledOn)
                        .filter(day -> !day.isAfter(TODAY))
                        .max(Comparator.naturalOrder()),
                file.vehicles().stream()
                        .filter(car -> car.isOn(TODAY))
                        .map(CustomerFact.Ownership::from)
                        .max(Comparator.naturalOrder()));
    }

    private static boolean inWindow(LocalDate day, ClassPolicy policy) {
        return day.isAfter(TODAY.minusMonths(policy.windowMonths())) && !day.isAfter(TODAY);
    }

    private static boolean isFirst(CustomerFact.Insurance sold, CustomerFact.Ownership car, ClassPolicy policy) {
        return car.car().equals(sold.car())
                && !sold.boughtOn().isBefore(car.from().minusDays(policy.firstInsuranceDays()))
                && !sold.boughtOn().isAfter(car.from().plusDays(policy.firstInsuranceDays()));
    }

    @Property
    void many_files_give_what_each_gives(@ForAll ClassPolicy policy, @ForAll Random random) {
        ClassReader reader = ClassTable.compile(policy).on(TODAY).reader();
        List<CustomerFile> files = new ArrayList<>();
        for (int i = random.nextInt(140); i > 0; i--) {
            files.add(AnyFile.of("C-" + i, random).file());
        }
        int from = random.nextInt(files.size() + 1);
        int to = from + random.nextInt(files.size() - from + 1);
        byte[] out = new byte[files.size()];
        Arrays.fill(out, (byte) -1);
        reader.classify(files, from, to, out);
        for (int i = 0; i < out.length; i++) {
            int expected =
                    i < from || i >= to ? -1 : reader.classify(files.get(i)).ordinal();
            assertThat(out[i]).isEqualTo((byte) expected);
        }
    }

    @Property
    @Label("SEG-01 one more visit of any kind on any day never gives a lower class")
    void one_more_visit_never_gives_a_lower_class(@ForAll ClassPolicy policy, @ForAll Random random) {
        ClassReader reader = ClassTable.compile(policy).on(TODAY).reader();
        FileFacts facts = AnyFile.of("C-1", random);
        CustomerClass before = reader.classify(facts.file());
        AnyFile.addVisit(facts, random);
        assertThat(reader.classify(facts.file()).isBelow(before)).isFalse();
    }

    @Property
    @Label("SEG-01 what is told to lead to a class leads to it, and what is told of time comes true")
    void the_outlook_of_a_file_comes_true(@ForAll Random random) {
        ClassTable table = ClassTable.compile(ClassPolicy.DEFAULT);
        CustomerFile file = AnyFile.of("C-1", random).file();
        ClassHistory history = ClassHistory.of(table, file, TODAY);
        ClassOutlook outlook = ClassOutlook.of(table, history, TODAY);
        assertThat(outlook.customerClass()).isEqualTo(table.on(TODAY).reader().classify(file));
        outlook.ways()
                .forEach(way ->
                        assertThat(table.classify(way.apply(history.on(TODAY)))).isEqualTo(way.reaches()));
        outlook.turns()
                .forEach(turn ->
                        assertThat(table.classify(history.on(turn.day()))).isEqualTo(turn.becomes()));
    }

    @Property
    @Label("SEG-01 without facts since the review a change is never a visit's, a purchase's or a renewal's doing")
    void without_facts_since_the_review_only_time_or_a_correction_changes_a_class(
            @ForAll Random random, @ForAll CustomerClass before) {
        ClassTable table = ClassTable.compile(ClassPolicy.DEFAULT);
        CustomerFile file = AnyFile.of("C-1", random).file();
        LocalDate last = TODAY.plusDays(60);
        LocalDate later = last.plusDays(random.nextInt(300));
        boolean sold = file.vehicles().stream()
                .anyMatch(car -> car.until().filter(last::isBefore).isPresent());
        ClassCause cause = ClassCauses.of(table, file, before, last, later, true);
        assertThat(cause == ClassCause.TIME || cause == ClassCause.CORRECTION || (sold && cause == ClassCause.PURCHASE))
                .as(cause.toString())
                .isTrue();
    }

    @Property
    @Label("SEG-01 a change is a visit's doing only if without the visits since the class would be another")
    void the_cause_told_is_one_without_which_the_class_would_be_another(@ForAll Random random) {
        ClassTable table = ClassTable.compile(ClassPolicy.DEFAULT);
        CustomerFile file = AnyFile.of("C-1", random).file();
        LocalDate review = TODAY.minusDays(1 + random.nextInt(200));
        CustomerClass before = table.on(review).reader().classify(file);
        CustomerClass now = table.on(TODAY).reader().classify(file);
        if (before != now) {
            ClassCause cause = ClassCauses.of(table, file, before, review, TODAY, true);
            CustomerClass alone =
                    table.classify(ClassHistory.of(table, file, review).on(TODAY));
            assertThat(cause == ClassCause.TIME).isEqualTo(alone == now);
            assertThat(Optional.of(cause)).isNotEqualTo(Optional.of(ClassCause.CORRECTION));
        }
    }
}
