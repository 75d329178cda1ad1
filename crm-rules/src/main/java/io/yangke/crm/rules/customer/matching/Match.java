package io.yangke.crm.rules.customer.matching;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;
import java.util.Objects;

/**
 * Two files that may be of one customer.
 *
 * @param one the file whose identity comes first in order
 * @param other the other file; never the same
 * @param likeness how sure it is
 * @param reasons all that speaks for it and against it, in order of {@link MatchReason}, 1 at least
 */
public record Match(CustomerId one, CustomerId other, Likeness likeness, List<MatchReason> reasons) {
    public Match {
        Checks.require(
                one.compareTo(other) < 0, "other", "does not come after the one", "two files in order are allowed");
        Objects.requireNonNull(likeness, "likeness");
        reasons = ImmutableList.sortedCopyOf(reasons);
        Checks.range("reasons", reasons.size(), 1, MatchReason.values().length);
    }
}
