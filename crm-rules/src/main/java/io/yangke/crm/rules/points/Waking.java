package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.PointsEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When time next brings something about on an account, and which notices of expiry are due. Source: PTS-08. */
final class Waking {

    private static final long DAY_SECONDS = 24L * 60 * 60;
    private static final long NEVER = Long.MAX_VALUE;

    private Waking() {}

    /** Returns the earliest of the next notice, the first expiry and the first time-out; empty if nothing is to come. */
    static Optional<Instant> next(AccountDraft draft, Instant noticedUntil, ProgrammePolicy policy) {
        Instant next = firstTimeout(draft.holds());
        LotList lots = draft.lots();
        if (lots.size() > 0 && lots.get(0).lot().expiry().isPresent()) {
            next = earlier(next, lots.get(0).lot().expiry().get().end());
            long notice = firstNotice(lots, noticedUntil, policy.noticeDays());
            next = notice == NEVER ? next : earlier(next, Instant.ofEpochSecond(notice));
        }
        return next.equals(Instant.MAX) ? Optional.empty() : Optional.of(next);
    }

    private static Instant firstTimeout(List<Hold> holds) {
        Instant first = Instant.MAX;
        for (Hold hold : holds) {
            first = earlier(first, hold.expiresAt());
        }
        return first;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static long firstNotice(LotList lots, Instant noticedUntil, List<Integer> noticeDays) {
        long first = NEVER;
        for (int i = 0; i < noticeDays.size(); i++) {
            long ahead = noticeDays.get(i) * DAY_SECONDS;
            for (int k = 0; k < lots.size() && lots.get(k).lot().expiry().isPresent(); k++) {
                Lot lot = lots.get(k).lot();
                long at = lot.expiry().get().end().getEpochSecond() - ahead;
                if (at >= first) {
                    break;
                }
                if (isToCome(at, lot, noticedUntil)) {
                    first = at;
                    break;
                }
            }
        }
        return first;
    }

    /** A notice counts if its time is after the last notices and after the points came in. */
    private static boolean isToCome(long at, Lot lot, Instant noticedUntil) {
        return at > noticedUntil.getEpochSecond() && at > cameIn(lot).getEpochSecond();
    }

    /** Points that live on for some days came in when they were given back. */
    private static Instant cameIn(Lot lot) {
        return lot.id().equals(lot.origin()) ? lot.earnedAt() : lot.usableFrom().orElse(lot.earnedAt());
    }

    /** Returns the notices that are due: for each day of expiry the nearest one. */
    static List<PointsEvent> notices(AccountDraft draft, Instant noticedUntil, ProgrammePolicy policy, Instant now) {
        List<PointsEvent> notices = new ArrayList<>();
        LotList lots = draft.lots();
        for (int i = 0; i < lots.size() && lots.get(i).lot().expiry().isPresent(); ) {
            Expiry expiry = lots.get(i).lot().expiry().get();
            int days = 0;
            long points = 0;
            for (; i < lots.size() && expiry.end().equals(end(lots.get(i).lot())); i++) {
                points += lots.get(i).points();
                int due = nearest(lots.get(i).lot(), expiry, noticedUntil, policy.noticeDays(), now);
                days = days == 0 ? due : due == 0 ? days : Math.min(days, due);
            }
            if (days > 0) {
                notices.add(new PointsEvent.ExpiryComing(days, expiry.lastDay(), points));
            }
        }
        return notices;
    }

    private static Instant end(Lot lot) {
        return lot.expiry().map(Expiry::end).orElse(Instant.MAX);
    }

    /** The smallest distance whose notice is due for a lot; 0 if none is. */
    private static int nearest(Lot lot, Expiry expiry, Instant noticedUntil, List<Integer> noticeDays, Instant now) {
        int nearest = 0;
        for (int days : noticeDays) {
            long at = expiry.end().getEpochSecond() - days * DAY_SECONDS;
            if (at <= now.getEpochSecond() && isToCome(at, lot, noticedUntil)) {
                nearest = days;
            }
        }
        return nearest;
    }
}
