package io.yangke.crm.rules.care.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("LIF-16 Whom to ask for a referral")
class ReferralRankingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static Optional<ReferralCandidate> candidate(CustomerFile file) {
        return ReferralRanking.candidate(file, TODAY, ReferralPolicy.DEFAULT);
    }

    private static CustomerFact.Referral referral(String buyer, LocalDate bought) {
        return new CustomerFact.Referral(
                FactId.of("ref-" + buyer),
                0,
                LocalDate.of(2025, 1, 1),
                CustomerId.of(buyer),
                Optional.of(bought),
                Optional.of(bought),
                Optional.of(bought));
    }

    @ParameterizedTest(name = "joined on {0}: {1}")
    @CsvSource({"2023-06-30, true", "2023-07-01, false"})
    @DisplayName("L7 three years of membership to the day are needed")
    void threeYears(LocalDate joinedOn, boolean asked) {
        assertThat(candidate(Club.file("C", Club.member(joinedOn, "SILVER"))).isPresent())
                .isEqualTo(asked);
        assertThat(candidate(Club.file("C", Club.car("V", joinedOn)))).isEmpty();
    }

    @Test
    @DisplayName("each merit counts by its weight, and no more often than policy says")
    void eachMeritCounts() {
        CustomerFile file = Club.file(
                "C",
                Club.member(LocalDate.of(2022, 6, 30), "GOLD"),
                Club.car("V1", LocalDate.of(2019, 1, 1)),
                Club.car("V0", LocalDate.of(2010, 1, 1), LocalDate.of(2019, 1, 1)),
                referral("B1", TODAY),
                referral("B2", TODAY.plusDays(1)),
                referral("C", TODAY),
                Club.visit("v1", TODAY),
                Club.visit("v2", TODAY.minusMonths(12).plusDays(1)),
                Club.visit("v3", TODAY.minusMonths(12)),
                Club.visit("v4", TODAY.plusDays(1)));
        ReferralCandidate candidate = candidate(file).orElseThrow();
        assertThat(candidate.merits())
                .isEqualTo(Map.of(
                        ReferralMerit.MEMBER_YEARS, 4,
                        ReferralMerit.OWNER_YEARS, 7,
                        ReferralMerit.REFERRALS, 1,
                        ReferralMerit.GOLD_TIER, 1,
                        ReferralMerit.VISITS, 2));
        assertThat(candidate.score()).isEqualTo(4 * 5 + 7 * 3 + 20 + 15 + 2 * 4);
        assertThat(ReferralPolicy.DEFAULT.worth(ReferralMerit.VISITS, 100)).isEqualTo(6 * 4);
    }

    @Test
    @DisplayName("N3 a candidate is told with every merit and what it is worth")
    void told() {
        ReferralCandidate candidate = candidate(Club.file("C", Club.member(LocalDate.of(2023, 1, 1), "GOLD")))
                .orElseThrow();
        Explanation told = CampaignExplainer.of(candidate, ReferralPolicy.DEFAULT);
        assertThat(told.arguments()).containsExactly(Argument.reference("C"), Argument.count(30));
        assertThat(told.details())
                .extracting(Explanation::arguments)
                .containsExactly(
                        List.of(Argument.term(ReferralMerit.MEMBER_YEARS), Argument.count(3), Argument.count(15)),
                        List.of(Argument.term(ReferralMerit.GOLD_TIER), Argument.count(1), Argument.count(15)));
    }

    @Test
    @DisplayName("the best of all parts are kept, in one order")
    void theBestAreKept() {
        ReferralRanking whole = ReferralRanking.on(TODAY, ReferralPolicy.DEFAULT, 5);
        ReferralRanking one = ReferralRanking.on(TODAY, ReferralPolicy.DEFAULT, 5);
        ReferralRanking other = ReferralRanking.on(TODAY, ReferralPolicy.DEFAULT, 5);
        IntStream.range(0, 40).forEach(i -> {
            CustomerFile file = Club.file("C" + i, Club.member(TODAY.minusYears(i % 12), "SILVER"));
            whole.add(file);
            (i % 2 == 0 ? one : other).add(file);
        });
        assertThat(whole.best())
                .hasSize(5)
                .isSortedAccordingTo(ReferralCandidate.ORDER)
                .extracting(candidate -> candidate.customer().value())
                .containsExactly("C10", "C11", "C22", "C23", "C34");
        assertThat(other.merge(one).best()).isEqualTo(whole.best());
    }
}
