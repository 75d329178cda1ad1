package io.yangke.crm.rules.customer.matching;

import static io.yangke.crm.rules.customer.matching.MatchReason.SAME_BIRTHDAY;
import static io.yangke.crm.rules.customer.matching.MatchReason.SAME_EMAIL;
import static io.yangke.crm.rules.customer.matching.MatchReason.SAME_MOBILE;
import static io.yangke.crm.rules.customer.matching.MatchReason.SAME_NAME;
import static io.yangke.crm.rules.customer.matching.MatchReason.SAME_PLATE;
import static io.yangke.crm.rules.customer.matching.MatchReason.SAME_VIN;
import static io.yangke.crm.rules.customer.matching.MatchReason.VIN_AT_OTHER_TIMES;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.yangke.crm.spi.internal.Checks;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;

/**
 * One row of what follows from what two files have in common. Source: CUS-05.
 *
 * @param gives how sure it is if the row holds
 * @param needs what must be so; among it a number (VIN, mobile, e-mail, plate), or the name and the birthday: files without any
 *     of these in common are never looked at, for a name alone is that of thousands
 * @param unless what must not be so
 */
public record MatchRule(Likeness gives, Set<MatchReason> needs, Set<MatchReason> unless) {

    private static final Set<MatchReason> NUMBERS =
            Sets.immutableEnumSet(SAME_VIN, SAME_MOBILE, SAME_EMAIL, SAME_PLATE, VIN_AT_OTHER_TIMES);

    private static final Set<MatchReason> PERSON = Sets.immutableEnumSet(SAME_NAME, SAME_BIRTHDAY);

    public MatchRule {
        Objects.requireNonNull(gives, "gives");
        needs = Sets.immutableEnumSet(needs);
        unless = Sets.immutableEnumSet(unless);
        Checks.require(
                !Collections.disjoint(needs, NUMBERS) || needs.containsAll(PERSON),
                "needs",
                "hold nothing by which files are found",
                "a VIN, mobile, e-mail or plate, or both name and birthday, are needed");
        Checks.require(
                Collections.disjoint(needs, unless), "unless", "holds what is needed", "other reasons are allowed");
    }

    /** Returns whether the row holds. */
    boolean holds(Set<MatchReason> reasons) {
        return reasons.containsAll(needs) && Collections.disjoint(reasons, unless);
    }

    /** Returns a row that holds whatever speaks against it. */
    public static MatchRule of(Likeness gives, MatchReason... needs) {
        return new MatchRule(gives, ImmutableSet.copyOf(needs), ImmutableSet.of());
    }

    /** Returns the row that does not hold if this is so. */
    public MatchRule unless(MatchReason... against) {
        return new MatchRule(gives, needs, ImmutableSet.copyOf(against));
    }
}
