package io.yangke.crm.core.points;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.util.List;
import java.util.Optional;

/**
 * A ledger as it is stored.
 *
 * @param points the reads of the ledger
 * @param dealer whose ledger it is
 */
record StoredLedger(PointsStorage points, DealerId dealer) implements LedgerReads {

    @Override
    public Optional<PointsAccount> account(AccountId account) {
        return points.findAccount(dealer, account);
    }

    @Override
    public Optional<Posting> posting(PostingId posting) {
        return points.findPosting(dealer, posting);
    }

    @Override
    public List<Posting> about(PostingId posting) {
        return points.postingsAbout(dealer, posting);
    }

    @Override
    public List<Posting> ofDocument(DocumentId document) {
        return points.postingsOfDocument(dealer, document);
    }

    @Override
    public List<Posting> journal(AccountId account, long afterSequence, int limit) {
        return points.postings(dealer, account, afterSequence, limit);
    }
}
