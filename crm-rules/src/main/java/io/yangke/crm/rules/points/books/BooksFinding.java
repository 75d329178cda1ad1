package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PostingId;
import java.util.Objects;
import java.util.Optional;

/**
 * Something wrong in the books.
 *
 * @param check which check failed
 * @param account on which account
 * @param posting the account's first wrong posting; empty if its journal is right and what is stored of it is not
 * @param explanation what is wrong
 */
public record BooksFinding(BooksCheck check, AccountId account, Optional<PostingId> posting, Explanation explanation) {
    public BooksFinding {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(posting, "posting");
        Objects.requireNonNull(explanation, "explanation");
    }

    /** Returns what is wrong with a posting. */
    public static BooksFinding of(BooksCheck check, PostingId posting) {
        return at(Fault.of(check), posting);
    }

    static BooksFinding at(Fault fault, PostingId posting) {
        return new BooksFinding(fault.check(), posting.account(), Optional.of(posting), fault.say(posting));
    }

    static BooksFinding at(Fault fault, AccountId account) {
        return new BooksFinding(fault.check(), account, Optional.empty(), fault.say(account));
    }
}
