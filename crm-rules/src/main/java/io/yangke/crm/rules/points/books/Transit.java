package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is on its way between two accounts: postings whose other half has not come yet. It needs room for those only. Not
 * thread-safe.
 */
final class Transit {

    /** One way, at one instant: the two halves of a move are recorded together. */
    private record Way(AccountId from, AccountId to, Instant recordedAt) {}

    /** What is missing on a way. */
    private record Missing(PostingId first, AccountId other, long points, long lots) {

        Missing plus(long morePoints, long moreLots) {
            return new Missing(first, other, points + morePoints, lots + moreLots);
        }

        boolean isNothing() {
            return points == 0 && lots == 0;
        }
    }

    private final Map<Way, Missing> missing = new HashMap<>();

    /** Whether movements of a kind go from one account to another. */
    static boolean concerns(Movement.Kind kind) {
        return switch (kind) {
            case TRANSFERRED_OUT, TRANSFERRED_IN, MERGED_OUT, MERGED_IN, UNMERGED_OUT, UNMERGED_IN -> true;
            default -> false;
        };
    }

    /** Adds a posting; most are of no concern. */
    void add(Posting posting) {
        Movement what = posting.what();
        switch (what.kind()) {
            case TRANSFERRED_OUT -> out(posting, ((Movement.TransferredOut) what).to(), 0);
            case TRANSFERRED_IN -> in(posting, ((Movement.TransferredIn) what).from(), 0);
            case MERGED_OUT -> out(posting, ((Movement.MergedOut) what).into(), lots(posting));
            case MERGED_IN -> in(posting, ((Movement.MergedIn) what).from(), lots(posting));
            case UNMERGED_OUT -> out(posting, ((Movement.UnmergedOut) what).to(), lots(posting));
            case UNMERGED_IN -> in(posting, ((Movement.UnmergedIn) what).from(), lots(posting));
            default -> {}
        }
    }

    private void out(Posting posting, AccountId to, long lots) {
        add(new Way(posting.id().account(), to, posting.recordedAt()), posting, to, lots);
    }

    private void in(Posting posting, AccountId from, long lots) {
        add(new Way(from, posting.id().account(), posting.recordedAt()), posting, from, lots);
    }

    private void add(Way way, Posting posting, AccountId other, long lots) {
        Missing before = missing.getOrDefault(way, new Missing(posting.id(), other, 0, 0));
        Missing after = before.plus(posting.points(), lots);
        if (after.isNothing()) {
            missing.remove(way);
        } else {
            missing.put(way, after);
        }
    }

    /** A figure that is the opposite for the opposite movements of the same lots. */
    private static long lots(Posting posting) {
        long lots = 0;
        for (LotMovement movement : posting.lots()) {
            lots += movement.lot().hashCode() * (31 * movement.free() + movement.held());
        }
        return lots + 17 * posting.debt();
    }

    /** Returns what has not come. */
    List<Half> halves() {
        List<Half> halves = new ArrayList<>();
        missing.values().forEach(half -> halves.add(new Half(half.first(), half.other(), half.points())));
        halves.sort((one, other) -> one.posting().compareTo(other.posting()));
        return halves;
    }

    /** Returns what has not come of a posting. */
    Optional<Half> half(PostingId posting) {
        return halves().stream().filter(half -> half.posting().equals(posting)).findFirst();
    }
}
