package io.yangke.crm.core.points;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Walks through a ledger page by page, so that it needs room for one page only, while commands go on.
 *
 * @param points the reads of the ledger
 * @param ledger whose ledger it is
 */
record BooksWalk(PointsStorage points, DealerId ledger) {

    private static final int PAGE = 1_000;

    /** Walks over all accounts. */
    void accounts(Consumer<PointsAccount> visitor) {
        Optional<Cursor> after = Optional.empty();
        do {
            Page<PointsAccount> page = points.scanAccounts(ledger, after, PAGE);
            page.items().forEach(visitor);
            after = page.next();
        } while (after.isPresent());
    }

    /**
     * Walks over the postings recorded within a span.
     *
     * @param from inclusive
     * @param until exclusive
     */
    void postings(Instant from, Instant until, Consumer<Posting> visitor) {
        Optional<Cursor> after = Optional.empty();
        do {
            Page<Posting> page = points.scanPostings(ledger, from, until, after, PAGE);
            page.items().forEach(visitor);
            after = page.next();
        } while (after.isPresent());
    }

    /** Walks over the journal of an account. */
    void journal(AccountId account, Consumer<Posting> visitor) {
        List<Posting> page;
        long after = 0;
        do {
            page = points.postings(ledger, account, after, PAGE);
            page.forEach(visitor);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id().sequence();
        } while (page.size() == PAGE);
    }

    /** Walks over the journal of an account as far as it had come when the account was read, and over what does not belong there. */
    void journal(PointsAccount read, Consumer<Posting> visitor) {
        journal(read.id(), posting -> {
            if (posting.id().sequence() <= read.sequence() || isUnchanged(read)) {
                visitor.accept(posting);
            }
        });
    }

    /** A posting behind the last one came after the account was read; if the account did not change, it should not be there. */
    private boolean isUnchanged(PointsAccount read) {
        return points.findAccount(ledger, read.id())
                .filter(now -> now.version() == read.version())
                .isPresent();
    }
}
