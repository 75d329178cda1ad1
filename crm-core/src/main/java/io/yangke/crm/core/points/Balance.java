package io.yangke.crm.core.points;

import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import java.time.Instant;
import java.util.List;

/**
 * What an account comes to at an instant, if nothing is done until then. It does not depend on any sweep. Source: PTS-08, P19.
 *
 * @param at the instant
 * @param available what can be spent: usable points, less debt; negative if there is more debt
 * @param pending points that cannot be spent yet
 * @param held points set aside
 * @param debt points taken back that were spent already
 * @param booked what the journal says, whatever expired since its last posting
 * @param valueFen what the available points are worth, in fen; 0 if there are none
 */
public record Balance(Instant at, long available, long pending, long held, long debt, long booked, long valueFen) {

    static Balance of(PointsAccount account, Instant at, ProgrammePolicy policy) {
        long pending = pending(account.lots(), at);
        long held = 0;
        for (Hold hold : account.holds()) {
            if (hold.isOver(at)) {
                pending += pending(hold.lots(), at);
            } else {
                held += hold.points();
            }
        }
        long available = account.available(at);
        return new Balance(
                at,
                available,
                pending,
                held,
                account.debt(),
                account.balance(),
                available > 0 ? policy.valueFen(available) : 0);
    }

    private static long pending(List<OpenLot> lots, Instant at) {
        long points = 0;
        for (OpenLot open : lots) {
            points += open.lot().isExpired(at) || open.lot().isUsable(at) ? 0 : open.points();
        }
        return points;
    }
}
