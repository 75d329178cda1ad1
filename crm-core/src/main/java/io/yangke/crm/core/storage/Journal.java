package io.yangke.crm.core.storage;

import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account as it stands, and its postings. Guarded by the lock of {@link DealerRecords}. */
final class Journal {

    private PointsAccount account;

    /** The posting of sequence n stands at n - 1. */
    private final List<Posting> postings = new ArrayList<>(4);

    Journal(PointsAccount account) {
        this.account = account;
    }

    PointsAccount account() {
        return account;
    }

    /** Returns the state that was replaced. */
    PointsAccount replace(PointsAccount next) {
        PointsAccount former = account;
        account = next;
        return former;
    }

    void append(Posting posting) {
        postings.add(posting);
    }

    Optional<Posting> posting(long sequence) {
        return sequence <= postings.size() ? Optional.of(postings.get((int) sequence - 1)) : Optional.empty();
    }

    List<Posting> read(long afterSequence, int limit) {
        int from = (int) Math.min(afterSequence, postings.size());
        int until = (int) Math.min((long) from + limit, postings.size());
        return List.copyOf(postings.subList(from, until));
    }
}
