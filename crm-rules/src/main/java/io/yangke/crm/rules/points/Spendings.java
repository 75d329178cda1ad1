package io.yangke.crm.rules.points;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.Spending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Points are set aside, spent and given back. Source: PTS-03, PTS-05, PTS-06. */
final class Spendings {

    private Spendings() {}

    static @Nullable Refusal hold(Booking booking, Given given, PointsAction.Hold action) {
        ProgrammePolicy policy = booking.policy();
        Duration most = Duration.ofMinutes(policy.maxHoldMinutes());
        Duration timeout = action.timeout().orElse(Duration.ofMinutes(policy.holdMinutes()));
        if (timeout.compareTo(most) > 0) {
            return PointsRefusals.holdTooLong(
                    (int) Math.min(timeout.toMinutes(), Integer.MAX_VALUE), policy.maxHoldMinutes());
        }
        Decision<Spending, Refusal> spending = SpendingRules.spend(
                action.points(), action.category(), action.document(), action.lines(), booking.rules());
        return spend(booking, given, spending, draw -> {
            List<LotMovement> aside = new ArrayList<>(draw.lots().size());
            draw.lots().forEach(taken -> aside.add(new LotMovement(taken.lot(), taken.free(), -taken.free())));
            booking.post(
                    given.at(),
                    aside,
                    0,
                    List.of(),
                    new Movement.Held(draw.spending(), given.at().plus(timeout)));
            return null;
        });
    }

    static @Nullable Refusal redeem(Booking booking, Given given, PointsAction.Redeem action) {
        Decision<Spending, Refusal> spending = SpendingRules.spend(
                action.points(), action.category(), action.document(), action.lines(), booking.rules());
        return spend(booking, given, spending, draw -> {
            booking.post(
                    given.at(),
                    draw.lots(),
                    0,
                    redeemed(
                            booking.here(draw.spending().department()),
                            draw.spending().points()),
                    new Movement.Redeemed(Optional.empty(), draw.spending()));
            return null;
        });
    }

    private static List<HouseEntry> redeemed(Funding settling, long points) {
        return Booking.entry(HouseAccount.Kind.REDEEMED, settling, points);
    }

    /** What a spending takes. */
    private record Taken(Spending spending, List<LotMovement> lots) {}

    private static @Nullable Refusal spend(
            Booking booking,
            Given given,
            Decision<Spending, Refusal> decision,
            Function<Taken, @Nullable Refusal> posting) {
        if (!isSpentHere(booking, given)) {
            return notSpentHere(booking, given);
        }
        if (decision instanceof Decision.Refused<Spending, Refusal> no) {
            return no.refusal();
        }
        Spending spending =
                ((Decision.Accepted<Spending, Refusal>) decision).events().get(0);
        Draw draw = new Draw(booking.draft().lots());
        Refusal refusal = drawUsable(booking, given.at(), spending.points(), draw);
        return refusal != null ? refusal : posting.apply(new Taken(spending, draw.movements()));
    }

    private static boolean isSpentHere(Booking booking, Given given) {
        return booking.policy().isSpentWith(given.command().dealer());
    }

    private static Refusal notSpentHere(Booking booking, Given given) {
        return PointsRefusals.notSpentWith(
                given.command().dealer(), booking.policy().programme());
    }

    /** Takes points that were usable when it happened and are usable now; what is owed is not there to spend. */
    static @Nullable Refusal drawUsable(Booking booking, Instant at, long points, Draw draw) {
        Predicate<Lot> usable = lot -> isUsable(lot, at, booking.now());
        long debt = booking.draft().debt();
        // No more lots are looked at than are spent, where nothing is owed and there is enough.
        if (debt == 0 && draw.take(points, usable) == points) {
            return null;
        }
        long available = sum(booking.draft().lots(), usable) - debt;
        if (available < points) {
            return PointsRefusals.insufficient(points, available);
        }
        draw.take(points, usable);
        return null;
    }

    private static long sum(LotList lots, Predicate<Lot> kind) {
        long points = 0;
        for (int i = 0; i < lots.size(); i++) {
            points += kind.test(lots.get(i).lot()) ? lots.get(i).points() : 0;
        }
        return points;
    }

    private static boolean isUsable(Lot lot, Instant at, Instant now) {
        return lot.isUsable(now) && (at.equals(now) || lot.isUsable(at));
    }

    static @Nullable Refusal capture(Booking booking, Given given, PointsAction.Capture action) {
        Hold hold = booking.draft().hold(action.hold());
        if (hold == null) {
            return noHold(booking, given, action.hold(), action.kind());
        }
        long points = action.points().orElse(hold.points());
        if (points > hold.points()) {
            return PointsRefusals.moreThanHeld(points, hold.points());
        }
        if (!isSpentHere(booking, given)) {
            return notSpentHere(booking, given);
        }
        Spending spending = CapturedPart.of(hold, points);
        booking.post(
                given.at(),
                fromHold(hold, points),
                0,
                redeemed(booking.here(spending.department()), points),
                new Movement.Redeemed(Optional.of(hold.id()), spending));
        Hold rest = booking.draft().hold(hold.id());
        if (rest != null && !action.keepRest()) {
            setFree(booking, given.at(), rest);
        }
        return null;
    }

    private static List<LotMovement> fromHold(Hold hold, long points) {
        List<LotMovement> taken = new ArrayList<>(hold.lots().size());
        long left = points;
        for (OpenLot open : hold.lots()) {
            long part = Math.min(left, open.points());
            if (part > 0) {
                taken.add(new LotMovement(open.lot(), 0, -part));
                left -= part;
            }
        }
        return taken;
    }

    static @Nullable Refusal release(Booking booking, Given given, PointsAction.Release action) {
        Hold hold = booking.draft().hold(action.hold());
        if (hold == null) {
            return noHold(booking, given, action.hold(), action.kind());
        }
        setFree(booking, given.at(), hold);
        return null;
    }

    private static void setFree(Booking booking, Instant at, Hold hold) {
        booking.post(at, TimePassing.setFree(hold), 0, List.of(), new Movement.Released(hold.id(), false));
    }

    private static Refusal noHold(Booking booking, Given given, PostingId id, PointsAction.Kind action) {
        Posting original = given.facts().original().orElse(null);
        if (original == null) {
            return PointsRefusals.unknownPosting(id);
        }
        if (!(original.what() instanceof Movement.Held held)) {
            return PointsRefusals.wrongPosting(id, action);
        }
        return booking.now().isBefore(held.expiresAt())
                ? PointsRefusals.holdEnded(id)
                : PointsRefusals.holdTimedOut(
                        id, held.expiresAt(), booking.rules().zone());
    }

    static @Nullable Refusal refund(Booking booking, Given given, PointsAction.Refund action) {
        Posting redemption = given.facts().original().orElse(null);
        if (redemption == null) {
            return PointsRefusals.unknownPosting(action.redemption());
        }
        if (!(redemption.what() instanceof Movement.Redeemed redeemed)) {
            return PointsRefusals.wrongPosting(action.redemption(), action.kind());
        }
        List<Movement.Refunded> before = About.of(Movement.Refunded.class, given.facts());
        Decision<RefundPart, Refusal> decision =
                PartRules.refund(redemption.id(), redeemed.spending(), before, action.part());
        if (decision instanceof Decision.Refused<RefundPart, Refusal> no) {
            return no.refusal();
        }
        RefundPart part =
                ((Decision.Accepted<RefundPart, Refusal>) decision).events().get(0);
        long returned = before.stream().mapToLong(Movement.Refunded::points).sum();
        Funding settling = new Funding(redemption.dealer(), redeemed.spending().department());
        booking.post(
                given.at(),
                comeBack(booking, given.at(), redemption, returned, part.points()),
                0,
                redeemed(settling, -part.points()),
                new Movement.Refunded(
                        redemption.id(), part.points(), part.line(), part.lineFen(), part.valueFen(), part.moneyFen()));
        return null;
    }

    /** What was spent last comes back first, each to the lot it came from. Source: PTS-06, P2, P25. */
    private static List<LotMovement> comeBack(
            Booking booking, Instant at, Posting redemption, long returned, long points) {
        List<LotMovement> back = new ArrayList<>();
        long skip = returned;
        long left = points;
        int part = 0;
        for (int i = redemption.lots().size() - 1; i >= 0 && left > 0; i--) {
            LotMovement spent = redemption.lots().get(i);
            long there = -spent.points();
            long passed = Math.min(skip, there);
            skip -= passed;
            long here = Math.min(left, there - passed);
            if (here > 0) {
                left -= here;
                boolean grace = spent.lot().isExpired(at) && booking.policy().expiredRefund() == ExpiredRefund.GRACE;
                back.add(
                        LotMovement.free(grace ? graceLot(booking, spent.lot(), here, at, part++) : spent.lot(), here));
            }
        }
        return back;
    }

    private static Lot graceLot(Booking booking, Lot spent, long points, Instant at, int part) {
        PostingId id = booking.nextId();
        PointsRules rules = booking.rules();
        Expiry expiry = Expiry.endOf(rules.day(at).plusDays(rules.programme().graceDays()), rules.zone());
        return new Lot(
                new LotId(id.account(), id.sequence(), part),
                spent.origin(),
                points,
                spent.earnedAt(),
                Optional.of(at),
                Optional.of(expiry),
                spent.funding());
    }
}
