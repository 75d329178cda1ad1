package io.yangke.crm.rules.points.books;

import io.yangke.crm.rules.points.AccountFold;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.util.Optional;

/**
 * Makes an account again from nothing but its journal, and compares it with what is stored. Not thread-safe. Source: PTS-10, P36.
 */
public final class Rebuild {

    private final PointsAccount stored;
    private final AccountFold fold;
    private Optional<PostingId> last = Optional.empty();
    private Optional<PostingId> broken = Optional.empty();

    private Rebuild(PointsAccount stored) {
        this.stored = stored;
        this.fold = AccountFold.begin(stored.dealer(), stored.id(), stored.openedAt());
    }

    /** Begins with an account as it is stored; only what no journal tells is taken from there. */
    public static Rebuild of(PointsAccount stored) {
        return new Rebuild(stored);
    }

    /** Adds the next posting. */
    public Rebuild add(Posting posting) {
        last = Optional.of(posting.id());
        if (broken.isEmpty()) {
            try {
                fold.add(posting);
            } catch (IllegalArgumentException unfitting) {
                broken = last;
            }
        }
        return this;
    }

    /** Returns what came of it. */
    public RebuiltAccount result() {
        if (broken.isPresent()) {
            return RebuiltAccount.broken(stored, broken);
        }
        try {
            return RebuiltAccount.of(stored, asStored(fold.account()));
        } catch (IllegalArgumentException unfitting) {
            return RebuiltAccount.broken(stored, last);
        }
    }

    private PointsAccount asStored(PointsAccount folded) {
        return new PointsAccount(
                folded.dealer(),
                folded.id(),
                stored.version(),
                folded.sequence(),
                stored.events(),
                folded.openedAt(),
                folded.balance(),
                folded.debt(),
                folded.lots(),
                folded.holds(),
                folded.mergedInto(),
                stored.noticedUntil(),
                stored.wakeAt(),
                folded.chain());
    }
}
