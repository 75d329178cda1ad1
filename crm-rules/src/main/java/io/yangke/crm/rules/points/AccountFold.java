package io.yangke.crm.rules.points;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import java.time.Instant;

/** An account as its journal makes it. Source: PTS-10, P7, P36. */
public final class AccountFold {

    private final AccountDraft draft;

    private AccountFold(PointsAccount before) {
        this.draft = new AccountDraft(before);
    }

    /** Begins with an account that has no postings. */
    public static AccountFold begin(DealerId dealer, AccountId account, Instant openedAt) {
        return new AccountFold(PointsAccount.open(dealer, account, openedAt));
    }

    /** Begins with an account as it stands. */
    public static AccountFold from(PointsAccount account) {
        return new AccountFold(account);
    }

    /**
     * Adds the next posting.
     *
     * @throws IllegalArgumentException if it does not fit what is there
     */
    public AccountFold add(Posting posting) {
        draft.apply(posting);
        return this;
    }

    /**
     * Returns the account with all postings added. What the journal does not tell (version, events, notices given, when to wake)
     * is as it was at the beginning.
     */
    public PointsAccount account() {
        PointsAccount before = draft.before();
        return draft.account(before.version(), before.events(), before.noticedUntil(), before.wakeAt());
    }

    /** Returns an account with one more posting. */
    public static PointsAccount apply(PointsAccount before, Posting posting) {
        return from(before).add(posting).account();
    }
}
