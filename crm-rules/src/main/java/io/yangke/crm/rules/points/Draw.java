package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.OpenLot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Points taken from free lots, what expires first first. Each lot is touched once. Source: PTS-04, P16, P24. */
final class Draw {

    private final LotList lots;
    private final List<LotMovement> movements = new ArrayList<>(2);
    private Set<Lot> touched = Set.of();

    Draw(LotList lots) {
        this.lots = lots;
    }

    /**
     * Takes points from lots of a kind that were not taken from before.
     *
     * @param wanted how many at most
     * @return how many were there
     */
    long take(long wanted, Predicate<Lot> kind) {
        long left = wanted;
        for (int i = 0; i < lots.size() && left > 0; i++) {
            OpenLot open = lots.get(i);
            if (kind.test(open.lot()) && (touched.isEmpty() || !touched.contains(open.lot()))) {
                long points = Math.min(left, open.points());
                movements.add(LotMovement.free(open.lot(), -points));
                left -= points;
            }
        }
        return wanted - left;
    }

    /** How many points were taken so far. */
    long taken() {
        long taken = 0;
        for (LotMovement movement : movements) {
            taken -= movement.free();
        }
        return taken;
    }

    /** Lots taken from so far are not taken from again. */
    void closeTouched() {
        touched = new HashSet<>();
        movements.forEach(movement -> touched.add(movement.lot()));
    }

    List<LotMovement> movements() {
        return movements;
    }
}
