package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.util.List;
import java.util.Optional;

/** What is reversed on another account than it was posted to: it takes a look at both. Source: P9, P21, P30. */
public final class Reversals {

    private Reversals() {}

    /**
     * Returns the first posting that reverses what was never posted, or more than was.
     *
     * @param original the posting that is reversed; empty if there is none
     * @param about the postings about it on all accounts, in order of time
     */
    public static Optional<BooksFinding> check(Optional<Posting> original, List<Posting> about) {
        long reversed = 0;
        for (Posting posting : about) {
            Movement.Kind kind = posting.what().kind();
            if (Originals.isAboutOriginal(kind)) {
                if (original.filter(found -> Originals.isOriginal(found.what(), kind))
                        .isEmpty()) {
                    return Optional.of(BooksFinding.of(BooksCheck.ORIGINAL, posting.id()));
                }
                reversed += Originals.reverses(posting.what());
                long most = Math.abs(original.get().points());
                if (reversed > most) {
                    return finding(new Fault(BooksCheck.REVERSED, reversed, most), posting.id());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<BooksFinding> finding(Fault fault, PostingId posting) {
        return Optional.of(BooksFinding.at(fault, posting));
    }
}
