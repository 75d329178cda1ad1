package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.Spending;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The holds of an account that are open. */
final class HoldTable {

    /** A hold with what it still has of each lot. */
    private record OpenHold(Spending spending, Instant expiresAt, Map<LotId, Long> points) {}

    private final Map<PostingId, OpenHold> holds = new HashMap<>();

    /** Forgets everything. */
    void clear() {
        if (!holds.isEmpty()) {
            holds.clear();
        }
    }

    /** How many are open. */
    int size() {
        return holds.size();
    }

    @Nullable
    Fault check(Posting posting, Movement.Kind kind) {
        Movement what = posting.what();
        return switch (kind) {
            case HELD -> setAside(posting, (Movement.Held) what);
            case RELEASED -> release(posting, ((Movement.Released) what).hold());
            case REDEEMED -> capture(posting, ((Movement.Redeemed) what).hold().orElse(null));
            case MERGED_IN -> comeIn(((Movement.MergedIn) what).holds(), posting.lots());
            case UNMERGED_IN -> comeIn(((Movement.UnmergedIn) what).holds(), posting.lots());
            case MERGED_OUT -> goOut(((Movement.MergedOut) what).holds(), posting.lots());
            case UNMERGED_OUT -> goOut(((Movement.UnmergedOut) what).holds(), posting.lots());
            default -> null;
        };
    }

    private @Nullable Fault setAside(Posting posting, Movement.Held what) {
        Map<LotId, Long> points = new HashMap<>();
        for (LotMovement movement : posting.lots()) {
            if (movement.held() <= 0 || movement.free() != -movement.held()) {
                return Fault.of(BooksCheck.HOLD_POINTS);
            }
            points.put(movement.lot().id(), movement.held());
        }
        holds.put(posting.id(), new OpenHold(what.spending(), what.expiresAt(), points));
        return null;
    }

    private @Nullable Fault release(Posting posting, PostingId id) {
        OpenHold hold = holds.get(id);
        if (hold == null) {
            return Fault.of(BooksCheck.HOLD_OPEN);
        }
        boolean all = take(hold, posting.lots()) && hold.points().isEmpty();
        holds.remove(id);
        return Fault.unless(all, BooksCheck.HOLD_POINTS);
    }

    private @Nullable Fault capture(Posting posting, @Nullable PostingId id) {
        if (id == null) {
            return null;
        }
        OpenHold hold = holds.get(id);
        if (hold == null || !posting.recordedAt().isBefore(hold.expiresAt())) {
            return Fault.of(BooksCheck.HOLD_OPEN);
        }
        boolean there = take(hold, posting.lots());
        if (hold.points().isEmpty()) {
            holds.remove(id);
        }
        return Fault.unless(there, BooksCheck.HOLD_POINTS);
    }

    private static boolean take(OpenHold hold, List<LotMovement> movements) {
        for (LotMovement movement : movements) {
            long left = hold.points().getOrDefault(movement.lot().id(), 0L) + movement.held();
            if (left < 0 || movement.held() >= 0) {
                return false;
            }
            if (left == 0) {
                hold.points().remove(movement.lot().id());
            } else {
                hold.points().put(movement.lot().id(), left);
            }
        }
        return true;
    }

    private @Nullable Fault comeIn(List<Hold> coming, List<LotMovement> movements) {
        Map<LotId, Long> sums = new HashMap<>();
        for (Hold hold : coming) {
            Map<LotId, Long> points = new HashMap<>();
            for (OpenLot open : hold.lots()) {
                points.put(open.lot().id(), open.points());
                sums.merge(open.lot().id(), open.points(), Long::sum);
            }
            holds.put(hold.id(), new OpenHold(hold.spending(), hold.expiresAt(), points));
        }
        return moves(sums, movements, 1);
    }

    private @Nullable Fault goOut(List<PostingId> going, List<LotMovement> movements) {
        Map<LotId, Long> sums = new HashMap<>();
        for (PostingId id : going) {
            OpenHold hold = holds.remove(id);
            if (hold == null) {
                return Fault.of(BooksCheck.HOLD_OPEN);
            }
            hold.points().forEach((lot, points) -> sums.merge(lot, points, Long::sum));
        }
        return moves(sums, movements, -1);
    }

    /** What the lots say of the holds is what the holds have. */
    private static @Nullable Fault moves(Map<LotId, Long> sums, List<LotMovement> movements, int sign) {
        Set<LotId> left = new HashSet<>(sums.keySet());
        for (LotMovement movement : movements) {
            LotId lot = movement.lot().id();
            left.remove(lot);
            if (sums.getOrDefault(lot, 0L) != sign * movement.held()) {
                return Fault.of(BooksCheck.HOLD_POINTS);
            }
        }
        return Fault.unless(left.isEmpty(), BooksCheck.HOLD_POINTS);
    }

    /** Whether these are the holds that are open. */
    boolean isSame(List<Hold> stored) {
        return stored.size() == holds.size() && stored.stream().allMatch(this::isSame);
    }

    private boolean isSame(Hold stored) {
        OpenHold hold = holds.get(stored.id());
        return hold != null
                && hold.spending().equals(stored.spending())
                && hold.expiresAt().equals(stored.expiresAt())
                && hold.points().size() == stored.lots().size()
                && stored.lots().stream()
                        .allMatch(open -> hold.points().getOrDefault(open.lot().id(), 0L) == open.points());
    }
}
