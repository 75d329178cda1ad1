package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.Fixture.accepted;
import static io.yangke.crm.rules.points.Fixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("PTS-06, PTS-07 Parts of a reversal")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PartRulesTest {

    private static final PostingId ORIGINAL = new PostingId(Fixture.ACCOUNT, 7);

    /** 1 000 points worth 10 yuan on two lines of 35.21 and 14.79 yuan. */
    private static final Spending ON_TWO_LINES =
            spending(1_000, 1_000, new LineShare("oil", 3_521, 704, 704), new LineShare("filter", 1_479, 296, 296));

    private static final Spending GIFT = spending(100, 33);

    private static Spending spending(long points, long valueFen, LineShare... lines) {
        return new Spending(
                SpendingCategory.MAINTENANCE,
                DepartmentCode.SERVICE,
                Optional.of(Fixture.INVOICE),
                points,
                valueFen,
                List.of(lines));
    }

    @Nested
    class Refunds {

        private final List<Movement.Refunded> before = new ArrayList<>();

        private RefundPart give(Spending spending, Part part) {
            RefundPart given =
                    accepted(PartRules.refund(ORIGINAL, spending, before, part)).get(0);
            before.add(new Movement.Refunded(
                    ORIGINAL, given.points(), given.line(), given.lineFen(), given.valueFen(), given.moneyFen()));
            return given;
        }

        private Refusal no(Spending spending, Part part) {
            return refused(PartRules.refund(ORIGINAL, spending, before, part));
        }

        @Test
        void the_rest_of_an_untouched_spending_is_all_of_it_P2() {
            assertThat(give(ON_TWO_LINES, Part.REST)).isEqualTo(new RefundPart(1_000, Optional.empty(), 0, 1_000, 0));
            assertThat(no(ON_TWO_LINES, Part.REST).reason()).isEqualTo(PointsRefusalReason.MORE_THAN_ORIGINAL);
            assertThat(no(ON_TWO_LINES, Part.REST).explanation().code()).isEqualTo("points.refused.nothingLeft");
        }

        @Test
        void a_line_gives_back_its_points_and_its_money_apart_and_they_sum_to_it_P5() {
            assertThat(give(ON_TWO_LINES, new Part.Line("oil", 3_521)))
                    .isEqualTo(new RefundPart(704, Optional.of("oil"), 3_521, 704, 2_817));
            assertThat(give(ON_TWO_LINES, new Part.Line("filter", 1_479)))
                    .isEqualTo(new RefundPart(296, Optional.of("filter"), 1_479, 296, 1_183));
            assertThat(no(ON_TWO_LINES, Part.REST).explanation().code()).isEqualTo("points.refused.nothingLeft");
        }

        @Test
        void parts_of_a_line_are_counted_cumulatively_P28() {
            assertThat(give(ON_TWO_LINES, new Part.Line("oil", 1_000)))
                    .isEqualTo(new RefundPart(199, Optional.of("oil"), 1_000, 199, 801));
            assertThat(give(ON_TWO_LINES, new Part.Line("filter", 5)))
                    .isEqualTo(new RefundPart(1, Optional.of("filter"), 5, 1, 4));
            assertThat(give(ON_TWO_LINES, new Part.Line("oil", 1_000)))
                    .isEqualTo(new RefundPart(200, Optional.of("oil"), 1_000, 200, 800));
            assertThat(give(ON_TWO_LINES, new Part.Line("oil", 1_521)))
                    .isEqualTo(new RefundPart(305, Optional.of("oil"), 1_521, 305, 1_216));
        }

        @Test
        void no_more_than_the_line_cost_is_given_back_P3() {
            give(ON_TWO_LINES, new Part.Line("oil", 3_000));
            Refusal no = no(ON_TWO_LINES, new Part.Line("oil", 522));
            assertThat(no.reason()).isEqualTo(PointsRefusalReason.MORE_THAN_ORIGINAL);
            assertThat(Fixture.told(no.explanation()))
                    .isEqualTo("points.refused.moreMoneyThanOriginal 522, FEN 521, FEN");
            assertThat(give(ON_TWO_LINES, new Part.Line("oil", 521)).lineFen()).isEqualTo(521);
        }

        @Test
        void a_line_the_points_did_not_pay_is_unknown_P3() {
            assertThat(no(ON_TWO_LINES, new Part.Line("tyre", 1)).reason()).isEqualTo(PointsRefusalReason.UNKNOWN_LINE);
            assertThat(no(GIFT, new Part.Line("oil", 1)).reason()).isEqualTo(PointsRefusalReason.UNKNOWN_LINE);
        }

        @Test
        void points_bring_their_share_of_the_value_and_the_last_of_them_the_remainder_P28() {
            assertThat(give(GIFT, new Part.Points(50))).isEqualTo(new RefundPart(50, Optional.empty(), 0, 16, 0));
            assertThat(give(GIFT, new Part.Points(49))).isEqualTo(new RefundPart(49, Optional.empty(), 0, 16, 0));
            assertThat(no(GIFT, new Part.Points(2)).explanation().code()).isEqualTo("points.refused.moreThanOriginal");
            assertThat(give(GIFT, new Part.Points(1))).isEqualTo(new RefundPart(1, Optional.empty(), 0, 1, 0));
            assertThat(no(GIFT, new Part.Points(1)).explanation().code()).isEqualTo("points.refused.nothingLeft");
        }

        @Test
        void money_brings_its_share_of_the_points_P28() {
            assertThat(give(GIFT, new Part.Money(10))).isEqualTo(new RefundPart(30, Optional.empty(), 0, 10, 0));
            assertThat(give(GIFT, new Part.Money(10))).isEqualTo(new RefundPart(30, Optional.empty(), 0, 10, 0));
            assertThat(Fixture.told(no(GIFT, new Part.Money(14)).explanation()))
                    .isEqualTo("points.refused.moreMoneyThanOriginal 14, FEN 13, FEN");
            assertThat(give(GIFT, new Part.Money(13))).isEqualTo(new RefundPart(40, Optional.empty(), 0, 13, 0));
        }

        @Test
        void points_that_were_worth_nothing_come_back_by_points_only() {
            Spending worthless = spending(5, 0);
            assertThat(no(worthless, new Part.Money(1)).reason()).isEqualTo(PointsRefusalReason.MORE_THAN_ORIGINAL);
            assertThat(give(worthless, new Part.Points(2))).isEqualTo(new RefundPart(2, Optional.empty(), 0, 0, 0));
            assertThat(give(worthless, Part.REST)).isEqualTo(new RefundPart(3, Optional.empty(), 0, 0, 0));
        }

        @Test
        void a_line_after_points_gives_back_what_is_left_and_no_money_twice() {
            give(ON_TWO_LINES, new Part.Points(900));
            assertThat(give(ON_TWO_LINES, new Part.Line("oil", 3_521)))
                    .isEqualTo(new RefundPart(100, Optional.of("oil"), 3_521, 100, 2_817));
            assertThat(no(ON_TWO_LINES, new Part.Line("filter", 1_479))
                            .explanation()
                            .code())
                    .isEqualTo("points.refused.nothingLeft");
        }

        @Test
        void value_behind_in_a_mix_is_caught_up_and_ahead_is_waited_for() {
            Spending steep = spending(10, 1_000, new LineShare("a", 1_000, 9, 100), new LineShare("b", 1_000, 1, 900));
            give(steep, new Part.Line("b", 1_000));
            assertThat(give(steep, new Part.Points(2))).isEqualTo(new RefundPart(2, Optional.empty(), 0, 0, 0));
            assertThat(give(steep, new Part.Money(50))).isEqualTo(new RefundPart(6, Optional.empty(), 0, 50, 0));
            assertThat(give(steep, Part.REST)).isEqualTo(new RefundPart(1, Optional.empty(), 0, 50, 0));
        }

        @Test
        void money_ahead_of_points_gives_no_points_until_they_fit() {
            Spending steep = spending(10, 1_000, new LineShare("a", 1_000, 9, 100), new LineShare("b", 1_000, 1, 900));
            give(steep, new Part.Line("a", 1_000));
            assertThat(give(steep, new Part.Money(100))).isEqualTo(new RefundPart(0, Optional.empty(), 0, 100, 0));
            assertThat(give(steep, new Part.Money(800))).isEqualTo(new RefundPart(1, Optional.empty(), 0, 800, 0));
        }

        @Test
        void a_line_paid_in_money_alone_is_given_back_even_after_all_points_are() {
            Spending mostlyOne = spending(10, 10, new LineShare("a", 1_000, 10, 10), new LineShare("b", 7, 0, 0));
            give(mostlyOne, new Part.Line("a", 1_000));
            assertThat(give(mostlyOne, new Part.Line("b", 7))).isEqualTo(new RefundPart(0, Optional.of("b"), 7, 0, 7));
        }
    }

    @Nested
    class TakingBackEarnings {

        private final Movement.Earned earned =
                Fixture.earned(Fixture.part("service", 10_050, 100), Fixture.part("boutique", 950, 9));
        private final List<Movement.TakenBack> before = new ArrayList<>();

        private TakeBackPart take(Part part) {
            TakeBackPart taken =
                    accepted(PartRules.takeBack(ORIGINAL, earned, before, part)).get(0);
            before.add(new Movement.TakenBack(ORIGINAL, taken.claimed(), taken.baseFen(), 0, RuleCode.of("returned")));
            return taken;
        }

        private Refusal no(Part part) {
            return refused(PartRules.takeBack(ORIGINAL, earned, before, part));
        }

        @Test
        void the_rest_is_all_that_is_left_P1() {
            assertThat(take(new Part.Points(9))).isEqualTo(new TakeBackPart(9, 0));
            assertThat(take(Part.REST)).isEqualTo(new TakeBackPart(100, 0));
            assertThat(no(Part.REST).explanation().code()).isEqualTo("points.refused.nothingLeft");
        }

        @Test
        void money_takes_its_share_cumulatively_P28() {
            assertThat(take(new Part.Money(100))).isEqualTo(new TakeBackPart(0, 100));
            assertThat(take(new Part.Money(100))).isEqualTo(new TakeBackPart(1, 100));
            assertThat(Fixture.told(no(new Part.Money(10_801)).explanation()))
                    .isEqualTo("points.refused.moreMoneyThanOriginal 10801, FEN 10800, FEN");
            assertThat(take(new Part.Money(10_800))).isEqualTo(new TakeBackPart(108, 10_800));
        }

        @Test
        void all_the_money_after_some_points_takes_what_is_left_P21() {
            take(new Part.Points(60));
            assertThat(take(new Part.Money(5_500))).isEqualTo(new TakeBackPart(49, 5_500));
            assertThat(no(new Part.Money(5_500)).explanation().code()).isEqualTo("points.refused.nothingLeft");
        }

        @Test
        void no_more_points_than_are_left_P9() {
            take(new Part.Points(60));
            assertThat(Fixture.told(no(new Part.Points(50)).explanation()))
                    .isEqualTo("points.refused.moreThanOriginal 50, POINTS 49, POINTS");
            assertThat(take(new Part.Points(49))).isEqualTo(new TakeBackPart(49, 0));
        }

        @Test
        void an_earning_is_not_kept_by_line() {
            assertThat(no(new Part.Line("oil", 1)).reason()).isEqualTo(PointsRefusalReason.UNKNOWN_LINE);
        }

        @Test
        void an_award_has_no_money_to_take_it_back_by() {
            Movement.Earned joining = Fixture.earned(Fixture.part("joining", 0, 500));
            assertThat(refused(PartRules.takeBack(ORIGINAL, joining, List.of(), new Part.Money(1)))
                            .explanation()
                            .code())
                    .isEqualTo("points.refused.moreMoneyThanOriginal");
        }
    }

    @Test
    void the_last_money_of_an_earning_may_be_all_of_it_and_not_a_fen_more() {
        Movement.Earned earned = Fixture.earned(Fixture.part("service", 10_000, 100));
        List<Movement.TakenBack> before =
                List.of(new Movement.TakenBack(ORIGINAL, 40, 4_000, 0, RuleCode.of("returned")));
        assertThat(accepted(PartRules.takeBack(ORIGINAL, earned, before, new Part.Money(2_000)))
                        .get(0))
                .isEqualTo(new TakeBackPart(20, 2_000));
        assertThat(accepted(PartRules.takeBack(ORIGINAL, earned, before, new Part.Money(6_000)))
                        .get(0))
                .isEqualTo(new TakeBackPart(60, 6_000));
        assertThat(Fixture.told(refused(PartRules.takeBack(ORIGINAL, earned, before, new Part.Money(6_001)))
                        .explanation()))
                .isEqualTo("points.refused.moreMoneyThanOriginal 6001, FEN 6000, FEN");
        assertThat(Fixture.told(refused(PartRules.takeBack(ORIGINAL, earned, before, new Part.Points(61)))
                        .explanation()))
                .isEqualTo("points.refused.moreThanOriginal 61, POINTS 60, POINTS");
    }
}
