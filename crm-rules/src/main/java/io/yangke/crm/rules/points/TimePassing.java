package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What time brings about on an account: holds run out, lots expire. It is posted in the order in which it happened, whenever it
 * is posted, so that it comes out the same with any sweep or none. Source: PTS-05, PTS-08, P19, P20.
 */
final class TimePassing {

    private final Booking booking;
    private Instant reached = Instant.MIN;

    private TimePassing(Booking booking) {
        this.booking = booking;
    }

    /** Posts everything that happened until now. */
    static void upToNow(Booking booking) {
        if (booking.draft().isTouchedByTime(booking.now())) {
            new TimePassing(booking).pass();
        }
    }

    /** Posts the expiry of what came back at an instant though its time was over. */
    static void afterReturn(Booking booking, Instant at) {
        if (booking.draft().isTouchedByTime(booking.now())) {
            TimePassing passing = new TimePassing(booking);
            passing.reached = at;
            passing.pass();
        }
    }

    private void pass() {
        boolean more = true;
        while (more && !booking.hasTooMany()) {
            Hold hold = firstTimeout();
            Instant expiry = firstExpiry();
            if (hold != null && !hold.expiresAt().isAfter(expiry)) {
                timeOut(hold);
            } else if (!expiry.isAfter(booking.now())) {
                expire(expiry);
            } else {
                more = false;
            }
        }
    }

    private @Nullable Hold firstTimeout() {
        Hold first = null;
        for (Hold hold : booking.draft().holds()) {
            if (hold.isOver(booking.now()) && (first == null || hold.expiresAt().isBefore(first.expiresAt()))) {
                first = hold;
            }
        }
        return first;
    }

    private Instant firstExpiry() {
        LotList lots = booking.draft().lots();
        if (lots.size() == 0 || lots.get(0).lot().expiry().isEmpty()) {
            return Instant.MAX;
        }
        return lots.get(0).lot().expiry().get().end();
    }

    private void timeOut(Hold hold) {
        reached = later(reached, hold.expiresAt());
        booking.postTime(hold.expiresAt(), setFree(hold), 0, List.of(), new Movement.Released(hold.id(), true));
        booking.announce(new PointsEvent.HoldTimedOut(hold.id(), hold.points()));
        Draw draw = repayment(booking, hold.expiresAt());
        if (draw != null) {
            booking.postTime(hold.expiresAt(), draw.movements(), -draw.taken(), List.of(), new Movement.Repaid());
        }
    }

    private void expire(Instant expiry) {
        LotList lots = booking.draft().lots();
        List<LotMovement> gone = new ArrayList<>();
        long points = 0;
        Instant at = later(reached, expiry);
        for (int i = 0; i < lots.size() && !lots.get(i).lot().expiry().isEmpty(); i++) {
            OpenLot open = lots.get(i);
            if (open.lot().expiry().get().end().isAfter(expiry)) {
                break;
            }
            gone.add(LotMovement.free(open.lot(), -open.points()));
            points += open.points();
            at = later(at, open.lot().earnedAt());
        }
        PostingId id = booking.nextId();
        booking.postTime(at, gone, 0, Booking.byFunding(HouseAccount.Kind.EXPIRED, gone, -1), new Movement.Expired());
        booking.announce(new PointsEvent.PointsExpired(id, points));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Returns the movements that free all of a hold. */
    static List<LotMovement> setFree(Hold hold) {
        List<LotMovement> free = new ArrayList<>(hold.lots().size());
        for (OpenLot open : hold.lots()) {
            free.add(new LotMovement(open.lot(), open.points(), -open.points()));
        }
        return free;
    }

    /** Repays debt from what is free and good now, in spending order. Source: PTS-07, P6. */
    static void repay(Booking booking, Instant at) {
        Draw draw = repayment(booking, booking.now());
        if (draw != null) {
            booking.post(at, draw.movements(), -draw.taken(), List.of(), new Movement.Repaid());
        }
    }

    private static @Nullable Draw repayment(Booking booking, Instant at) {
        long debt = booking.draft().debt();
        if (debt == 0 || booking.draft().lots().size() == 0) {
            return null;
        }
        Draw draw = new Draw(booking.draft().lots());
        return draw.take(debt, lot -> !lot.isExpired(at)) == 0 ? null : draw;
    }
}
