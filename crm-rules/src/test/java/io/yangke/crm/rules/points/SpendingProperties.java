package io.yangke.crm.rules.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

@Label("PTS-03 What points pay against trying every number of points")
class SpendingProperties {

    private static final int MOST = 400;

    /** The terms of a programme: what points are worth, and the bounds of spending them on labour. */
    record Terms(long pointsPerYuan, SpendingRule rule) {

        PointsRules rules() {
            return Fixture.rules(
                    programme -> programme.pointsPerYuan(pointsPerYuan).spendingRules(List.of(rule)));
        }
    }

    @Property
    void shares_sum_to_the_whole_and_no_line_is_paid_more_than_it_costs_P3(
            @ForAll("terms") Terms terms,
            @ForAll("invoices") List<InvoiceLine> lines,
            @ForAll @LongRange(min = 1, max = MOST) long points) {
        spend(points, lines, terms).ifPresent(spending -> {
            assertThat(spending.points()).isEqualTo(points);
            assertThat(spending.valueFen()).isEqualTo(points * 100 / terms.pointsPerYuan());
            assertThat(spending.valueFen() * 100)
                    .isLessThanOrEqualTo(due(lines) * terms.rule().ceilingPercent());
            assertThat(spending.lines().stream().mapToLong(LineShare::points).sum())
                    .isEqualTo(points);
            assertThat(spending.lines().stream().mapToLong(LineShare::valueFen).sum())
                    .isEqualTo(spending.valueFen());
            assertThat(spending.lines()).allSatisfy(share -> isOf(share, lines, spending));
        });
    }

    private static void isOf(LineShare share, List<InvoiceLine> lines, Spending spending) {
        InvoiceLine line = lines.stream()
                .filter(one -> one.line().equals(share.line()))
                .findFirst()
                .orElseThrow();
        assertThat(line.category()).isEqualTo(SpendingCategory.LABOUR);
        assertThat(share.amountFen()).isEqualTo(line.dueFen());
        assertThat(share.valueFen()).isLessThanOrEqualTo(line.dueFen());
        // Never a whole point or fen away from the exact share.
        long due = due(lines);
        assertThat(Math.abs(share.points() * due - spending.points() * line.dueFen()))
                .isLessThan(due);
        assertThat(Math.abs(share.valueFen() * due - spending.valueFen() * line.dueFen()))
                .isLessThan(due);
    }

    @Property
    void a_quote_is_the_fewest_points_of_the_greatest_value_that_can_be_spent_P29(
            @ForAll("terms") Terms terms,
            @ForAll("invoices") List<InvoiceLine> lines,
            @ForAll @LongRange(min = 0, max = MOST) long available) {
        Quote quote = SpendingRules.quote(available, SpendingCategory.LABOUR, lines, terms.rules());
        long[] possible = LongStream.rangeClosed(1, available)
                .filter(points -> spend(points, lines, terms).isPresent())
                .toArray();
        long value = LongStream.of(possible)
                .map(points -> points * 100 / terms.pointsPerYuan())
                .max()
                .orElse(0);
        long points = LongStream.of(possible)
                .filter(some -> some * 100 / terms.pointsPerYuan() == value)
                .min()
                .orElse(0);
        assertThat(quote.points()).isEqualTo(points);
        assertThat(quote.valueFen()).isEqualTo(value);
        assertThat(quote.moneyFen()).isEqualTo(due(lines) - value);
        assertThat(quote.limit() == Quote.Limit.MINIMUM).isEqualTo(possible.length == 0);
    }

    @Property
    void the_most_that_a_refusal_names_pays_as_much_as_any_number_of_points(
            @ForAll("terms") Terms terms,
            @ForAll("invoices") List<InvoiceLine> lines,
            @ForAll @LongRange(min = 1, max = MOST) long points) {
        Decision<Spending, Refusal> decision =
                SpendingRules.spend(points, SpendingCategory.LABOUR, Optional.empty(), lines, terms.rules());
        if (decision instanceof Decision.Refused<Spending, Refusal> no
                && no.refusal().reason() == PointsRefusalReason.ABOVE_CEILING) {
            long named =
                    ((Argument.Quantity) no.refusal().explanation().arguments().get(1)).value();
            assertThat(named).isLessThan(points);
            Optional<Long> best = LongStream.range(1, points)
                    .filter(some -> spend(some, lines, terms).isPresent())
                    .mapToObj(some -> some * 100 / terms.pointsPerYuan())
                    .max(Long::compare);
            assertThat(spend(named, lines, terms).map(Spending::valueFen)).isEqualTo(best);
        }
    }

    private static Optional<Spending> spend(long points, List<InvoiceLine> lines, Terms terms) {
        if (points == 0) {
            return Optional.empty();
        }
        return SpendingRules.spend(points, SpendingCategory.LABOUR, Optional.empty(), lines, terms.rules())
                .fold(spendings -> Optional.of(spendings.get(0)), refusal -> Optional.empty());
    }

    private static long due(List<InvoiceLine> lines) {
        return lines.stream()
                .filter(line -> line.category().equals(SpendingCategory.LABOUR))
                .mapToLong(line -> line.amountFen() - line.discountFen() - line.redeemedFen())
                .sum();
    }

    @Provide
    Arbitrary<Terms> terms() {
        return Combinators.combine(
                        Arbitraries.of(1L, 7L, 50L, 100L, 100L, 130L, 1_000L),
                        Arbitraries.longs().between(1, 60),
                        Arbitraries.of(1L, 1L, 5L, 7L, 50L),
                        Arbitraries.integers().between(1, 100))
                .as((worth, least, step, percent) -> new Terms(
                        worth,
                        new SpendingRule(SpendingCategory.LABOUR, DepartmentCode.SERVICE, least, step, percent, true)));
    }

    @Provide
    Arbitrary<List<InvoiceLine>> invoices() {
        Arbitrary<InvoiceLine> line = Combinators.combine(
                        Arbitraries.longs().between(0, 2_000),
                        Arbitraries.longs().between(0, 200),
                        Arbitraries.of(SpendingCategory.LABOUR, SpendingCategory.LABOUR, SpendingCategory.GIFT))
                .as((due, discount, category) ->
                        new InvoiceLine("x", category, LineNature.PAID, due + discount, discount, 0));
        return line.list().ofMinSize(1).ofMaxSize(5).map(lines -> {
            List<InvoiceLine> named = new ArrayList<>();
            for (InvoiceLine one : lines) {
                named.add(new InvoiceLine(
                        "L" + named.size(),
                        one.category(),
                        one.nature(),
                        one.amountFen(),
                        one.discountFen(),
                        one.redeemedFen()));
            }
            return named;
        });
    }
}
