package io.yangke.crm.rules.lifecycle.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.lifecycle.AnyFile;
import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.rules.lifecycle.ClassReader;
import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("SEG-02 SEG-04 SEG-06 Figures of a base hold together")
class BaseProperties {

    private static final ClassTable TABLE = ClassTable.compile(ClassPolicy.DEFAULT);
    private static final LocalDate OPENING = AnyFile.TODAY.minusMonths(1);
    private static final LocalDate CLOSING = AnyFile.TODAY;
    private static final YearMonth MONTH = YearMonth.from(CLOSING);

    private static List<CustomerFile> base(Random random) {
        List<CustomerFile> files = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            FileMaker.add(files, i, random);
        }
        return files;
    }

    /** Makes files of customers, some of them compensated. */
    private static final class FileMaker {
        static void add(List<CustomerFile> files, int number, Random random) {
            var facts = AnyFile.of("C-" + number, random);
            if (random.nextBoolean()) {
                facts.compensated(CLOSING.minusDays(random.nextInt(400)).toString());
            }
            files.add(facts.file());
        }
    }

    private static Optional<CustomerClass> classOf(CustomerFile file, LocalDate day) {
        ClassReader reader = TABLE.on(day).reader();
        return reader.isKnown(file) ? Optional.of(reader.classify(file)) : Optional.empty();
    }

    private static ClassFlowsSum flows(List<CustomerFile> files) {
        ClassFlowsSum sum = new ClassFlowsSum();
        for (CustomerFile file : files) {
            Optional<CustomerClass> from = classOf(file, OPENING);
            Optional<CustomerClass> to = classOf(file, CLOSING);
            if (from.isPresent() || to.isPresent()) {
                sum.add(file.id(), from, to);
            }
        }
        return sum;
    }

    private static ClassMixSum mix(List<CustomerFile> files, LocalDate day) {
        ClassMixSum sum = new ClassMixSum();
        files.forEach(file -> classOf(file, day).ifPresent(sum::add));
        return sum;
    }

    private static BreakdownSum breakdown(List<CustomerFile> files) {
        BreakdownSum sum = BreakdownSum.by(Dimension.MODEL, CLOSING);
        files.forEach(file -> classOf(file, CLOSING).ifPresent(found -> sum.add(file, found)));
        return sum;
    }

    private static ModelMonthSum months(List<CustomerFile> files) {
        ModelMonthSum sum = ModelMonthSum.of(TABLE, MONTH.minusMonths(8), MONTH);
        files.forEach(sum::add);
        return sum;
    }

    private static CompensationRetentionSum retention(List<CustomerFile> files) {
        CompensationRetentionSum sum =
                CompensationRetentionSum.of(LifecyclePolicy.DEFAULT, CLOSING.minusYears(1), CLOSING, CLOSING);
        files.forEach(sum::add);
        return sum;
    }

    @Property
    @Label("SEG-02 of each class opening + in - out = closing, and both ends are the mix of their days")
    void flows_conserve(@ForAll Random random) {
        List<CustomerFile> files = base(random);
        ClassFlows flows = flows(files).result();
        ClassMix opening = mix(files, OPENING).result();
        ClassMix closing = mix(files, CLOSING).result();
        for (CustomerClass each : CustomerClass.values()) {
            assertThat(flows.opening(each) + flows.in(each) - flows.out(each)).isEqualTo(flows.closing(each));
            assertThat(flows.net(each)).isEqualTo(flows.closing(each) - flows.opening(each));
            assertThat(flows.opening(each)).isEqualTo(opening.count(each));
            assertThat(flows.closing(each)).isEqualTo(closing.count(each));
        }
    }

    @Property
    @Label("SEG-02 targets in customers come to the total and lie within one customer of the percentage")
    void targets_come_to_the_total(@ForAll Random random) {
        ClassMixSum sum = new ClassMixSum();
        for (int i = random.nextInt(500); i > 0; i--) {
            sum.add(CustomerClass.values()[random.nextInt(6)]);
        }
        ClassMix mix = sum.result();
        List<MixLine> lines = mix.against(ClassPolicy.DEFAULT);
        assertThat(lines.stream().mapToLong(MixLine::targetCustomers).sum()).isEqualTo(mix.total());
        assertThat(lines.stream().mapToLong(MixLine::customers).sum()).isEqualTo(mix.total());
        assertThat(lines.stream().mapToLong(MixLine::needed).sum()).isZero();
        lines.forEach(line -> assertThat(Math.abs(100 * line.targetCustomers() - line.targetPercent() * mix.total()))
                .isLessThan(100));
    }

    @Property
    @Label("SEG-02 sums of parts merge to the sum of the whole, in any order")
    void sums_of_parts_merge_to_the_sum_of_the_whole(@ForAll Random random) {
        List<CustomerFile> all = base(random);
        int cut = random.nextInt(all.size() + 1);
        int next = cut + random.nextInt(all.size() - cut + 1);
        List<CustomerFile> one = all.subList(0, cut);
        List<CustomerFile> two = all.subList(cut, next);
        List<CustomerFile> three = all.subList(next, all.size());
        assertThat(mix(three, CLOSING)
                        .merge(mix(one, CLOSING))
                        .merge(mix(two, CLOSING))
                        .result())
                .isEqualTo(mix(all, CLOSING).result());
        assertThat(flows(three).merge(flows(one).merge(flows(two))).result())
                .isEqualTo(flows(all).result());
        assertThat(breakdown(two).merge(breakdown(three)).merge(breakdown(one)).result())
                .isEqualTo(breakdown(all).result());
        assertThat(months(one).merge(months(three).merge(months(two))).result())
                .isEqualTo(months(all).result());
        assertThat(retention(two).merge(retention(one)).merge(retention(three)).result())
                .isEqualTo(retention(all).result());
    }

    @Property
    @Label("SEG-04 the parts of a breakdown are the mix of the whole")
    void the_parts_of_a_breakdown_are_the_whole(@ForAll Random random) {
        List<CustomerFile> files = base(random);
        ClassMix whole = mix(files, CLOSING).result();
        for (CustomerClass each : CustomerClass.values()) {
            assertThat(breakdown(files).result().mixes().values().stream()
                            .mapToLong(part -> part.count(each))
                            .sum())
                    .isEqualTo(whole.count(each));
        }
    }

    @Property
    @Label("SEG-06 the base of a month is the cars at its end, and each car has one first visit at most")
    void the_base_of_a_month_is_the_cars_at_its_end(@ForAll Random random) {
        List<CustomerFile> files = base(random);
        List<ModelMonth> months = months(files).result();
        long cars = files.stream()
                .flatMap(file -> file.vehicles().stream())
                .filter(car -> car.isOn(MONTH.atEndOfMonth()))
                .count();
        assertThat(months.stream()
                        .filter(each -> each.month().equals(MONTH))
                        .mapToLong(each -> each.base().total())
                        .sum())
                .isEqualTo(cars);
        long delivered = files.stream()
                .flatMap(file -> file.vehicles().stream())
                .filter(car -> car.delivered().isPresent())
                .count();
        assertThat(months.stream().mapToLong(ModelMonth::firstVisits).sum()).isLessThanOrEqualTo(delivered);
    }

    @Property
    @Label("SEG-03 K1 every compensated customer is counted exactly once: stayed, left or undecided")
    void every_compensated_customer_is_counted_once(@ForAll Random random) {
        List<CustomerFile> files = base(random);
        CompensationRetention retention = retention(files).result();
        assertThat(retention.stayed().size()
                        + retention.left().size()
                        + retention.undecided().size())
                .isEqualTo((int) files.stream()
                        .filter(file -> file.compensations().stream()
                                .anyMatch(paid -> !paid.on().isBefore(CLOSING.minusYears(1))))
                        .count());
    }
}
