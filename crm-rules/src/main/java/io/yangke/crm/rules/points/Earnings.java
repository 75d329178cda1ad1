package io.yangke.crm.rules.points;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.TierCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Points come in for money or as an award, and begin to be usable. Source: PTS-02, PTS-04. */
final class Earnings {

    private Earnings() {}

    static @Nullable Refusal earn(Booking booking, Given given, PointsAction.Earn action) {
        return post(
                booking,
                given.at(),
                EarningRules.earn(action, given.facts().past(), booking.rules(), given.at()),
                action.document(),
                action.tier());
    }

    static @Nullable Refusal award(Booking booking, Given given, PointsAction.Award action) {
        return post(
                booking,
                given.at(),
                EarningRules.award(action, given.facts().past(), booking.rules(), given.at()),
                action.document(),
                action.tier());
    }

    private static @Nullable Refusal post(
            Booking booking,
            Instant at,
            Decision<EarnedLot, Refusal> decision,
            Optional<DocumentId> document,
            Optional<TierCode> tier) {
        if (decision instanceof Decision.Refused<EarnedLot, Refusal> no) {
            return no.refusal();
        }
        List<EarnedLot> earned = ((Decision.Accepted<EarnedLot, Refusal>) decision).events();
        PostingId id = booking.nextId();
        List<LotMovement> lots = new ArrayList<>(earned.size());
        List<EarnedPart> parts = new ArrayList<>(earned.size());
        for (EarnedLot one : earned) {
            parts.add(one.part());
            if (one.part().given() > 0) {
                Lot lot = lot(booking, id, lots.size(), one, at);
                lots.add(LotMovement.free(lot, lot.points()));
            }
        }
        booking.post(
                at,
                lots,
                0,
                Booking.byFunding(HouseAccount.Kind.ISSUED, lots, -1),
                new Movement.Earned(document, tier, parts));
        return null;
    }

    private static Lot lot(Booking booking, PostingId posting, int part, EarnedLot earned, Instant at) {
        LotId id = new LotId(posting.account(), posting.sequence(), part);
        return new Lot(
                id,
                id,
                earned.part().given(),
                at,
                earned.usableFrom(),
                earned.expiry(),
                booking.here(earned.department()));
    }

    static @Nullable Refusal activate(Booking booking, Given given, PointsAction.Activate action) {
        Posting earning = given.facts().original().orElse(null);
        if (earning == null) {
            return PointsRefusals.unknownPosting(action.earning());
        }
        if (!(earning.what() instanceof Movement.Earned)) {
            return PointsRefusals.wrongPosting(action.earning(), action.kind());
        }
        List<LotMovement> begun = new ArrayList<>();
        LotList lots = booking.draft().lots();
        for (int i = 0; i < lots.size(); i++) {
            OpenLot open = lots.get(i);
            if (open.lot().origin().isOf(action.earning())
                    && open.lot().usableFrom().isEmpty()) {
                begun.add(LotMovement.free(open.lot().usableFrom(given.at()), 0));
            }
        }
        if (begun.isEmpty()) {
            return PointsRefusals.notPending(action.earning());
        }
        booking.post(given.at(), begun, 0, List.of(), new Movement.Activated(action.earning()));
        return null;
    }
}
