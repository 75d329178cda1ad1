package io.yangke.crm.rules.complaint.assessment;

import static io.yangke.crm.rules.complaint.assessment.TicketFixture.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.complaint.AssessmentPolicy;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.RegionId;
import io.yangke.crm.spi.explain.Explanation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("CMP-13: rewards and penalties of a region")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RewardsTest {

    private static final Quarter Q4 = new Quarter(2026, 4);

    private static Standing standing(String dealer, String region, long points, long cars) {
        return standing(dealer, region, Optional.of(Score.of(points, 1)), cars);
    }

    private static Standing standing(String dealer, String region, Optional<Score> score, long cars) {
        DealerAssessment assessment = new DealerAssessment(
                DealerId.of(dealer),
                Q4,
                Q4.until(SHANGHAI),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                score,
                AssessmentPolicy.DEFAULT);
        return new Standing(assessment, RegionId.of(region), cars);
    }

    private static List<Reward> settle(Stream<Standing> standings) {
        return Rewards.settle(standings.toList(), AssessmentPolicy.DEFAULT);
    }

    private static Reward of(List<Reward> rewards, String dealer) {
        return rewards.stream()
                .filter(reward -> reward.standing().assessment().dealer().equals(DealerId.of(dealer)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rewarded(List<Reward> rewards) {
        return rewards.stream()
                .filter(reward -> reward.outcome() == RewardOutcome.REWARDED)
                .map(reward -> reward.standing().assessment().dealer().value())
                .toList();
    }

    @Test
    void the_five_best_of_each_region_get_10_000_yuan() {
        List<Reward> rewards = settle(Stream.of("N", "S")
                .flatMap(region ->
                        IntStream.rangeClosed(1, 7).mapToObj(i -> standing(region + i, region, 100 - i, 10))));

        assertThat(rewarded(rewards)).containsExactly("N1", "N2", "N3", "N4", "N5", "S1", "S2", "S3", "S4", "S5");
        assertThat(of(rewards, "N1").amountFen()).isEqualTo(1_000_000);
        assertThat(of(rewards, "N6").amountFen()).isZero();
        assertThat(of(rewards, "N6").rank()).hasValue(6);
    }

    @Test
    void equal_scores_are_told_apart_by_cars_delivered() {
        List<Reward> rewards = settle(Stream.concat(
                IntStream.rangeClosed(1, 4).mapToObj(i -> standing("A" + i, "N", 90, 10)),
                Stream.of(standing("few", "N", 80, 99), standing("many", "N", 80, 100))));

        assertThat(rewarded(rewards)).contains("many").doesNotContain("few");
        assertThat(codes(of(rewards, "few").explanation())).contains("complaint.kpi.reward.tieByCars");
    }

    @Test
    void dealers_equal_in_score_and_cars_share_their_place_and_are_all_rewarded() {
        List<Reward> rewards = settle(Stream.concat(
                IntStream.rangeClosed(1, 4).mapToObj(i -> standing("A" + i, "N", 90 + i, 10)),
                Stream.of(standing("B", "N", 80, 7), standing("C", "N", 80, 7), standing("D", "N", 79, 900))));

        assertThat(rewarded(rewards)).contains("B", "C").doesNotContain("D");
        assertThat(of(rewards, "C").rank()).hasValue(5);
        assertThat(of(rewards, "D").rank()).hasValue(7);
        assertThat(codes(of(rewards, "C").explanation())).contains("complaint.kpi.reward.tieShared");
    }

    @Test
    void a_dealer_below_40_pays_10_000_yuan_even_among_the_five_best() {
        Standing hair = standing("hair", "N", Optional.of(Score.of(3_999_999, 100_000)), 5);
        List<Reward> rewards = settle(Stream.of(hair, standing("forty", "N", 40, 5), standing("zero", "N", 0, 5)));

        assertThat(of(rewards, "hair").outcome()).isEqualTo(RewardOutcome.PENALISED);
        assertThat(of(rewards, "hair").amountFen()).isEqualTo(-1_000_000);
        assertThat(of(rewards, "forty").outcome()).isEqualTo(RewardOutcome.REWARDED);
        assertThat(of(rewards, "zero").outcome()).isEqualTo(RewardOutcome.PENALISED);
    }

    @Test
    void a_dealer_without_a_score_takes_no_place() {
        List<Reward> rewards =
                settle(Stream.of(standing("none", "N", Optional.empty(), 5), standing("one", "N", 50, 1)));

        assertThat(of(rewards, "none").outcome()).isEqualTo(RewardOutcome.NO_SCORE);
        assertThat(of(rewards, "none").rank()).isEmpty();
        assertThat(of(rewards, "one").rank()).hasValue(1);
        assertThat(rewards).last().isEqualTo(of(rewards, "none"));
    }

    @Test
    void a_dealer_twice_is_refused() {
        assertThatThrownBy(() -> settle(Stream.of(standing("A", "N", 1, 1), standing("A", "S", 2, 2))))
                .hasMessageContaining("standings: name a dealer twice");
    }

    @Test
    void dealers_of_different_scores_are_not_called_tied() {
        List<Reward> rewards = settle(Stream.of(standing("A", "N", 90, 7), standing("B", "N", 80, 7)));
        assertThat(rewards)
                .allSatisfy(reward -> assertThat(codes(reward.explanation()))
                        .doesNotContain("complaint.kpi.reward.tieByCars", "complaint.kpi.reward.tieShared"));
    }

    @Test
    void assessments_of_different_quarters_are_refused() {
        DealerAssessment now = standing("A", "N", 90, 7).assessment();
        DealerAssessment before = new DealerAssessment(
                DealerId.of("B"),
                Q4.plus(-1),
                now.asOf(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                now.score(),
                AssessmentPolicy.DEFAULT);
        RegionId north = RegionId.of("N");
        assertThatThrownBy(() -> settle(Stream.of(new Standing(now, north, 1), new Standing(before, north, 1))))
                .hasMessageContaining("standings: are of different quarters");
    }

    @Test
    void K5_one_provisional_score_makes_the_rewards_of_its_region_provisional() {
        Rate open = new Rate(RateName.TIMELY_RESPONSE, List.of(), List.of(), Map.of(), true);
        DealerAssessment pending = new DealerAssessment(
                DealerId.of("A"),
                Q4,
                Q4.until(SHANGHAI),
                Map.of(RateName.TIMELY_RESPONSE, open),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                AssessmentPolicy.DEFAULT);
        List<Reward> rewards = settle(Stream.of(
                new Standing(pending, RegionId.of("N"), 1), standing("B", "N", 90, 1), standing("C", "S", 90, 1)));

        assertThat(of(rewards, "B").provisional()).isTrue();
        assertThat(codes(of(rewards, "B").explanation())).contains("complaint.kpi.reward.provisional");
        assertThat(of(rewards, "C").provisional()).as("another region").isFalse();
        assertThat(codes(of(rewards, "C").explanation())).doesNotContain("complaint.kpi.reward.provisional");
    }

    private static List<String> codes(Explanation explanation) {
        return explanation.details().stream().map(Explanation::code).toList();
    }
}
