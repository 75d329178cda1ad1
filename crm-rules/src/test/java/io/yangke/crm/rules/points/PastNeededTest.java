package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.Fixture.at;
import static io.yangke.crm.rules.points.Fixture.award;
import static io.yangke.crm.rules.points.Fixture.invoice;
import static io.yangke.crm.rules.points.Fixture.labour;
import static io.yangke.crm.rules.points.Fixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("PTS-02 From when on the past matters for caps")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PastNeededTest {

    private static final Instant THURSDAY = at("2026-11-05T09:30");

    private static Optional<Instant> needed(Caps caps, Campaign... campaigns) {
        return EarningRules.pastNeeded(invoice(labour(100)), capped(caps, campaigns), THURSDAY);
    }

    private static PointsRules capped(Caps caps, Campaign... campaigns) {
        return rules(programme -> programme
                .earningRules(List.of(
                        Fixture.capped(Fixture.rule("labour", 1, 100, SpendingCategory.LABOUR), caps),
                        Fixture.capped(Fixture.rule("oil", 1, 100, SpendingCategory.MAINTENANCE), Fixture.perMonth(5))))
                .awards(List.of(new FixedAward(RuleCode.of("event"), 300, Fixture.grant(caps))))
                .campaigns(List.of(campaigns)));
    }

    private static Campaign since(LocalDate firstDay, Optional<Long> cap) {
        return new Campaign(
                RuleCode.of("since" + firstDay), firstDay, LocalDate.of(2026, 11, 30), 200, Set.of(), Set.of(), cap);
    }

    @Test
    void a_cap_of_a_day_needs_the_day() {
        assertThat(needed(Fixture.perDay(5))).contains(at("2026-11-05T00:00"));
    }

    @Test
    void a_cap_of_a_month_needs_the_month_whatever_else_is_capped() {
        assertThat(needed(Fixture.perMonth(5))).contains(at("2026-11-01T00:00"));
        assertThat(needed(new Caps(Optional.of(5L), Optional.of(5L), Optional.of(5L))))
                .contains(at("2026-11-01T00:00"));
    }

    @Test
    void a_cap_of_one_earning_and_a_cap_of_another_rule_need_nothing() {
        assertThat(needed(Fixture.perEvent(5))).isEmpty();
        assertThat(needed(Caps.NONE)).isEmpty();
    }

    @Test
    void a_cap_of_a_campaign_needs_all_of_it() {
        assertThat(needed(Caps.NONE, since(LocalDate.of(2026, 8, 3), Optional.of(5L))))
                .contains(at("2026-08-03T00:00"));
        assertThat(needed(Caps.NONE, since(LocalDate.of(2026, 8, 3), Optional.empty())))
                .isEmpty();
        assertThat(needed(Caps.NONE, since(LocalDate.of(2026, 11, 6), Optional.of(5L))))
                .isEmpty();
    }

    @Test
    void the_earliest_beginning_counts() {
        assertThat(needed(Fixture.perMonth(5), since(LocalDate.of(2026, 11, 3), Optional.of(5L))))
                .contains(at("2026-11-01T00:00"));
        assertThat(needed(Fixture.perDay(5), since(LocalDate.of(2026, 11, 3), Optional.of(5L))))
                .contains(at("2026-11-03T00:00"));
    }

    @Test
    void an_award_needs_what_its_own_caps_need() {
        assertThat(EarningRules.pastNeeded(award("event"), capped(Fixture.perDay(5)), THURSDAY))
                .contains(at("2026-11-05T00:00"));
        assertThat(EarningRules.pastNeeded(award("unknown"), capped(Fixture.perDay(5)), THURSDAY))
                .isEmpty();
        assertThat(EarningRules.pastNeeded(award("joining"), rules(programme -> programme), THURSDAY))
                .isEmpty();
    }

    @Test
    void caps_of_awards_and_of_campaigns_alone_are_looked_at_too() {
        PointsRules awards = rules(programme -> programme.awards(
                List.of(new FixedAward(RuleCode.of("event"), 300, Fixture.grant(Fixture.perMonth(5))))));
        assertThat(EarningRules.pastNeeded(award("event"), awards, THURSDAY)).contains(at("2026-11-01T00:00"));
        PointsRules campaigns =
                rules(programme -> programme.addCampaigns(since(LocalDate.of(2026, 11, 2), Optional.of(5L))));
        assertThat(EarningRules.pastNeeded(invoice(labour(100)), campaigns, THURSDAY))
                .contains(at("2026-11-02T00:00"));
    }

    @Test
    void what_earns_nothing_needs_nothing() {
        assertThat(EarningRules.pastNeeded(
                        new PointsAction.Release(new PostingId(Fixture.ACCOUNT, 1)),
                        capped(Fixture.perMonth(5)),
                        THURSDAY))
                .isEmpty();
    }

    @Test
    void a_cap_of_a_rule_alone_is_looked_at() {
        PointsRules rules = rules(programme -> programme.earningRules(
                List.of(Fixture.capped(Fixture.rule("labour", 1, 100, SpendingCategory.LABOUR), Fixture.perDay(5)))));
        assertThat(EarningRules.pastNeeded(invoice(labour(100)), rules, THURSDAY))
                .contains(at("2026-11-05T00:00"));
    }
}
