package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.rules.complaint.AssessmentPolicy;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.RegionId;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Settles a quarter: in each region the best dealers get the reward, and a dealer below the limit pays the penalty. Source:
 * CMP-13.
 *
 * <p>Equal scores are told apart by the cars delivered in the quarter. Dealers equal in both share their place and are
 * treated alike: the documents name no third criterion, and a dealer number is no merit. So more dealers than the policy
 * says may be rewarded, never fewer for a tie. A dealer below the limit pays and is not rewarded, even if its region has too
 * few better ones. A dealer without a score takes no place.
 */
public final class Rewards {

    private static final Comparator<Standing> BEST_FIRST = Comparator.comparing(Rewards::score)
            .thenComparing(Standing::carsDelivered)
            .reversed();

    private final AssessmentPolicy policy;
    private final List<Standing> ranked;
    private final boolean provisional;

    private Rewards(AssessmentPolicy policy, List<Standing> region) {
        this.policy = policy;
        this.ranked = region.stream()
                .filter(standing -> standing.assessment().score().isPresent())
                .sorted(BEST_FIRST)
                .toList();
        this.provisional =
                region.stream().anyMatch(standing -> standing.assessment().provisional());
    }

    /**
     * Returns the settlement of all dealers, by region, then by place, dealers without a score last, then by dealer.
     *
     * @throws IllegalArgumentException if a dealer comes twice, or the assessments are of different quarters
     */
    public static List<Reward> settle(Collection<Standing> standings, AssessmentPolicy policy) {
        check(standings);
        List<Reward> rewards = new ArrayList<>();
        byRegion(standings).values().forEach(region -> {
            Rewards settlement = new Rewards(policy, region);
            region.stream().map(settlement::reward).sorted(order()).forEach(rewards::add);
        });
        return List.copyOf(rewards);
    }

    private static Map<RegionId, List<Standing>> byRegion(Collection<Standing> standings) {
        return standings.stream().collect(Collectors.groupingBy(Standing::region, TreeMap::new, Collectors.toList()));
    }

    private static Comparator<Reward> order() {
        return Comparator.<Reward>comparingInt(reward -> reward.rank().orElse(Integer.MAX_VALUE))
                .thenComparing(reward -> dealer(reward.standing()));
    }

    private static void check(Collection<Standing> standings) {
        long dealers = standings.stream().map(Rewards::dealer).distinct().count();
        Checks.require(dealers == standings.size(), "standings", "name a dealer twice", "each dealer once");
        long quarters = standings.stream()
                .map(standing -> standing.assessment().quarter())
                .distinct()
                .count();
        Checks.require(quarters <= 1, "standings", "are of different quarters", "one quarter");
    }

    private Reward reward(Standing standing) {
        OptionalInt rank = rank(standing);
        RewardOutcome outcome = outcome(standing, rank);
        long fen = fen(outcome);
        return new Reward(standing, outcome, fen, rank, provisional, explain(standing, outcome, rank));
    }

    private OptionalInt rank(Standing standing) {
        if (standing.assessment().score().isEmpty()) {
            return OptionalInt.empty();
        }
        long better = ranked.stream()
                .filter(other -> BEST_FIRST.compare(other, standing) < 0)
                .count();
        return OptionalInt.of((int) better + 1);
    }

    private RewardOutcome outcome(Standing standing, OptionalInt rank) {
        if (rank.isEmpty()) {
            return RewardOutcome.NO_SCORE;
        }
        if (score(standing).isBelow(policy.penaltyBelow())) {
            return RewardOutcome.PENALISED;
        }
        return rank.getAsInt() <= policy.rewardedDealers() ? RewardOutcome.REWARDED : RewardOutcome.NONE;
    }

    private long fen(RewardOutcome outcome) {
        return switch (outcome) {
            case REWARDED -> 100L * policy.rewardYuan();
            case PENALISED -> -100L * policy.penaltyYuan();
            case NONE, NO_SCORE -> 0;
        };
    }

    private Explanation explain(Standing standing, RewardOutcome outcome, OptionalInt rank) {
        List<Explanation> details = new ArrayList<>();
        rank.ifPresent(place -> details.add(place(standing, place)));
        if (isTied(standing)) {
            details.add(tie(standing));
        }
        if (provisional) {
            details.add(KpiCode.REWARD_PROVISIONAL.say());
        }
        details.add(standing.assessment().explain());
        return line(standing, outcome).because(details);
    }

    private Explanation line(Standing standing, RewardOutcome outcome) {
        Argument dealer = Argument.reference(dealer(standing));
        Argument rewarded = Argument.count(policy.rewardedDealers());
        Argument limit = Argument.count(policy.penaltyBelow());
        return switch (outcome) {
            case REWARDED -> KpiCode.REWARDED.say(dealer, Argument.count(policy.rewardYuan()), rewarded);
            case PENALISED -> KpiCode.PENALISED.say(dealer, Argument.count(policy.penaltyYuan()), limit);
            case NONE -> KpiCode.NO_REWARD.say(dealer, rewarded, limit);
            case NO_SCORE -> KpiCode.NO_SCORE.say(dealer);
        };
    }

    private Explanation place(Standing standing, int place) {
        return KpiCode.PLACE.say(
                Argument.count(place),
                Argument.count(ranked.size()),
                Argument.reference(standing.region()),
                KpiExplanations.points(score(standing)));
    }

    private boolean isTied(Standing standing) {
        return standing.assessment().score().isPresent()
                && ranked.stream()
                                .filter(other -> score(other).equals(score(standing)))
                                .count()
                        > 1;
    }

    private Explanation tie(Standing standing) {
        boolean shared = ranked.stream()
                        .filter(other -> BEST_FIRST.compare(other, standing) == 0)
                        .count()
                > 1;
        KpiCode code = shared ? KpiCode.TIE_SHARED : KpiCode.TIE_BY_CARS;
        return code.say(Argument.count(standing.carsDelivered()));
    }

    private static Score score(Standing standing) {
        return standing.assessment().score().orElseThrow();
    }

    private static DealerId dealer(Standing standing) {
        return standing.assessment().dealer();
    }
}
