package io.yangke.crm.core.points;

import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.util.List;
import java.util.Optional;

/** What a decision reads of one ledger: as it is stored, or as the earlier commands of a batch leave it. */
interface LedgerReads {

    /** Returns the account of this name; empty if there is none. It is to be asked for before the postings about it. */
    Optional<PointsAccount> account(AccountId account);

    /** Returns a posting; empty if there is none. */
    Optional<Posting> posting(PostingId posting);

    /** Returns the postings about a posting, in order of time. */
    List<Posting> about(PostingId posting);

    /** Returns the postings with a document, in order of time. */
    List<Posting> ofDocument(DocumentId document);

    /** Returns at most so many postings of an account behind a sequence, in order. */
    List<Posting> journal(AccountId account, long afterSequence, int limit);

    /** Returns the account that stands for the one of this name after merges; empty if there is none. Source: PTS-09. */
    default Optional<PointsAccount> standingFor(AccountId account) {
        Optional<PointsAccount> found = account(account);
        while (found.isPresent() && found.get().mergedInto().isPresent()) {
            found = account(found.get().mergedInto().get());
        }
        return found;
    }
}
