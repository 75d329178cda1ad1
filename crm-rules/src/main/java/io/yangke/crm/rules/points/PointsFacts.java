package io.yangke.crm.rules.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a decision of the ledger depends on. Accounts are those that the command's names stand for after merges.
 *
 * @param account the account; empty if the member has none yet
 * @param counterpart the other account the action names, or, to un-merge, the account everything went to; empty if there is
 *     none
 * @param named the account of the command's own name, where it was merged into another; empty if it was not
 * @param original the posting the action is about, if its account stands for {@code account} after merges; to un-merge, the
 *     last posting of {@code named}; empty if there is none
 * @param about the postings about that posting, in order of time
 * @param past what an earning depends on
 */
public record PointsFacts(
        Optional<PointsAccount> account,
        Optional<PointsAccount> counterpart,
        Optional<PointsAccount> named,
        Optional<Posting> original,
        List<Posting> about,
        EarningPast past) {
    public PointsFacts {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(counterpart, "counterpart");
        Objects.requireNonNull(named, "named");
        Objects.requireNonNull(original, "original");
        about = ImmutableList.copyOf(about);
        Objects.requireNonNull(past, "past");
    }
}
