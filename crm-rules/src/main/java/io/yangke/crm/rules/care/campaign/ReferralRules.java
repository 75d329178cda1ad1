package io.yangke.crm.rules.care.campaign;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Does a referral count? Only after both said so and the other really bought; once for each buyer; never for oneself. Of several
 * referrals of one buyer the first that was complete counts. Pure; the order of the referrals does not matter. Source: LIF-16, L12.
 */
public final class ReferralRules {

    private final ReferralPolicy policy;
    private final LocalDate asOf;
    private final UnaryOperator<CustomerId> person;

    private ReferralRules(ReferralPolicy policy, LocalDate asOf, UnaryOperator<CustomerId> person) {
        this.policy = policy;
        this.asOf = asOf;
        this.person = person;
    }

    /**
     * Returns the rules as of a day: what happened later is not seen.
     *
     * @param person the customer that stands for all identities of one person; the same one for those who are the same. Source: CUS-05
     */
    public static ReferralRules asOf(LocalDate day, ReferralPolicy policy, UnaryOperator<CustomerId> person) {
        return new ReferralRules(policy, day, person);
    }

    /**
     * Returns where each referral told by the day stands, in order of the day it was told, then of referrer and identity.
     *
     * @param claims all referrals of these buyers, whoever told them
     * @param rewarded those the reward was given for
     */
    public List<ReferralVerdict> judge(Collection<ReferralClaim> claims, Set<ReferralClaim> rewarded) {
        List<ReferralClaim> told = claims.stream()
                .filter(claim -> !claim.told().on().isAfter(asOf))
                .distinct()
                .sorted(ReferralClaim.ORDER)
                .toList();
        Set<ReferralClaim> given = withLaterTellings(rewarded, told);
        Map<CustomerId, ReferralClaim> counting = counting(told, given);
        return told.stream()
                .map(claim -> new ReferralVerdict(claim, state(claim, given, counting)))
                .toList();
    }

    /** A referral that was corrected after its reward is still the one that was rewarded. */
    private static Set<ReferralClaim> withLaterTellings(Set<ReferralClaim> rewarded, List<ReferralClaim> told) {
        Set<ReferralClaim> given = new HashSet<>(rewarded);
        told.stream()
                .filter(claim -> rewarded.stream().anyMatch(other -> isSame(claim, other)))
                .forEach(given::add);
        return given;
    }

    private static boolean isSame(ReferralClaim one, ReferralClaim other) {
        return one.referrer().equals(other.referrer())
                && one.told().fact().equals(other.told().fact());
    }

    private Map<CustomerId, ReferralClaim> counting(List<ReferralClaim> told, Set<ReferralClaim> rewarded) {
        Map<CustomerId, ReferralClaim> counting = new HashMap<>();
        told.stream()
                .filter(claim -> rewarded.contains(claim) && alone(claim) != ReferralState.SELF)
                .forEach(claim -> counting.putIfAbsent(buyer(claim), claim));
        told.stream()
                .filter(claim -> alone(claim) == ReferralState.COUNTS)
                .sorted(Comparator.comparing(this::completeOn))
                .forEach(claim -> counting.putIfAbsent(buyer(claim), claim));
        return counting;
    }

    private ReferralState state(
            ReferralClaim claim, Set<ReferralClaim> rewarded, Map<CustomerId, ReferralClaim> counting) {
        ReferralState alone = alone(claim);
        if (alone == ReferralState.SELF) {
            return alone;
        }
        if (rewarded.contains(claim)) {
            return ReferralState.REWARDED;
        }
        ReferralClaim first = counting.get(buyer(claim));
        return first == null || first.equals(claim) ? alone : ReferralState.OTHER_COUNTS;
    }

    /** Returns where a referral would stand if there were no other of the same buyer. */
    private ReferralState alone(ReferralClaim claim) {
        CustomerFact.Referral told = claim.told();
        if (person.apply(claim.referrer()).equals(buyer(claim))) {
            return ReferralState.SELF;
        }
        Optional<LocalDate> bought = known(told.boughtOn());
        if (bought.filter(told.on()::isAfter).isPresent()) {
            return ReferralState.BOUGHT_BEFORE;
        }
        LocalDate latest = told.on().plusMonths(policy.buyWithinMonths());
        if (bought.orElse(asOf).isAfter(latest)) {
            return ReferralState.TOO_LATE;
        }
        if (known(told.referrerConfirmedOn()).isEmpty()) {
            return ReferralState.REFERRER_TO_CONFIRM;
        }
        if (known(told.buyerConfirmedOn()).isEmpty()) {
            return ReferralState.BUYER_TO_CONFIRM;
        }
        return bought.isEmpty() ? ReferralState.PURCHASE_TO_COME : ReferralState.COUNTS;
    }

    private Optional<LocalDate> known(Optional<LocalDate> day) {
        return day.filter(on -> !on.isAfter(asOf));
    }

    private CustomerId buyer(ReferralClaim claim) {
        return person.apply(claim.told().buyer());
    }

    private LocalDate completeOn(ReferralClaim claim) {
        CustomerFact.Referral told = claim.told();
        return Stream.of(told.referrerConfirmedOn(), told.buyerConfirmedOn(), told.boughtOn())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
