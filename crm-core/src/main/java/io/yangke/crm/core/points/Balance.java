package io.yangke.crm.core.points;

import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import java.time.Instant;

/**
 * What an account comes to at an instant, if nothing is done until then. It does not depend on any sweep. Source: PTS-08, P19.
 *
 * @param at the instant
 * @param available what can be spent: usable points, less debt; negative if there is more debt
 * @param pending points that cannot be spent yet
 * @param held points set aside
 * @param debt points taken back that were spent already
 * @param booked what the journal says now, whatever expired since its last posting
 * @param valueFen what the available points are worth, in fen; 0 if there are none
 */
public record Balance(Instant at, long available, long pending, long held, long debt, long booked, long valueFen) {

    /**
     * Returns the balance of an account.
     *
     * @param then the account as time leaves it at the instant
     * @param booked what the journal says
     */
    static Balance of(PointsAccount then, Instant at, long booked, ProgrammePolicy policy) {
        long pending = 0;
        for (OpenLot open : then.lots()) {
            pending += open.lot().isUsable(at) ? 0 : open.points();
        }
        long available = then.available(at);
        long valueFen = available > 0 ? policy.valueFen(available) : 0;
        return new Balance(at, available, pending, then.held(), then.debt(), booked, valueFen);
    }
}
