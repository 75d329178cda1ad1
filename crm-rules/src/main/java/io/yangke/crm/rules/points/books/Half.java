package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that moved between two accounts, of which only one half was seen. Where accounts change while the books are looked
 * through, the other half may have come too late to be seen; {@link #check} looks again.
 *
 * @param posting the first posting that was seen
 * @param other the account where the other half belongs
 * @param points how many points do not fit; may be 0 if only lots do not
 */
public record Half(PostingId posting, AccountId other, long points) {
    public Half {
        Objects.requireNonNull(posting, "posting");
        Objects.requireNonNull(other, "other");
    }

    /**
     * Returns what is wrong, in the light of both journals as they are now; empty if both halves are there.
     *
     * @param own the journal of the posting's account
     * @param others the journal of the other account
     */
    public Optional<BooksFinding> check(List<Posting> own, List<Posting> others) {
        Transit again = new Transit();
        own.forEach(again::add);
        others.forEach(again::add);
        return again.half(posting).map(Half::finding);
    }

    BooksFinding finding() {
        return BooksFinding.at(new Fault(BooksCheck.MOVED, points, 0), posting);
    }
}
