package io.yangke.crm.rules.customer.matching;

import io.yangke.crm.spi.customer.IdentityKey;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether two files are of one customer. It is symmetric: it does not matter which of the two is named first. Pure and
 * thread-safe. Source: CUS-05.
 */
public final class CustomerMatching {

    private CustomerMatching() {}

    /**
     * Returns how likely two files are of one customer, and why; empty if nothing says so.
     *
     * @param one a file
     * @param other another file
     * @param policy the rules
     * @param ofMany whether more files have a key than {@link MatchingPolicy#holdersAtMost} allows; asked of keys both have
     * @throws IllegalArgumentException if both are the same file
     */
    public static Optional<Match> match(
            MatchCandidate one, MatchCandidate other, MatchingPolicy policy, Predicate<IdentityKey> ofMany) {
        Set<String> keysOfNoOne = policy.keysOfNoOne();
        return match(
                MatchForm.of(one, keysOfNoOne), MatchForm.of(other, keysOfNoOne), policy, key -> isOfMany(key, ofMany));
    }

    static Optional<Match> match(MatchForm one, MatchForm other, MatchingPolicy policy, Predicate<MatchKey> ofMany) {
        Set<MatchReason> reasons = one.compare(other, ofMany);
        return policy.judge(reasons).map(likeness -> inOrder(one, other, likeness, reasons));
    }

    private static Match inOrder(MatchForm one, MatchForm other, Likeness likeness, Set<MatchReason> reasons) {
        boolean ordered = one.customer().compareTo(other.customer()) < 0;
        return new Match(
                ordered ? one.customer() : other.customer(),
                ordered ? other.customer() : one.customer(),
                likeness,
                reasons.stream().toList());
    }

    private static boolean isOfMany(MatchKey key, Predicate<IdentityKey> ofMany) {
        return key.kind() != MatchKey.Kind.NAME_AND_BIRTHDAY
                && ofMany.test(
                        new IdentityKey(IdentityKey.Kind.valueOf(key.kind().name()), key.text()));
    }
}
