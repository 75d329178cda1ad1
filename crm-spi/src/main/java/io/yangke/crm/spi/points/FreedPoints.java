package io.yangke.crm.spi.points;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an account with debt has free once holds have run out: each sets its points free at its time-out, and these and what is
 * free already repay debt then, in spending order, as far as they have not expired. Source: PTS-07, PTS-08.
 */
final class FreedPoints {

    private static final Comparator<OpenLot> SPENDING_ORDER = Comparator.comparing(OpenLot::lot, Lot.SPENDING_ORDER);

    private final List<Hold> holds;
    private List<OpenLot> free;
    private long debt;

    FreedPoints(PointsAccount account) {
        this.holds = new ArrayList<>(account.holds());
        this.holds.sort(Comparator.comparing(Hold::expiresAt));
        this.free = account.lots();
        this.debt = account.debt();
    }

    /** Returns what can be spent at an instant; asked once. */
    long available(Instant at) {
        for (Hold hold : holds) {
            if (hold.isOver(at)) {
                setFree(hold);
            }
        }
        return PointsAccount.usable(free, at) - debt;
    }

    private void setFree(Hold hold) {
        List<OpenLot> all = new ArrayList<>(free);
        all.addAll(hold.lots());
        all.sort(SPENDING_ORDER);
        free = new ArrayList<>(all.size());
        all.forEach(open -> repay(open, hold.expiresAt()));
    }

    private void repay(OpenLot open, Instant at) {
        long points = open.lot().isExpired(at) ? 0 : Math.min(debt, open.points());
        debt -= points;
        if (points < open.points()) {
            free.add(new OpenLot(open.lot(), open.points() - points));
        }
    }
}
