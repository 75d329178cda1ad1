package io.yangke.crm.spi.storage;

import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the postings of a change set lead to its accounts: an account that disagrees with its journal must not be written. */
final class Journals {

    private Journals() {}

    static void check(List<PointsAccount> accounts, List<Posting> postings) {
        if (accounts.size() == 1) {
            checkOne(accounts.get(0), postings);
        } else if (!postings.isEmpty()) {
            checkMany(accounts, postings);
        }
    }

    private static void checkOne(PointsAccount account, List<Posting> postings) {
        for (int i = 0; i < postings.size(); i++) {
            Posting posting = postings.get(i);
            requireAccount(posting.id().account().equals(account.id()));
            if (i > 0) {
                checkFollows(postings.get(i - 1), posting);
            }
        }
        if (!postings.isEmpty()) {
            checkLeadsTo(account, postings.get(postings.size() - 1));
        }
    }

    private static void checkMany(List<PointsAccount> accounts, List<Posting> postings) {
        Map<AccountId, Posting> last = new HashMap<>();
        for (Posting posting : postings) {
            Posting former = last.put(posting.id().account(), posting);
            if (former != null) {
                checkFollows(former, posting);
            }
        }
        for (PointsAccount account : accounts) {
            Posting posting = last.remove(account.id());
            if (posting != null) {
                checkLeadsTo(account, posting);
            }
        }
        requireAccount(last.isEmpty());
    }

    private static void requireAccount(boolean holds) {
        Checks.require(
                holds, "postings", "are of an account that is not in pointsAccounts", "postings with their account");
    }

    private static void checkFollows(Posting former, Posting posting) {
        Checks.require(
                posting.id().sequence() == former.id().sequence() + 1
                        && posting.balanceBefore() == former.balanceAfter(),
                "postings",
                "have a gap in sequence or balance",
                "each follows the one before");
    }

    private static void checkLeadsTo(PointsAccount account, Posting last) {
        Checks.require(
                last.id().sequence() == account.sequence() && last.balanceAfter() == account.balance(),
                "postings",
                "do not lead to sequence and balance of their account",
                "the account as it is after the last one");
    }
}
