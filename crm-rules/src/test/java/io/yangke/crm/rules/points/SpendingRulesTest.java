package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.Fixture.accepted;
import static io.yangke.crm.rules.points.Fixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PTS-03 What points pay")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpendingRulesTest {

    private static final PointsRules STANDARD = Fixture.rules(programme -> programme);

    /** At least 120 points in steps of 50, at most half of labour; a point is a fen. */
    private static final PointsRules STEPPED = labour(120, 50, 50, 100);

    private static PointsRules labour(long min, long step, int percent, long pointsPerYuan) {
        return Fixture.rules(programme -> programme
                .pointsPerYuan(pointsPerYuan)
                .spendingRules(List.of(
                        new SpendingRule(SpendingCategory.LABOUR, DepartmentCode.SERVICE, min, step, percent, true))));
    }

    private static InvoiceLine line(String line, long dueFen) {
        return InvoiceLine.paid(line, SpendingCategory.LABOUR, dueFen);
    }

    private static Spending spend(long points, PointsRules rules, InvoiceLine... lines) {
        return accepted(SpendingRules.spend(
                        points, SpendingCategory.LABOUR, Optional.of(Fixture.INVOICE), List.of(lines), rules))
                .get(0);
    }

    private static Refusal no(long points, SpendingCategory category, PointsRules rules, InvoiceLine... lines) {
        return refused(SpendingRules.spend(points, category, Optional.empty(), List.of(lines), rules));
    }

    @Test
    void points_are_spread_over_the_lines_of_the_category_and_sum_to_the_whole_P3() {
        InvoiceLine other = InvoiceLine.paid("oil", SpendingCategory.MAINTENANCE, 90_000);
        InvoiceLine discounted = new InvoiceLine("c", SpendingCategory.LABOUR, LineNature.PAID, 5_000, 1_000, 500);
        assertThat(spend(1_000, STANDARD, line("a", 1_000), other, line("free", 0), line("b", 1_000), discounted))
                .isEqualTo(new Spending(
                        SpendingCategory.LABOUR,
                        DepartmentCode.SERVICE,
                        Optional.of(Fixture.INVOICE),
                        1_000,
                        1_000,
                        List.of(
                                new LineShare("a", 1_000, 181, 181),
                                new LineShare("b", 1_000, 182, 182),
                                new LineShare("c", 3_500, 637, 637))));
    }

    @Test
    void a_gift_needs_no_invoice() {
        Spending gift = accepted(SpendingRules.spend(250, SpendingCategory.GIFT, Optional.empty(), List.of(), STANDARD))
                .get(0);
        assertThat(gift.valueFen()).isEqualTo(250);
        assertThat(gift.lines()).isEmpty();
        assertThat(gift.department()).isEqualTo(DepartmentCode.BOUTIQUE);
    }

    @Test
    void what_the_programme_does_not_name_is_not_paid_P16() {
        Refusal no = no(100, SpendingCategory.BOUTIQUE, STANDARD, line("a", 1_000));
        assertThat(no.reason()).isEqualTo(PointsRefusalReason.NOT_SPENT_HERE);
        assertThat(Fixture.told(no.explanation())).isEqualTo("points.refused.notSpentOn BOUTIQUE BRANCH");
    }

    @Test
    void an_invoice_is_needed_where_the_rule_says_so() {
        assertThat(Fixture.told(no(10, SpendingCategory.LABOUR, STANDARD).explanation()))
                .isEqualTo("points.refused.invoiceNeeded LABOUR");
    }

    @ParameterizedTest(name = "{0} points: {1}")
    @CsvSource({
        "119, points.refused.belowMinimum 119; POINTS 150; POINTS",
        "149, points.refused.belowMinimum 149; POINTS 150; POINTS",
        "151, points.refused.notInSteps 151; POINTS 50; POINTS",
        "450, points.refused.aboveCeiling 450; POINTS 400; POINTS 50",
        "451, points.refused.notInSteps 451; POINTS 50; POINTS"
    })
    void the_first_reason_in_order_is_given(long points, String told) {
        assertThat(Fixture.told(no(points, SpendingCategory.LABOUR, STEPPED, line("a", 800))
                        .explanation()))
                .isEqualTo(told.replace(';', ','));
    }

    @ParameterizedTest(name = "{0} points are taken")
    @CsvSource({"150", "200", "400"})
    void whole_steps_between_the_least_and_the_ceiling_are_taken(long points) {
        assertThat(spend(points, STEPPED, line("a", 801)).valueFen()).isEqualTo(points);
    }

    @Test
    void the_ceiling_counts_the_lines_of_the_category_only_P16() {
        Refusal no = no(
                150,
                SpendingCategory.LABOUR,
                STEPPED,
                line("a", 298),
                InvoiceLine.paid("oil", SpendingCategory.MAINTENANCE, 90_000));
        assertThat(Fixture.told(no.explanation())).isEqualTo("points.refused.aboveCeiling 150, POINTS 100, POINTS 50");
        assertThat(no(150, SpendingCategory.LABOUR, STEPPED, InvoiceLine.paid("oil", SpendingCategory.MAINTENANCE, 1))
                        .reason())
                .isEqualTo(PointsRefusalReason.ABOVE_CEILING);
    }

    @Test
    void points_worth_less_than_a_fen_are_too_few_on_an_invoice_P29() {
        PointsRules tiny = labour(1, 1, 100, 1_000);
        assertThat(Fixture.told(
                        no(9, SpendingCategory.LABOUR, tiny, line("a", 100)).explanation()))
                .isEqualTo("points.refused.belowMinimum 9, POINTS 10, POINTS");
        assertThat(spend(10, tiny, line("a", 100)).valueFen()).isEqualTo(1);
        assertThat(spend(19, tiny, line("a", 100)).valueFen()).isEqualTo(1);
    }

    @Test
    void no_value_beyond_any_invoice_is_spent() {
        PointsRules dear = Fixture.rules(programme -> programme.pointsPerYuan(1));
        Refusal no = no(PointsAccount.MAX_POINTS, SpendingCategory.GIFT, dear);
        assertThat(Fixture.told(no.explanation()))
                .isEqualTo("points.refused.aboveCeiling 1000000000000, POINTS 10000000000, POINTS 100");
    }

    @ParameterizedTest(name = "{0} points there, {1} fen due: {2} points, {3} fen, {4} fen in money, {5}")
    @CsvSource({
        "1000, 800, 400, 400, 400, CEILING",
        "1000, 899, 400, 400, 499, CEILING",
        "1000, 900, 450, 450, 450, CEILING",
        "399, 800, 350, 350, 450, AVAILABLE",
        "400, 800, 400, 400, 400, CEILING",
        "149, 800, 0, 0, 800, MINIMUM",
        "150, 800, 150, 150, 650, AVAILABLE",
        "1000, 299, 0, 0, 299, MINIMUM",
        "-20, 800, 0, 0, 800, MINIMUM"
    })
    void a_quote_says_the_most_and_what_limits_it_P29(
            long available, long due, long points, long value, long money, Quote.Limit limit) {
        assertThat(SpendingRules.quote(available, SpendingCategory.LABOUR, List.of(line("a", due)), STEPPED))
                .isEqualTo(new Quote(points, value, money, limit));
    }

    @Test
    void a_quote_wastes_no_point_P29() {
        PointsRules tiny = labour(1, 1, 100, 1_000);
        assertThat(SpendingRules.quote(58, SpendingCategory.LABOUR, List.of(line("a", 100)), tiny))
                .isEqualTo(new Quote(50, 5, 95, Quote.Limit.AVAILABLE));
        PointsRules least55 = labour(55, 1, 100, 1_000);
        assertThat(SpendingRules.quote(58, SpendingCategory.LABOUR, List.of(line("a", 100)), least55))
                .isEqualTo(new Quote(55, 5, 95, Quote.Limit.AVAILABLE));
    }

    @Test
    void a_fraction_of_an_invoice_is_left_to_money_P29() {
        PointsRules aPointAYuan = labour(1, 1, 100, 1);
        assertThat(SpendingRules.quote(500, SpendingCategory.LABOUR, List.of(line("a", 3_650)), aPointAYuan))
                .isEqualTo(new Quote(36, 3_600, 50, Quote.Limit.CEILING));
    }

    @Test
    void a_quote_for_what_is_not_paid_is_nothing() {
        assertThat(SpendingRules.quote(
                        500,
                        SpendingCategory.BOUTIQUE,
                        List.of(InvoiceLine.paid("mat", SpendingCategory.BOUTIQUE, 900), line("a", 3_650)),
                        STANDARD))
                .isEqualTo(new Quote(0, 0, 900, Quote.Limit.NOT_SPENT_HERE));
        assertThat(SpendingRules.quote(500, SpendingCategory.LABOUR, List.of(), STANDARD))
                .isEqualTo(new Quote(0, 0, 0, Quote.Limit.INVOICE_NEEDED));
    }

    @Test
    void a_quote_without_an_invoice_is_what_the_member_has() {
        assertThat(SpendingRules.quote(511, SpendingCategory.VOUCHER, List.of(), STANDARD))
                .isEqualTo(new Quote(500, 500, 0, Quote.Limit.AVAILABLE));
    }
}
