package io.yangke.crm.rules.points;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Movement.Imported.Past;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Balances are corrected by hand, and taken over from another system. Source: PTS-10. */
final class Corrections {

    private Corrections() {}

    static @Nullable Refusal adjust(Booking booking, Given given, PointsAction.Adjust action) {
        if (action.approver().equals(given.command().by().id())) {
            return PointsRefusals.approverNeeded();
        }
        Movement what = new Movement.Adjusted(action.reason(), action.approver());
        if (action.points() > 0) {
            Lot lot = lot(booking, action.points(), given.at(), EarningRules.expiry(booking.rules(), given.at()));
            comesIn(booking, given.at(), lot, HouseAccount.Kind.ADJUSTED, what);
            return null;
        }
        Draw draw = new Draw(booking.draft().lots());
        Refusal refusal = Spendings.drawUsable(booking, given.at(), -action.points(), draw);
        if (refusal == null) {
            booking.post(
                    given.at(),
                    draw.movements(),
                    0,
                    house(booking, HouseAccount.Kind.ADJUSTED, -action.points()),
                    what);
        }
        return refusal;
    }

    static @Nullable Refusal takeOver(Booking booking, Given given, PointsAction.ImportPast action) {
        if (booking.draft().sequence() > 0) {
            return PointsRefusals.importNotFirst(booking.draft().id());
        }
        booking.silence();
        Instant last = Instant.MIN;
        for (int i = 0; i < action.history().size(); i++) {
            PointsAction.PastMovement past = action.history().get(i);
            if (past.at().isBefore(last) || past.at().isAfter(booking.now())) {
                return PointsRefusals.importOutOfOrder(i + 1);
            }
            last = past.at();
            if (!takeOver(booking, past)) {
                return PointsRefusals.importNotCovered(i + 1);
            }
        }
        return null;
    }

    private static boolean takeOver(Booking booking, PointsAction.PastMovement past) {
        Movement what = new Movement.Imported(past.past());
        if (past.past() == Past.OPENING || past.past() == Past.EARNED) {
            Optional<Expiry> expiry = past.lastDay()
                    .map(day -> Optional.of(Expiry.endOf(day, booking.rules().zone())))
                    .orElseGet(() -> EarningRules.expiry(booking.rules(), past.at()));
            Lot lot = lot(booking, past.points(), past.at(), expiry);
            comesIn(booking, past.at(), lot, HouseAccount.Kind.OPENING, what);
            return true;
        }
        Draw draw = new Draw(booking.draft().lots());
        boolean expired = past.past() == Past.EXPIRED;
        long taken = draw.take(past.points(), lot -> expired || lot.isUsable(past.at()));
        booking.post(past.at(), draw.movements(), 0, house(booking, HouseAccount.Kind.OPENING, taken), what);
        return taken == past.points();
    }

    private static Lot lot(Booking booking, long points, Instant at, Optional<Expiry> expiry) {
        PostingId id = booking.nextId();
        LotId lot = new LotId(id.account(), id.sequence(), 0);
        return new Lot(lot, lot, points, at, Optional.of(at), expiry, booking.here(DepartmentCode.MARKETING));
    }

    private static void comesIn(Booking booking, Instant at, Lot lot, HouseAccount.Kind from, Movement what) {
        booking.post(at, List.of(LotMovement.free(lot, lot.points())), 0, house(booking, from, -lot.points()), what);
    }

    private static List<HouseEntry> house(Booking booking, HouseAccount.Kind kind, long points) {
        return Booking.entry(kind, booking.here(DepartmentCode.MARKETING), points);
    }
}
