package io.yangke.crm.rules.care.campaign;

import static io.yangke.crm.rules.care.campaign.ReferralRulesTest.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("LIF-16 L12 Referrals cannot be farmed")
class ReferralProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Provide
    Arbitrary<List<ReferralClaim>> claims() {
        Arbitrary<Optional<String>> days = Arbitraries.of("2026-03-10", "2026-04-10", "2026-05-10", "2026-07-10")
                .optional();
        return Combinators.combine(
                        Arbitraries.of("P1", "P2", "P3"),
                        Arbitraries.of("P1", "P4", "P5"),
                        Arbitraries.of("2026-03-01", "2026-04-01", "2026-06-01"),
                        days,
                        days,
                        days)
                .as((referrer, buyer, on, one, other, bought) ->
                        claim(referrer, buyer, on, one.orElse(null), other.orElse(null), bought.orElse(null)))
                .list()
                .ofMaxSize(12)
                .map(ReferralProperties::numbered);
    }

    /** Gives each referral an identity of its own. */
    private static List<ReferralClaim> numbered(List<ReferralClaim> claims) {
        return IntStream.range(0, claims.size())
                .mapToObj(i -> numbered(claims.get(i).referrer(), claims.get(i).told(), i))
                .toList();
    }

    private static ReferralClaim numbered(CustomerId referrer, CustomerFact.Referral told, int number) {
        return new ReferralClaim(
                referrer,
                new CustomerFact.Referral(
                        FactId.of("ref-" + number),
                        0,
                        told.on(),
                        told.buyer(),
                        told.referrerConfirmedOn(),
                        told.buyerConfirmedOn(),
                        told.boughtOn()));
    }

    @Property
    @Label("however farmed, each buyer brings at most one reward, on whichever days rewards are given")
    void oneRewardForEachBuyer(@ForAll("claims") List<ReferralClaim> claims) {
        Set<ReferralClaim> rewarded = new HashSet<>();
        List<CustomerId> buyers = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 3, 1); day.isBefore(LocalDate.of(2026, 8, 1)); day = day.plusDays(10)) {
            for (ReferralVerdict verdict : ReferralRules.asOf(day, ReferralPolicy.DEFAULT, UnaryOperator.identity())
                    .judge(claims, rewarded)) {
                if (verdict.state() == ReferralState.COUNTS) {
                    rewarded.add(verdict.claim());
                    buyers.add(verdict.claim().told().buyer());
                    assertThat(verdict.claim().referrer())
                            .isNotEqualTo(verdict.claim().told().buyer());
                }
            }
        }
        assertThat(buyers).doesNotHaveDuplicates();
    }

    @Property
    @Label("the order in which referrals are told does not matter")
    void orderDoesNotMatter(@ForAll("claims") List<ReferralClaim> claims, @ForAll long seed) {
        List<ReferralClaim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed));
        ReferralRules rules = ReferralRules.asOf(TODAY, ReferralPolicy.DEFAULT, UnaryOperator.identity());
        assertThat(rules.judge(shuffled, Set.of())).isEqualTo(rules.judge(claims, Set.of()));
    }
}
