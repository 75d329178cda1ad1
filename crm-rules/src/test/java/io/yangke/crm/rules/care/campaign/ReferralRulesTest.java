package io.yangke.crm.rules.care.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.explain.Argument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("LIF-16 L12 Does a referral count?")
class ReferralRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    static ReferralClaim claim(
            String referrer, String buyer, String on, String referrerSays, String buyerSays, String bought) {
        return new ReferralClaim(
                CustomerId.of(referrer),
                new CustomerFact.Referral(
                        FactId.of("ref-" + buyer),
                        0,
                        LocalDate.parse(on),
                        CustomerId.of(buyer),
                        day(referrerSays),
                        day(buyerSays),
                        day(bought)));
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    private static List<ReferralState> states(List<ReferralClaim> claims, Set<ReferralClaim> rewarded) {
        return ReferralRules.asOf(TODAY, ReferralPolicy.DEFAULT, UnaryOperator.identity())
                .judge(claims, rewarded)
                .stream()
                .map(ReferralVerdict::state)
                .toList();
    }

    @ParameterizedTest(name = "told {0}, confirmed {1} and {2}, bought {3}: {4}")
    @CsvSource({
        "2026-03-01, 2026-04-01, 2026-04-02, 2026-04-03, COUNTS",
        "2026-03-01, , 2026-04-02, 2026-04-03, REFERRER_TO_CONFIRM",
        "2026-03-01, 2026-04-01, , 2026-04-03, BUYER_TO_CONFIRM",
        "2026-03-01, 2026-04-01, 2026-04-02, , PURCHASE_TO_COME",
        "2026-03-01, 2026-04-01, 2026-04-02, 2026-07-01, PURCHASE_TO_COME",
        "2026-03-01, 2026-07-01, 2026-04-02, 2026-04-03, REFERRER_TO_CONFIRM",
        "2026-03-01, 2026-04-01, 2026-04-02, 2026-03-01, COUNTS",
        "2026-03-01, 2026-04-01, 2026-04-02, 2026-02-28, BOUGHT_BEFORE",
        "2025-05-01, 2026-04-01, 2026-04-02, 2026-05-01, COUNTS",
        "2025-05-01, 2026-04-01, 2026-04-02, 2026-05-02, TOO_LATE",
        "2025-06-29, 2026-04-01, 2026-04-02, , TOO_LATE",
        "2025-06-30, 2026-04-01, 2026-04-02, , PURCHASE_TO_COME"
    })
    @DisplayName("only after both said so and the buyer really bought, afterwards and in time")
    void doubleVerificationAndPurchase(
            String on, String referrerSays, String buyerSays, String bought, ReferralState state) {
        assertThat(states(List.of(claim("R", "B", on, referrerSays, buyerSays, bought)), Set.of()))
                .containsExactly(state);
    }

    @Test
    @DisplayName("nobody recommends himself, nor does the same person under another identity")
    void neverOneself() {
        ReferralClaim self = claim("R", "R", "2026-03-01", "2026-04-01", "2026-04-02", "2026-04-03");
        ReferralClaim twin = claim("R", "R-2", "2026-03-01", "2026-04-01", "2026-04-02", "2026-04-03");
        assertThat(states(List.of(self), Set.of(self))).containsExactly(ReferralState.SELF);
        assertThat(states(List.of(twin), Set.of())).containsExactly(ReferralState.COUNTS);
        UnaryOperator<CustomerId> samePerson = id -> id.value().startsWith("R") ? CustomerId.of("R") : id;
        assertThat(ReferralRules.asOf(TODAY, ReferralPolicy.DEFAULT, samePerson).judge(List.of(twin), Set.of()))
                .extracting(ReferralVerdict::state)
                .containsExactly(ReferralState.SELF);
    }

    @Test
    @DisplayName("a buyer counts once: for the first referral that was complete, or the one that was rewarded")
    void onceForEachBuyer() {
        ReferralClaim early = claim("R1", "B", "2026-03-01", "2026-05-01", "2026-05-01", "2026-04-10");
        ReferralClaim late = claim("R2", "B", "2026-03-05", "2026-04-11", "2026-04-11", "2026-04-10");
        assertThat(states(List.of(early, late), Set.of()))
                .containsExactly(ReferralState.OTHER_COUNTS, ReferralState.COUNTS);
        assertThat(states(List.of(early, late), Set.of(early)))
                .containsExactly(ReferralState.REWARDED, ReferralState.OTHER_COUNTS);
        ReferralClaim oneself = claim("B", "B", "2026-03-01", "2026-04-01", "2026-04-01", "2026-04-10");
        assertThat(states(List.of(oneself, late), Set.of(oneself)))
                .containsExactly(ReferralState.SELF, ReferralState.COUNTS);
    }

    @Test
    @DisplayName("a referral that is corrected after its reward is not rewarded again")
    void correctedAfterItsReward() {
        ReferralClaim before = claim("R1", "B", "2026-03-01", "2026-04-01", "2026-04-01", "2026-04-10");
        ReferralClaim corrected = claim("R1", "B", "2026-03-02", "2026-04-01", "2026-04-01", "2026-04-10");
        assertThat(states(List.of(corrected), Set.of(before))).containsExactly(ReferralState.REWARDED);
    }

    @Test
    @DisplayName("the reward stands on the buyer, and the verdict is told with both and the state")
    void theReward() {
        ReferralClaim claim = claim("R1", "B", "2026-03-01", "2026-04-01", "2026-04-01", "2026-04-10");
        ReferralVerdict verdict = ReferralRules.asOf(TODAY, ReferralPolicy.DEFAULT, UnaryOperator.identity())
                .judge(List.of(claim), Set.of())
                .get(0);
        assertThat(verdict.rewardDocument().value()).isEqualTo("B");
        assertThat(CampaignExplainer.of(verdict).arguments())
                .containsExactly(
                        Argument.reference("R1"), Argument.reference("B"), Argument.term(ReferralState.COUNTS));
    }
}
