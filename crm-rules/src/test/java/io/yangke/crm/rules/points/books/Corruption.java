package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The books of a ledger, copied so that they can be spoiled. */
final class Corruption {

    private final Map<AccountId, PointsAccount> accounts = new TreeMap<>();
    private final Map<AccountId, List<Posting>> journals = new TreeMap<>();

    Corruption(LedgerPlay play) {
        for (PointsAccount account : play.accounts()) {
            accounts.put(account.id(), account);
            journals.put(account.id(), new ArrayList<>(play.journal(account.id())));
        }
    }

    List<Posting> journal(AccountId account) {
        return journals.get(account);
    }

    Posting posting(PostingId id) {
        return journal(id.account()).get((int) id.sequence() - 1);
    }

    void change(PostingId id, UnaryOperator<Posting> change) {
        List<Posting> journal = journal(id.account());
        int place = journal.indexOf(posting(id));
        journal.set(place, change.apply(journal.get(place)));
    }

    /** Changes a posting through the fields of its record. */
    void change(PostingId id, Object... changes) {
        change(id, posting -> Fields.with(posting, changes));
    }

    PointsAccount stored(AccountId account) {
        return accounts.get(account);
    }

    /** Changes a stored account through the fields of its record. */
    void store(AccountId account, Object... changes) {
        accounts.put(account, Fields.with(accounts.get(account), changes));
    }

    BooksVerifier verify() {
        BooksVerifier verifier = new BooksVerifier();
        accounts.forEach((id, account) -> {
            verifier.begin(id);
            journals.get(id).forEach(verifier::add);
            verifier.end(account);
        });
        verifier.halves()
                .forEach(half -> half.check(
                                journal(half.posting().account()), journals.getOrDefault(half.other(), List.of()))
                        .ifPresent(verifier::report));
        return verifier;
    }
}
