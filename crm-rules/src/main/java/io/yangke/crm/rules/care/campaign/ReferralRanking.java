package io.yangke.crm.rules.care.campaign;

import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Ranks whom to ask for a referral: one customer after another, in any order, in any number of parts that are merged. Only so many as
 * are wanted are kept. Not safe for use by several threads. Source: LIF-16.
 */
public final class ReferralRanking {

    private static final int RHYTHM_MONTHS = 12;

    private final LocalDate day;
    private final ReferralPolicy policy;
    private final int wanted;
    private final PriorityQueue<ReferralCandidate> best = new PriorityQueue<>(ReferralCandidate.ORDER.reversed());

    private ReferralRanking(LocalDate day, ReferralPolicy policy, int wanted) {
        this.day = Objects.requireNonNull(day, "day");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.wanted = wanted;
    }

    /**
     * Returns an empty ranking.
     *
     * @param day as of which day
     * @param wanted how many are wanted, 1 or more
     */
    public static ReferralRanking on(LocalDate day, ReferralPolicy policy, int wanted) {
        Checks.range("wanted", wanted, 1, Integer.MAX_VALUE);
        return new ReferralRanking(day, policy, wanted);
    }

    /** Adds a customer, who is passed over if not a member for long enough. */
    public ReferralRanking add(CustomerFile file) {
        candidate(file, day, policy).ifPresent(this::keep);
        return this;
    }

    /** Adds what another part ranked. */
    public ReferralRanking merge(ReferralRanking other) {
        other.best.forEach(this::keep);
        return this;
    }

    /** Returns those wanted, the best first. */
    public List<ReferralCandidate> best() {
        return best.stream().sorted(ReferralCandidate.ORDER).toList();
    }

    private void keep(ReferralCandidate candidate) {
        best.add(candidate);
        if (best.size() > wanted) {
            best.remove();
        }
    }

    /** Returns what speaks for a customer; empty for one who is not a member, or not for long enough. */
    public static Optional<ReferralCandidate> candidate(CustomerFile file, LocalDate day, ReferralPolicy policy) {
        return file.membership(day)
                .filter(member -> !member.joinedOn().isAfter(day.minusYears(policy.memberYears())))
                .map(member -> candidate(file, member, day, policy));
    }

    private static ReferralCandidate candidate(
            CustomerFile file, CustomerFact.Membership member, LocalDate day, ReferralPolicy policy) {
        Map<ReferralMerit, Integer> merits = new EnumMap<>(ReferralMerit.class);
        merits.put(ReferralMerit.MEMBER_YEARS, fullYears(member.joinedOn(), day));
        merits.put(ReferralMerit.OWNER_YEARS, ownerYears(file, day));
        merits.put(ReferralMerit.REFERRALS, referrals(file, day));
        merits.put(
                ReferralMerit.GOLD_TIER,
                member.tier().filter(policy.goldTiers()::contains).isPresent() ? 1 : 0);
        merits.put(ReferralMerit.VISITS, visits(file, day));
        merits.values().removeIf(units -> units == 0);
        int score = merits.entrySet().stream()
                .mapToInt(merit -> policy.worth(merit.getKey(), merit.getValue()))
                .sum();
        return new ReferralCandidate(file.id(), merits, score);
    }

    private static int fullYears(LocalDate from, LocalDate day) {
        return Math.max(0, from.until(day).getYears());
    }

    private static int ownerYears(CustomerFile file, LocalDate day) {
        return file.vehicles().stream()
                .filter(car -> car.isOn(day))
                .mapToInt(car -> fullYears(car.from(), day))
                .max()
                .orElse(0);
    }

    private static int referrals(CustomerFile file, LocalDate day) {
        return (int) file.referrals().stream()
                .filter(told -> !told.buyer().equals(file.id()))
                .filter(told -> isBy(told.referrerConfirmedOn(), day)
                        && isBy(told.buyerConfirmedOn(), day)
                        && isBy(told.boughtOn(), day))
                .map(CustomerFact.Referral::buyer)
                .distinct()
                .count();
    }

    private static boolean isBy(Optional<LocalDate> on, LocalDate day) {
        return on.filter(date -> !date.isAfter(day)).isPresent();
    }

    private static int visits(CustomerFile file, LocalDate day) {
        int until = file.visits().countUntil((int) day.toEpochDay());
        return until
                - file.visits().countUntil((int) day.minusMonths(RHYTHM_MONTHS).toEpochDay());
    }
}
