package io.yangke.crm.testkit.points;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A dealer's ledger as it stands: every account, and every posting. Take one before and one after, and let {@link LedgerInvariants}
 * compare.
 *
 * @param ledger the dealer whose ledger it is; headquarters' own identity for HQ points
 * @param accounts the accounts
 * @param journal their postings, each account's in order of sequence
 */
public record LedgerSnapshot(DealerId ledger, List<PointsAccount> accounts, List<Posting> journal) {

    private static final int PAGE = 500;

    public LedgerSnapshot {
        Objects.requireNonNull(ledger, "ledger");
        accounts = List.copyOf(accounts);
        journal = List.copyOf(journal);
    }

    /** Reads a dealer's ledger from a host's own store. Nothing may be written meanwhile. */
    public static LedgerSnapshot read(PointsStorage storage, DealerId ledger) {
        List<PointsAccount> accounts = new ArrayList<>();
        List<Posting> journal = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            Page<PointsAccount> page = storage.scanAccounts(ledger, next, PAGE);
            accounts.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        accounts.forEach(account -> readJournal(storage, account, journal));
        return new LedgerSnapshot(ledger, accounts, journal);
    }

    private static void readJournal(PointsStorage storage, PointsAccount account, List<Posting> journal) {
        long after = 0;
        List<Posting> page = storage.postings(account.dealer(), account.id(), after, PAGE);
        while (!page.isEmpty()) {
            journal.addAll(page);
            after += page.size();
            page = storage.postings(account.dealer(), account.id(), after, PAGE);
        }
    }

    /** Returns the account with this id; empty if there is none. */
    public Optional<PointsAccount> account(AccountId id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** Returns the postings of an account in order of sequence. */
    public List<Posting> journal(AccountId id) {
        return journal.stream()
                .filter(posting -> posting.id().account().equals(id))
                .toList();
    }
}
