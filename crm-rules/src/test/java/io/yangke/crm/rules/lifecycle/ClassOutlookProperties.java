package io.yangke.crm.rules.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
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
@Label("SEG-01 What is said of a class is true")
class ClassOutlookProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 31);

    /** Visits in order of day, each paid for and of so many fen. */
    private record Visits(List<LocalDate> days, List<Long> fen, Optional<LocalDate> bought, int months)
            implements ClassHistory {

        static Visits any(Random random, int months) {
            List<LocalDate> days = new ArrayList<>();
            List<Long> fen = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                days.add(TODAY.minusDays(random.nextInt(500)));
                fen.add((long) random.nextInt(4));
            }
            days.sort(LocalDate::compareTo);
            Optional<LocalDate> bought =
                    random.nextBoolean() ? Optional.of(TODAY.minusDays(random.nextInt(500))) : Optional.empty();
            return new Visits(days, fen, bought, months);
        }

        @Override
        public ClassFacts on(LocalDate day) {
            long spend = 0;
            int visits = 0;
            Optional<LocalDate> last = Optional.empty();
            for (int i = 0; i < days.size(); i++) {
                if (days.get(i).isAfter(day.minusMonths(months))) {
                    spend += fen.get(i);
                    visits++;
                }
                last = Optional.of(days.get(i));
            }
            return new ClassFacts(day, spend, visits, 0, last, bought);
        }
    }

    @Property
    void doing_what_is_said_reaches_the_class_until_the_day_that_is_said_and_no_longer(
            @ForAll ClassPolicy policy, @ForAll Random random) {
        ClassTable table = ClassTable.compile(policy);
        Visits visits = Visits.any(random, policy.windowMonths());
        for (ClassWay way : ClassOutlook.of(table, visits, TODAY).ways()) {
            assertThat(table.classify(way.apply(visits.on(TODAY)))).isEqualTo(way.reaches());
            way.lastDay().ifPresent(day -> {
                assertThat(table.classify(way.apply(visits.on(day))).isBelow(way.reaches()))
                        .isFalse();
                assertThat(table.classify(way.apply(visits.on(day.plusDays(1)))).isBelow(way.reaches()))
                        .isTrue();
            });
        }
    }

    @Property
    void nothing_of_what_is_said_can_be_left_out(@ForAll AnyClasses.Case given) {
        ClassTable table = ClassTable.compile(given.policy());
        CustomerClass now = table.classify(given.facts());
        for (ClassWay way : ClassWays.of(table, given.facts(), now)) {
            assertThat(now.isBelow(way.reaches())).isTrue();
            for (ClassWay less : less(way)) {
                assertThat(table.classify(less.apply(given.facts()))).isNotEqualTo(way.reaches());
            }
        }
    }

    private static List<ClassWay> less(ClassWay way) {
        List<ClassWay> less = new ArrayList<>();
        if (way.moreFen() > 0) {
            less.add(way(way, way.moreFen() - 1, way.moreVisits(), way.moreRenewals(), way.comes()));
        }
        if (way.moreVisits() > 0) {
            less.add(way(way, way.moreFen(), way.moreVisits() - 1, way.moreRenewals(), way.comes()));
        }
        if (way.moreRenewals() > 0) {
            less.add(way(way, way.moreFen(), way.moreVisits(), way.moreRenewals() - 1, way.comes()));
        }
        if (way.comes() && way.moreVisits() == 0) {
            less.add(way(way, way.moreFen(), 0, way.moreRenewals(), false));
        }
        return less;
    }

    private static ClassWay way(ClassWay way, long fen, int visits, int renewals, boolean comes) {
        return new ClassWay(way.reaches(), fen, visits, renewals, comes, Optional.empty());
    }

    @Property
    void a_better_class_is_reached_by_somebody_who_does_everything(@ForAll AnyClasses.Case given) {
        ClassTable table = ClassTable.compile(given.policy());
        ClassFacts facts = given.facts();
        CustomerClass now = table.classify(facts);
        ClassFacts everything =
                new ClassFacts(facts.asOf(), 100, 100, 100, Optional.of(facts.asOf()), facts.lastPurchase());
        CustomerClass best = table.classify(everything);
        assertThat(ClassWays.of(table, facts, now).stream()
                        .map(ClassWay::reaches)
                        .anyMatch(best::equals))
                .isEqualTo(now.isBelow(best));
    }

    @Property
    void time_alone_brings_the_classes_that_are_said_on_the_days_that_are_said(
            @ForAll ClassPolicy policy, @ForAll Random random) {
        ClassTable table = ClassTable.compile(policy);
        Visits visits = Visits.any(random, policy.windowMonths());
        List<ClassTurn> turns = ClassOutlook.of(table, visits, TODAY).turns();
        CustomerClass expected = table.classify(visits.on(TODAY));
        for (LocalDate day = TODAY; day.isBefore(TODAY.plusYears(4)); day = day.plusDays(1)) {
            LocalDate today = day;
            expected = turns.stream()
                    .filter(turn -> turn.day().equals(today))
                    .map(ClassTurn::becomes)
                    .findFirst()
                    .orElse(expected);
            assertThat(NaiveClass.of(policy.rows(), visits.on(day))).isEqualTo(expected);
        }
    }

    @Property
    void the_row_and_the_criteria_told_are_those_that_hold_and_those_that_do_not(@ForAll AnyClasses.Case given) {
        ClassTable table = ClassTable.compile(given.policy());
        Explanation why = ClassExplainer.why(table, given.facts());
        List<ClassRow> rows = given.policy().rows();
        int matched = NaiveClass.row(rows, given.facts());
        RangeTelling ranges = new RangeTelling(given.facts());
        assertThat(why.details().get(0).arguments().get(0)).isEqualTo(Argument.count(matched + 1L));
        rows.stream()
                .flatMap(row -> row.anyOf().stream())
                .flatMap(condition -> condition.allOf().stream())
                .forEach(range -> assertThat(ranges.holds(range)).isEqualTo(NaiveClass.holds(range, given.facts())));
        long better = rows.stream()
                .filter(row -> rows.get(matched).customerClass().isBelow(row.customerClass()))
                .count();
        assertThat(why.details()).hasSize((int) better + 1);
    }
}
