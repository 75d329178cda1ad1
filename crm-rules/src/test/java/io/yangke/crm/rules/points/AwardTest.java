package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.Fixture.accepted;
import static io.yangke.crm.rules.points.Fixture.at;
import static io.yangke.crm.rules.points.Fixture.award;
import static io.yangke.crm.rules.points.Fixture.refused;
import static io.yangke.crm.rules.points.Fixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.RuleCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("PTS-02 Fixed awards")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AwardTest {

    private static final Instant THURSDAY = at("2026-11-05T09:30");
    private static final PointsRules STANDARD = rules(programme -> programme);

    private static PointsRules event(Grant grant) {
        return rules(programme -> programme.awards(List.of(new FixedAward(RuleCode.of("event"), 300, grant))));
    }

    private static Refusal no(EarningPast past, PointsRules rules) {
        return refused(EarningRules.award(award("event"), past, rules, THURSDAY));
    }

    @Test
    void an_award_gives_its_points_without_money() {
        EarnedLot lot = accepted(EarningRules.award(award("joining"), EarningPast.NONE, STANDARD, THURSDAY))
                .get(0);
        assertThat(lot.part()).isEqualTo(Fixture.part("joining", 0, 500));
        assertThat(lot.department()).isEqualTo(DepartmentCode.MARKETING);
        assertThat(lot.usableFrom()).contains(THURSDAY);
    }

    @Test
    void an_award_the_policy_does_not_have_gives_nothing() {
        Refusal no = refused(EarningRules.award(award("jubilee"), EarningPast.NONE, STANDARD, THURSDAY));
        assertThat(no.reason()).isEqualTo(PointsRefusalReason.NOTHING_EARNED);
        assertThat(Fixture.told(no.explanation())).isEqualTo("points.refused.unknownAward jubilee");
    }

    @Test
    void an_award_that_is_over_or_for_others_gives_nothing() {
        Grant over = new Grant(
                DepartmentCode.EVENTS,
                Set.of(),
                0,
                false,
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 4)),
                Caps.NONE);
        Grant gold = new Grant(
                DepartmentCode.EVENTS, Set.of(Fixture.GOLD), 0, false, Optional.empty(), Optional.empty(), Caps.NONE);
        for (Grant grant : List.of(over, gold)) {
            Refusal no = no(EarningPast.NONE, event(grant));
            assertThat(no.explanation().code()).isEqualTo("points.refused.nothingEarned");
            assertThat(no.explanation().details().stream().map(Fixture::told))
                    .containsExactly("points.earning.notInForce event");
        }
        assertThat(accepted(EarningRules.award(
                        new PointsAction.Award(RuleCode.of("event"), Optional.empty(), Optional.of(Fixture.GOLD)),
                        EarningPast.NONE,
                        event(gold),
                        THURSDAY)))
                .hasSize(1);
    }

    @Test
    void a_document_earns_an_award_once_until_it_was_taken_back_P8() {
        Posting given = Fixture.posted(1, THURSDAY, Fixture.earned(Fixture.part("event", 0, 300)));
        Posting back = Fixture.posted(2, THURSDAY, Fixture.takenBack(1, 300));
        PointsRules rules = event(Grant.by(DepartmentCode.EVENTS));
        assertThat(Fixture.told(
                        no(new EarningPast(List.of(given), List.of()), rules).explanation()))
                .isEqualTo("points.refused.alreadyEarned RO-77 event");
        assertThat(accepted(EarningRules.award(
                        award("event"), new EarningPast(List.of(given, back), List.of()), rules, THURSDAY)))
                .hasSize(1);
        PointsAction.Award withoutDocument =
                new PointsAction.Award(RuleCode.of("event"), Optional.empty(), Optional.empty());
        assertThat(accepted(EarningRules.award(
                        withoutDocument, new EarningPast(List.of(given), List.of()), rules, THURSDAY)))
                .hasSize(1);
    }

    @Test
    void an_award_given_before_is_refused_as_such_even_if_the_policy_has_it_no_longer() {
        Posting given = Fixture.posted(1, THURSDAY, Fixture.earned(Fixture.part("event", 0, 300)));
        assertThat(no(new EarningPast(List.of(given), List.of()), STANDARD).reason())
                .isEqualTo(PointsRefusalReason.ALREADY_EARNED);
    }

    @Test
    void caps_cut_an_award_too() {
        PointsRules rules = event(Fixture.grant(Fixture.perMonth(400)));
        EarningPast past = new EarningPast(
                List.of(),
                List.of(Fixture.posted(1, at("2026-11-01T00:00"), Fixture.earned(Fixture.part("event", 0, 300)))));
        assertThat(accepted(EarningRules.award(award("event"), past, rules, THURSDAY))
                        .get(0)
                        .part())
                .isEqualTo(new EarnedPart(RuleCode.of("event"), Optional.empty(), 0, 300, 100));
    }

    @Test
    void no_campaign_multiplies_an_award() {
        PointsRules rules = rules(programme -> programme.addCampaigns(new Campaign(
                RuleCode.of("double"),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                200,
                Set.of(),
                Set.of(),
                Optional.empty())));
        assertThat(accepted(EarningRules.award(award("joining"), EarningPast.NONE, rules, THURSDAY)))
                .extracting(EarnedLot::part)
                .containsExactly(Fixture.part("joining", 0, 500));
    }
}
