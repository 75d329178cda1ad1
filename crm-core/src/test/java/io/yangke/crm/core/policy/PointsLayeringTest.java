package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.Documents.branch;
import static io.yangke.crm.core.policy.Documents.brand;
import static io.yangke.crm.core.policy.Documents.dealer;
import static io.yangke.crm.core.policy.Documents.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.points.Campaign;
import io.yangke.crm.rules.points.EarningRule;
import io.yangke.crm.rules.points.FixedAward;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.rules.points.SpendingRule;
import io.yangke.crm.rules.points.TakeBackReach;
import io.yangke.crm.rules.points.TakeBackRest;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import io.yangke.crm.spi.policy.PolicyDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CMP-05: the points section in layers from brand to dealer")
class PointsLayeringTest {

    private static final String DAY = "2026-01-01";
    private static final DealerId DEALER = DealerId.of("D1");
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
    private static final ProgrammePolicy DEFAULT =
            PointsPolicy.DEFAULT.programme(ProgrammeId.BRANCH).orElseThrow();

    @Test
    void the_dealer_beats_the_region_and_the_region_beats_the_brand_field_by_field() {
        ProgrammePolicy merged = merged(
                dealer(DAY, branch("\"lifeMonths\": 36")),
                region(DAY, branch("\"lifeMonths\": 24, \"graceDays\": 20")),
                brand(DAY, branch("\"lifeMonths\": 12, \"graceDays\": 10, \"pointsPerYuan\": 50")));
        assertThat(merged)
                .isEqualTo(DEFAULT.toBuilder()
                        .lifeMonths(36)
                        .graceDays(20)
                        .pointsPerYuan(50)
                        .build());
    }

    @Test
    void what_one_programme_says_leaves_the_other_alone() {
        PolicyBook book = PolicyBook.of(dealer -> List.of(brand(DAY, branch("\"lifeMonths\": 12"))));
        assertThat(book.points(DEALER, ProgrammeId.HQ, LATER).orElseThrow().programme())
                .isEqualTo(PointsPolicy.DEFAULT.programme(ProgrammeId.HQ).orElseThrow());
    }

    @Test
    void a_layer_replaces_single_fields_of_a_rule_it_names() {
        ProgrammePolicy merged = merged(
                brand(DAY, branch("\"earningRules\": {\"service\": {\"perFen\": 50, \"minFen\": 10000}}")),
                dealer(DAY, branch("\"earningRules\": {\"service\": {\"minFen\": 5000}}")));
        EarningRule service = rule(merged, "service");
        EarningRule before = rule(DEFAULT, "service");
        assertThat(service)
                .isEqualTo(new EarningRule(
                        before.code(), before.categories(), 1, 50, 5_000, before.rounding(), before.grant()));
        assertThat(merged.earningRules()).extracting(EarningRule::code).isEqualTo(codes(DEFAULT));
    }

    @Test
    @DisplayName("PTS-02: a rule a layer adds comes before what stands above it, or where its rank says")
    void a_rule_a_layer_adds_comes_first_or_where_its_rank_says() {
        String rule = "{%s\"categories\": [\"REPAIR\"], \"perFen\": 50, \"department\": \"SERVICE\"}";
        ProgrammePolicy merged = merged(
                brand(DAY, branch("\"earningRules\": {\"z\": " + String.format(rule, "") + "}")),
                region(DAY, branch("\"earningRules\": {\"a\": " + String.format(rule, "\"rank\": 15, ") + "}")),
                dealer(DAY, branch("\"earningRules\": {\"last\": " + String.format(rule, "\"rank\": 99, ") + "}")));
        assertThat(merged.earningRules())
                .extracting(it -> it.code().value())
                .containsExactly("z", "service", "a", "boutique", "insurance", "last");
    }

    @Test
    void null_takes_a_row_out_and_a_nearer_layer_may_bring_it_back_as_it_was() {
        PolicyDocument without = brand(
                DAY,
                branch("\"earningRules\": {\"insurance\": null}, \"awards\": {\"referral\": null},"
                        + " \"spendingRules\": {\"GIFT\": null}"));
        ProgrammePolicy merged = merged(without);
        assertThat(merged.earningRules()).extracting(it -> it.code().value()).containsExactly("service", "boutique");
        assertThat(merged.award(RuleCode.of("referral"))).isEmpty();
        assertThat(merged.spendingRule(SpendingCategory.GIFT)).isEmpty();
        ProgrammePolicy again = merged(without, dealer(DAY, branch("\"spendingRules\": {\"GIFT\": {\"step\": 5}}")));
        SpendingRule gift = DEFAULT.spendingRule(SpendingCategory.GIFT).orElseThrow();
        assertThat(again.spendingRule(SpendingCategory.GIFT))
                .contains(new SpendingRule(gift.category(), gift.department(), 1, 5, 100, false));
    }

    @Test
    void null_gives_a_field_a_table_and_a_field_of_a_row_their_defaults_again() {
        PolicyDocument brand = brand(
                DAY,
                branch("\"lifeMonths\": 12, \"awards\": {\"joining\": {\"points\": 1}, \"birthday\": null},"
                        + " \"earningRules\": {\"service\": {\"perFen\": 1, \"minFen\": 7}},"
                        + " \"closedThrough\": \"2026-03-31\""));
        ProgrammePolicy merged = merged(
                brand,
                dealer(
                        DAY,
                        branch("\"lifeMonths\": null, \"awards\": null, \"earningRules\": {\"service\":"
                                + " {\"perFen\": null}}, \"closedThrough\": null")));
        assertThat(merged.awards()).isEqualTo(DEFAULT.awards());
        assertThat(merged.lifeMonths()).isEqualTo(24);
        assertThat(merged.closedThrough()).isEmpty();
        assertThat(rule(merged, "service").perFen()).isEqualTo(100);
        assertThat(rule(merged, "service").minFen()).isEqualTo(7);
        assertThat(merged(brand, dealer(DAY, "{\"points\": null}"))).isEqualTo(DEFAULT);
        assertThat(merged(brand, dealer(DAY, "{\"points\": {\"programmes\": null}}")))
                .isEqualTo(DEFAULT);
    }

    @Test
    @DisplayName("PTS-01: a layer takes a programme out, or sets up one of its own with the defaults")
    void a_layer_takes_a_programme_out_or_sets_up_one_of_its_own() {
        PolicyBook book = PolicyBook.of(dealer ->
                List.of(brand(DAY, "{\"points\": {\"programmes\": {\"HQ\": null, \"CLUB\": {\"lifeMonths\": 0}}}}")));
        assertThat(book.points(DEALER, ProgrammeId.HQ, LATER)).isEmpty();
        ProgrammeId club = ProgrammeId.of("CLUB");
        assertThat(book.points(DEALER, club, LATER).orElseThrow().programme())
                .isEqualTo(
                        ProgrammePolicy.builder().programme(club).lifeMonths(0).build());
        assertThat(book.pointsLedger(DEALER, club, LATER)).contains(DEALER);
    }

    @Test
    @DisplayName("PTS-01: an empty ledger makes points of the brand each dealer's own")
    void an_empty_ledger_makes_points_of_the_brand_each_dealers_own() {
        PolicyBook book = PolicyBook.of(dealer -> List.of(brand(
                DAY,
                "{\"points\": {\"programmes\": {\"HQ\": {\"ledger\": \"\"}, \"BRANCH\": {\"ledger\": \"G-1\"}}}}")));
        assertThat(book.pointsLedger(DEALER, ProgrammeId.HQ, LATER)).contains(DEALER);
        assertThat(book.pointsLedger(DEALER, ProgrammeId.BRANCH, LATER)).contains(DealerId.of("G-1"));
    }

    @Test
    void tables_by_tier_and_by_command_merge_entry_by_entry_and_lists_as_a_whole() {
        ProgrammePolicy merged = merged(
                brand(DAY, branch("\"debtLimits\": {\"gold\": 500, \"silver\": 100}, \"noticeDays\": [60, 10]")),
                dealer(DAY, branch("\"debtLimits\": {\"silver\": null, \"basic\": 0}, \"noticeDays\": [5]")));
        assertThat(merged.debtLimits())
                .containsOnlyKeys(TierCode.of("gold"), TierCode.of("basic"))
                .containsEntry(TierCode.of("gold"), 500L);
        assertThat(merged.debtLimit(Optional.of(TierCode.of("silver")))).isEqualTo(DEFAULT.debtLimit());
        assertThat(merged.noticeDays()).containsExactly(5);
    }

    @Test
    void caps_of_a_row_merge_one_by_one() {
        ProgrammePolicy merged = merged(
                brand(DAY, branch("\"awards\": {\"clubEvent\": {\"caps\": {\"perDay\": 300, \"perMonth\": 900}}}")),
                dealer(DAY, branch("\"awards\": {\"clubEvent\": {\"caps\": {\"perDay\": null}}}")));
        FixedAward event = merged.award(RuleCode.of("clubEvent")).orElseThrow();
        assertThat(event.grant().caps().perDay()).isEmpty();
        assertThat(event.grant().caps().perMonth()).contains(900L);
        assertThat(event.points()).isEqualTo(300);
    }

    @Test
    void a_campaign_stands_in_a_layer_of_its_own() {
        ProgrammePolicy merged = merged(dealer(
                DAY,
                branch("\"campaigns\": {\"双十一\": {\"firstDay\": \"2026-11-01\", \"lastDay\": \"2026-11-11\","
                        + " \"percent\": 200, \"tiers\": [\"gold\"], \"capPerMember\": 5000}}")));
        Campaign campaign = merged.campaigns().get(0);
        assertThat(campaign.code()).isEqualTo(RuleCode.of("双十一"));
        assertThat(campaign.categories()).isEmpty();
        assertThat(campaign.capPerMember()).contains(5_000L);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"holdMinutes\": 50000 | /holdMinutes | leaves holdMinutes greater than maxHoldMinutes, together with the defaults",
                "\"takeBackReach\": \"OWN_LOTS\" | /takeBackReach | leaves takeBackRest DEBT though takeBackReach is OWN_LOTS, together with the defaults",
                "\"awards\": {\"service\": {\"points\": 1, \"department\": \"D\"}} | /awards/service | leaves its code in two tables, together with the defaults",
                "\"awards\": {\"new\": {\"points\": 1}} | /awards/new | leaves department unsaid",
                "\"spendingRules\": {\"WASH\": {}} | /spendingRules/WASH | leaves department unsaid",
                "\"earningRules\": {\"service\": {\"untilAction\": true, \"pendingDays\": 3}} | /earningRules/service/untilAction | leaves pendingDays though an action is waited for",
                "\"awards\": {\"birthday\": {\"firstDay\": \"2026-02-02\", \"lastDay\": \"2026-02-01\"}} | /awards/birthday/firstDay | leaves lastDay before firstDay",
                "\"campaigns\": {\"c\": {\"firstDay\": \"2026-02-02\", \"lastDay\": \"2026-02-01\", \"percent\": 200}} | /campaigns/c/firstDay | leaves lastDay before firstDay",
            })
    void what_does_not_agree_is_refused(String fields, String pointer, String problem) {
        InvalidDocumentException report = refused(brand(DAY, branch(fields)));
        assertThat(report.problems()).singleElement().satisfies(only -> {
            assertThat(only.pointer()).isEqualTo("/points/programmes/BRANCH" + pointer);
            assertThat(only.problem()).isEqualTo(problem);
        });
    }

    @Test
    void a_new_row_that_lacks_fields_is_told_of_each() {
        InvalidDocumentException report = refused(brand(DAY, branch("\"earningRules\": {\"new\": {\"points\": 2}}")));
        assertThat(report.problems())
                .extracting(problem -> problem.problem())
                .containsExactly("leaves categories unsaid", "leaves department unsaid", "leaves perFen unsaid");
    }

    @Test
    void a_contradiction_between_layers_names_them() {
        InvalidDocumentException report = refused(
                brand(DAY, branch("\"maxHoldMinutes\": 100, \"holdMinutes\": 50")),
                dealer(DAY, branch("\n\"holdMinutes\": 200")));
        assertThat(report)
                .hasMessage("dealer/2026-01-01.json: 1 problem\n"
                        + "  /points/programmes/BRANCH/holdMinutes (line 2, column 16): leaves holdMinutes greater than"
                        + " maxHoldMinutes, together with brand/2026-01-01.json (line 1);"
                        + " holdMinutes up to maxHoldMinutes are allowed");
    }

    @Test
    void a_layer_may_complete_what_would_contradict_the_defaults_alone() {
        ProgrammePolicy merged = merged(
                brand(DAY, branch("\"takeBackReach\": \"OWN_LOTS\", \"awards\": {\"new\": {\"points\": 9}}")),
                dealer(
                        DAY,
                        branch("\"takeBackRest\": \"FORGIVE\", \"awards\": {\"new\": {\"department\": \"EVENTS\"}}")));
        assertThat(merged.takeBackReach()).isEqualTo(TakeBackReach.OWN_LOTS);
        assertThat(merged.takeBackRest()).isEqualTo(TakeBackRest.FORGIVE);
        assertThat(merged.award(RuleCode.of("new")).orElseThrow().points()).isEqualTo(9);
    }

    @Test
    void the_mistakes_of_both_sections_are_told_at_once() {
        InvalidDocumentException report = refused(brand(
                DAY,
                "{\"complaint\": {\"lastRound\": 0},\n\"points\": {\"programmes\": {\"HQ\": {\"lifeMonths\": -1,\n"
                        + "\"holdMinutes\": 60000}}}}"));
        assertThat(report.problems())
                .extracting(problem -> problem.pointer())
                .containsExactly(
                        "/complaint/lastRound",
                        "/points/programmes/HQ/lifeMonths",
                        "/points/programmes/HQ/holdMinutes");
    }

    private static EarningRule rule(ProgrammePolicy programme, String code) {
        return programme.earningRules().stream()
                .filter(rule -> rule.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<RuleCode> codes(ProgrammePolicy programme) {
        return programme.earningRules().stream().map(EarningRule::code).toList();
    }

    private static ProgrammePolicy merged(PolicyDocument... documents) {
        return PolicyBook.of(dealer -> List.of(documents))
                .points(DEALER, ProgrammeId.BRANCH, LATER)
                .orElseThrow()
                .programme();
    }

    private static InvalidDocumentException refused(PolicyDocument... documents) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> merged(documents));
    }
}
