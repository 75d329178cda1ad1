package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.Expiry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * A day of the ledger, and until when points are good that are earned on it.
 *
 * @param day the day
 * @param fromSecond its first second, counted from the epoch
 * @param untilSecond the first second after it; not after {@code fromSecond} if the zone shifts its clocks on this day, so that
 *     the day holds no instant for certain
 * @param expiry until when points earned on it are good; empty if for ever
 */
record LedgerDay(LocalDate day, long fromSecond, long untilSecond, Optional<Expiry> expiry) {

    static LedgerDay of(Instant at, PointsRules rules) {
        LocalDate day = LocalDate.ofInstant(at, rules.zone());
        Instant from = rules.startOf(day);
        Instant until = rules.startOf(day.plusDays(1));
        return new LedgerDay(
                day,
                from.getEpochSecond(),
                isPlain(rules.zone().getRules(), from, until) ? until.getEpochSecond() : from.getEpochSecond(),
                expiry(day, rules));
    }

    // Where clocks are put back over midnight, a stretch of the evening comes twice, the second time after the next day
    // began.
    private static boolean isPlain(ZoneRules zone, Instant from, Instant until) {
        ZoneOffsetTransition next = zone.nextTransition(from.minusSeconds(86_400));
        return next == null || next.getInstant().isAfter(until);
    }

    // Always from the day of earning, never from an expiry computed before: a month's end would drift. Source: P27.
    private static Optional<Expiry> expiry(LocalDate day, PointsRules rules) {
        int months = rules.programme().lifeMonths();
        if (months == 0) {
            return Optional.empty();
        }
        LocalDate last = day.plusMonths(months);
        return Optional.of(Expiry.endOf(
                rules.programme().toEndOfMonth() ? last.withDayOfMonth(last.lengthOfMonth()) : last, rules.zone()));
    }

    boolean holds(Instant at) {
        return at.getEpochSecond() >= fromSecond && at.getEpochSecond() < untilSecond;
    }
}
