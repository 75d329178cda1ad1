package io.yangke.crm.core.points;

import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Free points that will expire together. Points set aside are not among them: a hold keeps them until it ends. Source: PTS-08.
 *
 * @param expiry until when they are good
 * @param points how many
 * @param valueFen what they are worth, in fen
 */
public record ComingExpiry(Expiry expiry, long points, long valueFen) {

    /** Returns the expiries after an instant, the next one first. */
    static List<ComingExpiry> of(PointsAccount account, Instant at, ProgrammePolicy policy) {
        Map<Expiry, Long> points = new TreeMap<>();
        add(points, account.lots(), at);
        for (Hold hold : account.holds()) {
            if (hold.isOver(at)) {
                add(points, hold.lots(), at);
            }
        }
        return points.entrySet().stream()
                .map(coming -> new ComingExpiry(coming.getKey(), coming.getValue(), policy.valueFen(coming.getValue())))
                .toList();
    }

    private static void add(Map<Expiry, Long> points, List<OpenLot> lots, Instant at) {
        for (OpenLot open : lots) {
            if (!open.lot().isExpired(at)) {
                open.lot().expiry().ifPresent(expiry -> points.merge(expiry, open.points(), Long::sum));
            }
        }
    }
}
