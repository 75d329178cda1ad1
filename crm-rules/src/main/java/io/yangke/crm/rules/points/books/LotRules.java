package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;

/** How lots come to be on an account, and what of their terms may change. Source: PTS-04. */
final class LotRules {

    private LotRules() {}

    /** Whether a lot the journal has not named yet may be named by a posting. */
    static boolean mayComeIn(Posting posting, LotMovement movement) {
        Lot lot = movement.lot();
        return switch (posting.what().kind()) {
            case EARNED, TRANSFERRED_IN, ADJUSTED, IMPORTED -> isMadeBy(posting, movement);
            case REFUNDED -> isMadeBy(posting, movement) || isOfOther(posting, lot);
            case MERGED_IN, UNMERGED_IN -> true;
            case ACTIVATED,
                    HELD,
                    RELEASED,
                    REDEEMED,
                    TAKEN_BACK,
                    EXPIRED,
                    REPAID,
                    TRANSFERRED_OUT,
                    MERGED_OUT,
                    UNMERGED_OUT -> false;
        };
    }

    /** A lot begins with all the points that came in. */
    private static boolean isMadeBy(Posting posting, LotMovement movement) {
        Lot lot = movement.lot();
        return lot.id().isOf(posting.id()) && movement.free() == lot.points();
    }

    /** What was spent before a merge comes back behind it. */
    private static boolean isOfOther(Posting posting, Lot lot) {
        return !lot.id().account().equals(posting.id().account());
    }

    /** Whether a posting may name a known lot with these terms. */
    static boolean mayChange(Posting posting, LotMovement movement, Lot known) {
        Lot lot = movement.lot();
        if (lot.equals(known)) {
            return true;
        }
        return mayBeginToBeUsable(posting.what().kind(), known)
                && lot.usableFrom().isPresent()
                && known.usableFrom(lot.usableFrom().get()).equals(lot);
    }

    private static boolean mayBeginToBeUsable(Movement.Kind kind, Lot known) {
        return known.usableFrom().isEmpty()
                && (kind == Movement.Kind.ACTIVATED
                        || kind == Movement.Kind.MERGED_IN
                        || kind == Movement.Kind.UNMERGED_IN);
    }
}
