package io.yangke.crm.core.points;

import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
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

    /** Returns the expiries of an account, the next one first. */
    static List<ComingExpiry> of(PointsAccount account, ProgrammePolicy policy) {
        Map<Expiry, Long> points = new TreeMap<>();
        for (OpenLot open : account.lots()) {
            open.lot().expiry().ifPresent(expiry -> points.merge(expiry, open.points(), Long::sum));
        }
        return points.entrySet().stream()
                .map(coming -> new ComingExpiry(coming.getKey(), coming.getValue(), policy.valueFen(coming.getValue())))
                .toList();
    }
}
