package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.Fixture.GOLD;
import static io.yangke.crm.rules.points.Fixture.accepted;
import static io.yangke.crm.rules.points.Fixture.at;
import static io.yangke.crm.rules.points.Fixture.invoice;
import static io.yangke.crm.rules.points.Fixture.labour;
import static io.yangke.crm.rules.points.Fixture.refused;
import static io.yangke.crm.rules.points.Fixture.rule;
import static io.yangke.crm.rules.points.Fixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("PTS-02 What is earned")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EarningRulesTest {

    private static final Instant THURSDAY = at("2026-11-05T09:30");

    private static final EarningRule LABOUR = rule("labour", 1, 100, SpendingCategory.LABOUR);

    private static final EarningRule ANYTHING = rule(
            "anything", 1, 1_000, SpendingCategory.LABOUR, SpendingCategory.MAINTENANCE, SpendingCategory.BOUTIQUE);

    private static List<EarnedPart> parts(PointsRules rules, PointsAction.Earn fact) {
        return accepted(EarningRules.earn(fact, EarningPast.NONE, rules, THURSDAY)).stream()
                .map(EarnedLot::part)
                .toList();
    }

    private static Refusal no(PointsRules rules, PointsAction.Earn fact) {
        return refused(EarningRules.earn(fact, EarningPast.NONE, rules, THURSDAY));
    }

    private static EarnedPart extra(String campaign, String rule, long wanted, long given) {
        return new EarnedPart(RuleCode.of(rule), Optional.of(RuleCode.of(campaign)), 0, wanted, given);
    }

    private static PointsAction.Earn gold(InvoiceLine... lines) {
        return new PointsAction.Earn(Optional.empty(), Optional.of(GOLD), List.of(lines));
    }

    private static Grant forGold() {
        return new Grant(
                DepartmentCode.MARKETING, Set.of(GOLD), 0, false, Optional.empty(), Optional.empty(), Caps.NONE);
    }

    private static Campaign campaign(String code, int percent) {
        return new Campaign(
                RuleCode.of(code),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 5),
                percent,
                Set.of(),
                Set.of(),
                Optional.empty());
    }

    private static Campaign capped(Campaign campaign, long most) {
        return new Campaign(
                campaign.code(),
                campaign.firstDay(),
                campaign.lastDay(),
                campaign.percent(),
                campaign.categories(),
                campaign.tiers(),
                Optional.of(most));
    }

    private static Campaign narrowed(Campaign campaign, Set<SpendingCategory> categories, Set<TierCode> tiers) {
        return new Campaign(
                campaign.code(),
                campaign.firstDay(),
                campaign.lastDay(),
                campaign.percent(),
                categories,
                tiers,
                campaign.capPerMember());
    }

    private static PointsRules of(EarningRule... earning) {
        return rules(programme -> programme.earningRules(List.of(earning)));
    }

    private static PointsRules of(List<Campaign> campaigns, EarningRule... earning) {
        return rules(programme -> programme.earningRules(List.of(earning)).campaigns(campaigns));
    }

    private static EarningPast recent(Posting... postings) {
        return new EarningPast(List.of(), List.of(postings));
    }

    @Test
    void the_standard_programme_gives_a_point_for_a_yuan_of_service() {
        EarnedLot lot = accepted(EarningRules.earn(
                        invoice(labour(12_345)), EarningPast.NONE, rules(programme -> programme), THURSDAY))
                .get(0);
        assertThat(lot.part()).isEqualTo(Fixture.part("service", 12_345, 123));
        assertThat(lot.department()).isEqualTo(DepartmentCode.SERVICE);
        assertThat(lot.usableFrom()).contains(THURSDAY);
        assertThat(lot.expiry().orElseThrow()).hasToString("2028-11-30@Asia/Shanghai");
    }

    @Test
    void the_first_rule_that_holds_for_a_line_counts_for_it() {
        assertThat(parts(
                        of(LABOUR, ANYTHING),
                        invoice(
                                InvoiceLine.paid("mat", SpendingCategory.BOUTIQUE, 5_000),
                                labour(5_000),
                                InvoiceLine.paid("oil", SpendingCategory.MAINTENANCE, 5_999))))
                .containsExactly(Fixture.part("labour", 5_000, 50), Fixture.part("anything", 10_999, 10));
        assertThat(parts(of(ANYTHING, LABOUR), invoice(labour(5_000))))
                .containsExactly(Fixture.part("anything", 5_000, 5));
    }

    @Test
    void a_rule_for_a_tier_is_for_its_members_only() {
        PointsRules rules = of(Fixture.granted(rule("gold", 3, 100, SpendingCategory.LABOUR), forGold()), LABOUR);
        assertThat(parts(rules, gold(labour(100)))).containsExactly(Fixture.part("gold", 100, 3));
        assertThat(parts(rules, invoice(labour(100)))).containsExactly(Fixture.part("labour", 100, 1));
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2026-11-01T23:59:59, labour",
        "2026-11-02T00:00:00, season",
        "2026-11-04T23:59:59, season",
        "2026-11-05T00:00:00, labour"
    })
    void a_rule_holds_through_its_first_and_last_day_in_the_zone_of_the_ledger(String when, String rule) {
        Grant season = new Grant(
                DepartmentCode.MARKETING,
                Set.of(),
                0,
                false,
                Optional.of(LocalDate.of(2026, 11, 2)),
                Optional.of(LocalDate.of(2026, 11, 4)),
                Caps.NONE);
        PointsRules rules = of(Fixture.granted(rule("season", 2, 100, SpendingCategory.LABOUR), season), LABOUR);
        assertThat(accepted(EarningRules.earn(invoice(labour(100)), EarningPast.NONE, rules, at(when)))
                        .get(0)
                        .part()
                        .rule())
                .isEqualTo(RuleCode.of(rule));
    }

    @ParameterizedTest
    @EnumSource(
            value = LineNature.class,
            names = {"WARRANTY", "INSURANCE_CLAIM", "FREE_SERVICE"})
    void what_the_customer_does_not_pay_does_not_earn(LineNature nature) {
        InvoiceLine line = new InvoiceLine("1", SpendingCategory.LABOUR, nature, 10_000, 0, 0);
        Refusal no = no(of(LABOUR), invoice(line));
        assertThat(no.reason()).isEqualTo(PointsRefusalReason.NOTHING_EARNED);
        assertThat(no.explanation().details().stream().map(Fixture::told))
                .containsExactly("points.earning.nature 1 LineNature, " + nature);
    }

    @Test
    void policy_may_let_other_natures_earn() {
        PointsRules rules = rules(programme -> programme.earningNatures(Set.of(LineNature.WARRANTY)));
        InvoiceLine line = new InvoiceLine("1", SpendingCategory.LABOUR, LineNature.WARRANTY, 10_000, 0, 0);
        assertThat(parts(rules, invoice(line, new InvoiceLine("2", SpendingCategory.LABOUR, LineNature.PAID, 1, 0, 0))))
                .containsExactly(Fixture.part("service", 10_000, 100));
    }

    @ParameterizedTest(name = "discounts {0}, redeemed {1}: {2} fen count")
    @CsvSource({"false, false, 7000", "true, false, 9000", "false, true, 8000", "true, true, 10000"})
    void what_of_a_line_counts_is_policy_P15(boolean discounts, boolean redeemed, long counted) {
        PointsRules rules =
                rules(programme -> programme.discountsEarn(discounts).redeemedEarns(redeemed));
        InvoiceLine line = new InvoiceLine("1", SpendingCategory.LABOUR, LineNature.PAID, 10_000, 2_000, 1_000);
        assertThat(parts(rules, invoice(line))).containsExactly(Fixture.part("service", counted, counted / 100));
    }

    @Test
    void lines_of_a_rule_are_summed_before_they_are_rounded() {
        assertThat(parts(
                        of(LABOUR),
                        invoice(
                                InvoiceLine.paid("1", SpendingCategory.LABOUR, 50),
                                InvoiceLine.paid("2", SpendingCategory.LABOUR, 50))))
                .containsExactly(Fixture.part("labour", 100, 1));
    }

    @ParameterizedTest(name = "{0} fen {1}: {2}")
    @CsvSource({
        "149, DOWN, 1",
        "150, DOWN, 1",
        "199, DOWN, 1",
        "149, HALF_UP, 1",
        "150, HALF_UP, 2",
        "101, UP, 2",
        "100, UP, 1"
    })
    void a_fraction_is_rounded_as_the_rule_says(long fen, Rounding rounding, long points) {
        assertThat(parts(of(Fixture.rounded(LABOUR, rounding)), invoice(labour(fen))))
                .containsExactly(Fixture.part("labour", fen, points));
    }

    @Test
    void the_least_spend_counts_all_lines_of_the_rule_together() {
        PointsRules rules = of(Fixture.minimum(LABOUR, 10_000));
        assertThat(parts(
                        rules,
                        invoice(
                                InvoiceLine.paid("1", SpendingCategory.LABOUR, 4_000),
                                InvoiceLine.paid("2", SpendingCategory.LABOUR, 6_000))))
                .containsExactly(Fixture.part("labour", 10_000, 100));
        assertThat(no(rules, invoice(labour(9_999))).explanation().details().stream()
                        .map(Fixture::told))
                .containsExactly("points.earning.belowMinimum labour 10000, FEN 9999, FEN 1, FEN");
    }

    @Test
    void the_least_spend_counts_lines_under_all_campaigns_together() {
        PointsRules rules = of(
                List.of(narrowed(campaign("oilDays", 200), Set.of(SpendingCategory.MAINTENANCE), Set.of())),
                Fixture.minimum(ANYTHING, 10_000));
        assertThat(parts(rules, invoice(labour(4_000), InvoiceLine.paid("oil", SpendingCategory.MAINTENANCE, 6_000))))
                .containsExactly(
                        Fixture.part("anything", 4_000, 4),
                        Fixture.part("anything", 6_000, 6),
                        extra("oilDays", "anything", 6, 6));
    }

    @Test
    void less_than_a_point_is_nothing() {
        Refusal no = no(of(LABOUR), invoice(labour(99)));
        assertThat(no.explanation().code()).isEqualTo("points.refused.nothingEarned");
        assertThat(no.explanation().details().stream().map(Fixture::told))
                .containsExactly("points.earning.noPoint labour 99, FEN");
    }

    @Test
    void what_no_rule_names_earns_nothing() {
        Refusal no = no(of(LABOUR), invoice(InvoiceLine.paid("mat", SpendingCategory.BOUTIQUE, 5_000)));
        assertThat(no.explanation().details().stream().map(Fixture::told))
                .containsExactly("points.earning.noRule mat BOUTIQUE");
    }

    @Test
    void a_campaign_multiplies_before_rounding_and_its_extra_is_a_part_of_its_own() {
        assertThat(parts(of(List.of(campaign("double", 200)), LABOUR), invoice(labour(150))))
                .containsExactly(Fixture.part("labour", 150, 1), extra("double", "labour", 2, 2));
        assertThat(parts(of(List.of(campaign("tenth", 110)), LABOUR), invoice(labour(500))))
                .containsExactly(Fixture.part("labour", 500, 5));
        assertThat(parts(of(List.of(campaign("double", 200)), LABOUR), invoice(labour(50))))
                .containsExactly(extra("double", "labour", 1, 1));
    }

    @Test
    void of_several_campaigns_the_greatest_counts_and_of_equals_the_first() {
        List<Campaign> campaigns =
                List.of(campaign("small", 150), campaign("great", 300), campaign("later", 300), campaign("last", 200));
        assertThat(parts(of(campaigns, LABOUR), invoice(labour(100))))
                .containsExactly(Fixture.part("labour", 100, 1), extra("great", "labour", 2, 2));
    }

    @Test
    void a_campaign_is_chosen_line_by_line() {
        List<Campaign> campaigns = List.of(
                narrowed(campaign("gold", 500), Set.of(), Set.of(GOLD)),
                narrowed(campaign("oilDays", 300), Set.of(SpendingCategory.MAINTENANCE), Set.of()),
                campaign("all", 200));
        InvoiceLine oil = InvoiceLine.paid("oil", SpendingCategory.MAINTENANCE, 2_000);
        assertThat(parts(of(campaigns, ANYTHING), invoice(oil, labour(1_000))))
                .containsExactly(
                        Fixture.part("anything", 2_000, 2),
                        Fixture.part("anything", 1_000, 1),
                        extra("oilDays", "anything", 4, 4),
                        extra("all", "anything", 1, 1));
        assertThat(parts(of(campaigns, ANYTHING), gold(oil)))
                .containsExactly(Fixture.part("anything", 2_000, 2), extra("gold", "anything", 8, 8));
    }

    @ParameterizedTest(name = "at {0}: {1} points")
    @CsvSource({"2026-10-31T23:59:59, 1", "2026-11-01T00:00:00, 2", "2026-11-05T23:59:59, 2", "2026-11-06T00:00:00, 1"})
    void a_campaign_holds_through_its_first_and_last_day(String when, long points) {
        assertThat(accepted(EarningRules.earn(
                                invoice(labour(100)),
                                EarningPast.NONE,
                                of(List.of(campaign("double", 200)), LABOUR),
                                at(when)))
                        .stream()
                        .mapToLong(lot -> lot.part().given())
                        .sum())
                .isEqualTo(points);
    }

    @Test
    void amounts_at_the_bounds_are_exact() {
        EarningRule rich = new EarningRule(
                RuleCode.of("rich"),
                Set.of(SpendingCategory.LABOUR),
                999_999,
                1_000_000,
                0,
                Rounding.UP,
                Grant.by(DepartmentCode.SERVICE));
        assertThat(parts(of(rich), invoice(labour(999_999_999_999L))))
                .containsExactly(Fixture.part("rich", 999_999_999_999L, 999_999_000_000L));
    }

    @Test
    void more_than_an_account_holds_is_refused() {
        EarningRule rich = rule("rich", 1_000_000, 1, SpendingCategory.LABOUR);
        assertThat(no(of(rich), invoice(labour(InvoiceLine.MAX_FEN))).reason())
                .isEqualTo(PointsRefusalReason.TOO_MANY_POINTS);
        assertThat(no(of(rich), invoice(labour(1_000_001))).reason()).isEqualTo(PointsRefusalReason.TOO_MANY_POINTS);
        assertThat(parts(of(rich), invoice(labour(1_000_000))))
                .containsExactly(Fixture.part("rich", 1_000_000, 1_000_000_000_000L));
        assertThat(no(of(List.of(campaign("little", 101)), rich), invoice(labour(1_000_000)))
                        .reason())
                .isEqualTo(PointsRefusalReason.TOO_MANY_POINTS);
        InvoiceLine half = InvoiceLine.paid("2", SpendingCategory.LABOUR, 1);
        assertThat(no(of(LABOUR), invoice(labour(InvoiceLine.MAX_FEN), half)).reason())
                .isEqualTo(PointsRefusalReason.TOO_MANY_POINTS);
    }

    @Test
    void points_may_wait_some_days_or_for_an_action() {
        Grant days =
                new Grant(DepartmentCode.SERVICE, Set.of(), 3, false, Optional.empty(), Optional.empty(), Caps.NONE);
        Grant action =
                new Grant(DepartmentCode.SERVICE, Set.of(), 0, true, Optional.empty(), Optional.empty(), Caps.NONE);
        assertThat(accepted(EarningRules.earn(
                                invoice(labour(100)), EarningPast.NONE, of(Fixture.granted(LABOUR, days)), THURSDAY))
                        .get(0)
                        .usableFrom())
                .contains(at("2026-11-08T00:00"));
        assertThat(accepted(EarningRules.earn(
                                invoice(labour(100)), EarningPast.NONE, of(Fixture.granted(LABOUR, action)), THURSDAY))
                        .get(0)
                        .usableFrom())
                .isEmpty();
    }

    @Test
    void a_cap_for_one_earning_cuts_what_campaigns_give_first() {
        PointsRules rules = of(List.of(campaign("double", 200)), Fixture.capped(LABOUR, Fixture.perEvent(15)));
        assertThat(parts(rules, invoice(labour(1_000))))
                .containsExactly(Fixture.part("labour", 1_000, 10), extra("double", "labour", 10, 5));
        assertThat(parts(rules, invoice(labour(2_000))))
                .containsExactly(
                        new EarnedPart(RuleCode.of("labour"), Optional.empty(), 2_000, 20, 15),
                        extra("double", "labour", 20, 0));
    }

    @Test
    void caps_are_of_one_rule_each() {
        PointsRules rules = of(Fixture.capped(LABOUR, Fixture.perEvent(5)), ANYTHING);
        assertThat(parts(rules, invoice(labour(1_000), InvoiceLine.paid("oil", SpendingCategory.MAINTENANCE, 9_000))))
                .containsExactly(
                        new EarnedPart(RuleCode.of("labour"), Optional.empty(), 1_000, 10, 5),
                        Fixture.part("anything", 9_000, 9));
    }

    @ParameterizedTest(name = "{0} given at {1}: {2} more")
    @CsvSource({
        "7, 2026-11-05T00:00:00, 3",
        "7, 2026-11-05T23:59:59, 3",
        "7, 2026-11-04T23:59:59, 10",
        "7, 2026-11-06T00:00:00, 10",
        "0, 2026-11-05T08:00:00, 10"
    })
    void a_cap_for_the_day_counts_what_the_rule_gave_on_it(long before, String when, long given) {
        PointsRules rules = of(Fixture.capped(LABOUR, Fixture.perDay(10)));
        EarningPast past = recent(Fixture.posted(
                1, at(when), Fixture.earned(Fixture.part("labour", 1_000, before), Fixture.part("x", 1, 9))));
        assertThat(accepted(EarningRules.earn(invoice(labour(2_000)), past, rules, THURSDAY))
                        .get(0)
                        .part())
                .isEqualTo(new EarnedPart(RuleCode.of("labour"), Optional.empty(), 2_000, 20, given));
    }

    @ParameterizedTest(name = "{0} given at {1}: {2} more")
    @CsvSource({
        "7, 2026-11-01T00:00:00, 3",
        "7, 2026-11-30T23:59:59, 3",
        "7, 2026-10-31T23:59:59, 10",
        "7, 2026-12-01T00:00:00, 10"
    })
    void a_cap_for_the_month_counts_what_the_rule_gave_in_it(long before, String when, long given) {
        PointsRules rules = of(Fixture.capped(LABOUR, Fixture.perMonth(10)));
        EarningPast past = recent(Fixture.posted(1, at(when), Fixture.earned(Fixture.part("labour", 1_000, before))));
        assertThat(accepted(EarningRules.earn(invoice(labour(2_000)), past, rules, THURSDAY))
                        .get(0)
                        .part()
                        .given())
                .isEqualTo(given);
    }

    @Test
    void a_cap_of_a_rule_counts_what_campaigns_gave_on_top_of_it() {
        PointsRules rules = of(Fixture.capped(LABOUR, Fixture.perDay(10)));
        EarningPast past = recent(Fixture.posted(
                1, THURSDAY, Fixture.earned(Fixture.part("labour", 300, 3), extra("double", "labour", 3, 3))));
        assertThat(accepted(EarningRules.earn(invoice(labour(2_000)), past, rules, THURSDAY))
                        .get(0)
                        .part()
                        .given())
                .isEqualTo(4);
    }

    @Test
    void what_was_taken_back_makes_room_again() {
        PointsRules rules = of(Fixture.capped(LABOUR, Fixture.perDay(10)));
        EarningPast past = recent(
                Fixture.posted(
                        1,
                        THURSDAY,
                        Fixture.earned(Fixture.part("labour", 800, 8), Fixture.part("anything", 4_000, 4))),
                Fixture.posted(2, THURSDAY, Fixture.takenBack(1, 3)),
                Fixture.posted(3, THURSDAY, Fixture.takenBack(1, 2)));
        // 5 of 12 were taken back: of the first part ⌊5 · 8 / 12⌋ = 3, so that 5 of it count.
        assertThat(accepted(EarningRules.earn(invoice(labour(2_000)), past, rules, THURSDAY))
                        .get(0)
                        .part()
                        .given())
                .isEqualTo(5);
    }

    @Test
    void a_campaign_gives_no_more_than_its_cap_beyond_the_rules() {
        PointsRules rules = of(List.of(capped(campaign("double", 200), 12)), LABOUR, ANYTHING);
        InvoiceLine oil = InvoiceLine.paid("oil", SpendingCategory.MAINTENANCE, 9_000);
        assertThat(parts(rules, invoice(labour(1_000), oil)))
                .containsExactly(
                        Fixture.part("labour", 1_000, 10),
                        extra("double", "labour", 10, 10),
                        Fixture.part("anything", 9_000, 9),
                        extra("double", "anything", 9, 2));
        EarningPast past = recent(Fixture.posted(
                1,
                at("2026-11-01T00:00"),
                Fixture.earned(extra("double", "labour", 7, 7), Fixture.part("labour", 1, 9))));
        assertThat(accepted(EarningRules.earn(invoice(labour(1_000)), past, rules, THURSDAY)).stream()
                        .map(EarnedLot::part))
                .containsExactly(Fixture.part("labour", 1_000, 10), extra("double", "labour", 10, 5));
        EarningPast lastYear = recent(
                Fixture.posted(1, at("2026-10-31T23:59:59"), Fixture.earned(extra("double", "labour", 7, 7))),
                Fixture.posted(2, at("2026-11-06T00:00:00"), Fixture.earned(extra("double", "labour", 7, 7))));
        assertThat(accepted(EarningRules.earn(invoice(labour(1_000)), lastYear, rules, THURSDAY))
                        .get(1)
                        .part()
                        .given())
                .isEqualTo(10);
    }

    @Test
    void where_a_cap_leaves_nothing_the_refusal_names_it() {
        Caps all = new Caps(Optional.of(10L), Optional.of(8L), Optional.of(6L));
        EarningPast past = recent(Fixture.posted(1, THURSDAY, Fixture.earned(Fixture.part("labour", 600, 6))));
        Refusal no =
                refused(EarningRules.earn(invoice(labour(2_000)), past, of(Fixture.capped(LABOUR, all)), THURSDAY));
        assertThat(no.reason()).isEqualTo(PointsRefusalReason.NOTHING_EARNED);
        assertThat(Fixture.told(no.explanation()))
                .isEqualTo("points.refused.capReached labour CapKind, MONTH 6, POINTS");
        assertThat(no.explanation().details().get(0).details().stream().map(Fixture::told))
                .containsExactly(
                        "points.earning.rate 1, POINTS 100, FEN Rounding, DOWN",
                        "points.earning.cut CapKind, EVENT 10, POINTS 0, POINTS 10, POINTS",
                        "points.earning.cut CapKind, DAY 8, POINTS 6, POINTS 8, POINTS",
                        "points.earning.cut CapKind, MONTH 6, POINTS 6, POINTS 2, POINTS");
    }

    @Test
    void a_cap_that_was_overdrawn_before_it_was_lowered_gives_nothing_and_takes_nothing() {
        EarningPast past = recent(Fixture.posted(1, THURSDAY, Fixture.earned(Fixture.part("labour", 6_000, 60))));
        Refusal no = refused(EarningRules.earn(
                invoice(labour(2_000)), past, of(Fixture.capped(LABOUR, Fixture.perDay(10))), THURSDAY));
        assertThat(Fixture.told(no.explanation()))
                .isEqualTo("points.refused.capReached labour CapKind, DAY 10, POINTS");
    }

    @Test
    void a_document_earns_by_a_rule_once_until_all_of_it_was_taken_back_P8() {
        Posting earning = Fixture.posted(1, THURSDAY, Fixture.earned(Fixture.part("labour", 1_000, 10)));
        Posting some = Fixture.posted(2, THURSDAY, Fixture.takenBack(1, 9));
        Posting all = Fixture.posted(3, THURSDAY, Fixture.takenBack(1, 1));
        assertThat(Fixture.told(refused(again(earning)).explanation()))
                .isEqualTo("points.refused.alreadyEarned RO-77 labour");
        assertThat(refused(again(earning, some)).reason()).isEqualTo(PointsRefusalReason.ALREADY_EARNED);
        assertThat(accepted(again(earning, some, all))).hasSize(1);
        Posting anew = Fixture.posted(4, THURSDAY, Fixture.earned(Fixture.part("labour", 1_000, 10)));
        assertThat(refused(again(earning, some, all, anew)).reason()).isEqualTo(PointsRefusalReason.ALREADY_EARNED);
    }

    private static Decision<EarnedLot, Refusal> again(Posting... sameDocument) {
        return EarningRules.earn(
                invoice(labour(1_000)), new EarningPast(List.of(sameDocument), List.of()), of(LABOUR), THURSDAY);
    }

    @Test
    void another_rule_of_the_same_document_still_earns_P8() {
        Posting earning = Fixture.posted(1, THURSDAY, Fixture.earned(Fixture.part("boutique", 1_000, 10)));
        assertThat(accepted(again(earning))).hasSize(1);
    }

    @Test
    void without_a_document_every_invoice_earns() {
        Posting earning = Fixture.posted(1, THURSDAY, Fixture.earned(Fixture.part("labour", 1_000, 10)));
        assertThat(accepted(EarningRules.earn(
                        new PointsAction.Earn(Optional.empty(), Optional.empty(), List.of(labour(1_000))),
                        new EarningPast(List.of(earning), List.of()),
                        of(LABOUR),
                        THURSDAY)))
                .hasSize(1);
    }

    @Test
    void a_part_that_a_cap_took_wholly_has_earned_all_the_same_P8() {
        EarnedPart nothing = new EarnedPart(RuleCode.of("labour"), Optional.empty(), 1_000, 10, 0);
        Posting earning = Fixture.posted(1, THURSDAY, Fixture.earned(nothing, Fixture.part("boutique", 1_000, 10)));
        assertThat(refused(again(earning)).reason()).isEqualTo(PointsRefusalReason.ALREADY_EARNED);
    }

    @Test
    void parts_stand_in_the_order_of_the_policy_whatever_the_order_of_the_lines() {
        List<Campaign> campaigns = List.of(
                narrowed(campaign("oilDays", 300), Set.of(SpendingCategory.MAINTENANCE), Set.of()),
                narrowed(campaign("labourDays", 200), Set.of(SpendingCategory.LABOUR), Set.of()));
        InvoiceLine oil = InvoiceLine.paid("oil", SpendingCategory.MAINTENANCE, 2_000);
        InvoiceLine mat = InvoiceLine.paid("mat", SpendingCategory.BOUTIQUE, 3_000);
        assertThat(parts(of(campaigns, ANYTHING), invoice(labour(1_000), oil, mat)))
                .containsExactly(
                        Fixture.part("anything", 3_000, 3),
                        Fixture.part("anything", 2_000, 2),
                        Fixture.part("anything", 1_000, 1),
                        extra("oilDays", "anything", 4, 4),
                        extra("labourDays", "anything", 1, 1));
    }

    @Test
    void what_was_taken_back_of_a_later_part_is_what_the_parts_before_it_did_not_lose() {
        PointsRules rules = of(Fixture.capped(LABOUR, Fixture.perDay(10)));
        EarningPast past = recent(
                Fixture.posted(
                        1,
                        THURSDAY,
                        Fixture.earned(Fixture.part("anything", 4_000, 4), Fixture.part("labour", 800, 8))),
                Fixture.posted(2, THURSDAY, Fixture.takenBack(1, 7)));
        // 7 of 12 were taken back: ⌊7 · 4 / 12⌋ = 2 of the first part, 5 of the second, so that 3 of it count.
        assertThat(accepted(EarningRules.earn(invoice(labour(2_000)), past, rules, THURSDAY))
                        .get(0)
                        .part()
                        .given())
                .isEqualTo(7);
    }

    @Test
    void two_parts_that_are_too_many_only_together_are_refused() {
        EarningRule rich = rule("rich", 1_000_000, 1, SpendingCategory.LABOUR);
        InvoiceLine all = labour(1_000_000);
        InvoiceLine oil = InvoiceLine.paid("oil", SpendingCategory.MAINTENANCE, 1_000);
        assertThat(no(of(rich, ANYTHING), invoice(all, oil)).reason()).isEqualTo(PointsRefusalReason.TOO_MANY_POINTS);
        assertThat(parts(of(LABOUR), invoice(labour(InvoiceLine.MAX_FEN))))
                .containsExactly(Fixture.part("labour", InvoiceLine.MAX_FEN, 10_000_000_000L));
    }
}
