package io.yangke.crm.rules.points;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An earning is taken back. Source: PTS-07, P1, P6, P21, P28. */
final class TakeBacks {

    private TakeBacks() {}

    static @Nullable Refusal takeBack(Booking booking, Given given, PointsAction.TakeBack action) {
        Posting earning = given.facts().original().orElse(null);
        if (earning == null) {
            return PointsRefusals.unknownPosting(action.earning());
        }
        if (!(earning.what() instanceof Movement.Earned earned)) {
            return PointsRefusals.wrongPosting(action.earning(), action.kind());
        }
        List<Movement.TakenBack> before = About.of(Movement.TakenBack.class, given.facts());
        Decision<TakeBackPart, Refusal> decision = PartRules.takeBack(earning.id(), earned, before, action.part());
        if (decision instanceof Decision.Refused<TakeBackPart, Refusal> no) {
            return no.refusal();
        }
        TakeBackPart part =
                ((Decision.Accepted<TakeBackPart, Refusal>) decision).events().get(0);
        return post(booking, given, action, earning, before, part);
    }

    private static @Nullable Refusal post(
            Booking booking,
            Given given,
            PointsAction.TakeBack action,
            Posting earning,
            List<Movement.TakenBack> before,
            TakeBackPart part) {
        Draw draw = new Draw(booking.draft().lots());
        long taken = draw(booking, action, part.claimed(), draw);
        long missing = part.claimed() - taken;
        TakeBackRest rest = booking.policy().takeBackRest();
        if (missing > 0 && rest == TakeBackRest.REFUSE) {
            return PointsRefusals.cannotTakeBack(part.claimed(), taken);
        }
        long owed = rest == TakeBackRest.DEBT ? missing : 0;
        long limit = booking.policy().debtLimit(action.tier());
        if (owed > 0 && booking.draft().debt() + owed > limit) {
            return PointsRefusals.debtLimit(booking.draft().debt() + owed, limit);
        }
        PostingId id = booking.nextId();
        booking.post(
                given.at(),
                draw.movements(),
                owed,
                toIssuers(earning, before, taken + owed),
                new Movement.TakenBack(earning.id(), part.claimed(), part.baseFen(), missing - owed, action.reason()));
        if (owed > 0) {
            booking.announce(new PointsEvent.DebtIncurred(id, owed));
        }
        return null;
    }

    private static long draw(Booking booking, PointsAction.TakeBack action, long claimed, Draw draw) {
        long taken = draw.take(claimed, lot -> lot.origin().isOf(action.earning()));
        if (taken < claimed && booking.policy().takeBackReach() == TakeBackReach.ALL_LOTS) {
            draw.closeTouched();
            taken += draw.take(claimed - taken, lot -> lot.isUsable(booking.now()));
            draw.closeTouched();
            taken += draw.take(claimed - taken, lot -> true);
        }
        return taken;
    }

    /** Each issuer gets back what it gave, the first first, so that parts of an earning sum to the whole. */
    private static List<HouseEntry> toIssuers(Posting earning, List<Movement.TakenBack> before, long points) {
        long skip = before.stream()
                .mapToLong(taken -> taken.claimed() - taken.forgiven())
                .sum();
        long left = points;
        List<HouseEntry> entries = new ArrayList<>(1);
        for (HouseEntry issued : earning.house()) {
            long passed = Math.min(skip, -issued.points());
            skip -= passed;
            long part = Math.min(left, -issued.points() - passed);
            if (part > 0 && issued.account().kind() == HouseAccount.Kind.ISSUED) {
                entries.add(new HouseEntry(issued.account(), part));
                left -= part;
            }
        }
        return entries;
    }
}
