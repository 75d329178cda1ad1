package io.yangke.crm.rules.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Working time by table, in zones that keep one offset from 2000 to 2049; the rest is left to the walk. The working time
 * of the table before an instant is its rank. All instants of one closed stretch have the same rank, so a rank has an
 * earliest instant, the close, and a latest one, the next opening.
 */
final class TabledTime implements OpenTime {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MINUTE = SECONDS_PER_MINUTE * NANOS_PER_SECOND;
    /** Beyond any rank, and far from overflow when added to one: 100 years. */
    private static final Duration MOST = Duration.ofDays(36_525);

    private static final long BEYOND = -1;

    private final WalkedTime walked;
    private final Days days;
    private final int offsetMinutes;

    /**
     * Made when first asked for, since many calendars never are. The table is immutable: two threads that both make it
     * make the same, and either is safe to read.
     */
    private @Nullable MinuteTable table;

    private TabledTime(WalkedTime walked, Days days, ZoneOffset offset) {
        this.walked = walked;
        this.days = days;
        this.offsetMinutes = offset.getTotalSeconds() / SECONDS_PER_MINUTE;
    }

    /** Returns the faster way if the zone allows it, else the walk itself. */
    static OpenTime over(WalkedTime walked, Days days, ZoneRules rules) {
        Instant first = utc(SharedDates.first().minusDays(1));
        Instant last = utc(SharedDates.first().plusDays(SharedDates.count() + 1L));
        ZoneOffsetTransition change = rules.nextTransition(first);
        ZoneOffset offset = rules.getOffset(first);
        boolean steady = change == null || change.getInstant().isAfter(last);
        return steady && offset.getTotalSeconds() % SECONDS_PER_MINUTE == 0
                ? new TabledTime(walked, days, offset)
                : walked;
    }

    private static Instant utc(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private MinuteTable table() {
        MinuteTable made = table;
        if (made == null) {
            made = new MinuteTable(days, offsetMinutes);
            table = made;
        }
        return made;
    }

    @Override
    public long plusMinutes(long epochMinute, long workingMinutes) {
        MinuteTable minutes = table();
        if (workingMinutes > 0 && minutes.covers(epochMinute)) {
            long end = minutes.plus(epochMinute, workingMinutes);
            if (end != MinuteTable.BEYOND) {
                return end;
            }
        }
        return walked.plusMinutes(epochMinute, workingMinutes);
    }

    @Override
    public Instant plus(Instant start, Duration time, ExactFit fit) {
        long rank = rank(start, time);
        if (rank == BEYOND || !holds(rank + time.toNanos())) {
            return walked.plus(start, time, fit);
        }
        if (time.isZero() && fit == ExactFit.CLOSE) {
            return sameOrOpening(start, rank);
        }
        long target = rank + time.toNanos();
        return fit == ExactFit.CLOSE ? earliest(target) : latest(target);
    }

    private Instant sameOrOpening(Instant start, long rank) {
        return earliest(rank).equals(start) ? start : latest(rank);
    }

    @Override
    public Instant minus(Instant end, Duration time) {
        long rank = rank(end, time);
        if (rank == BEYOND || !holds(rank - time.toNanos())) {
            return walked.minus(end, time);
        }
        Instant opening = latest(rank - time.toNanos());
        return time.isZero() && !opening.equals(end) ? earliest(rank) : opening;
    }

    @Override
    public Duration between(Instant start, Instant end) {
        long from = rank(start, Duration.ZERO);
        long to = rank(end, Duration.ZERO);
        return from == BEYOND || to == BEYOND ? walked.between(start, end) : Duration.ofNanos(to - from);
    }

    /** Returns the rank in nanoseconds, or {@link #BEYOND} if the table does not reach or the time is too long for it. */
    private long rank(Instant at, Duration time) {
        long minute = Math.floorDiv(at.getEpochSecond(), SECONDS_PER_MINUTE);
        MinuteTable minutes = table();
        if (!minutes.covers(minute) || time.compareTo(MOST) > 0) {
            return BEYOND;
        }
        int rank = minutes.rank(minute);
        long nanos = (at.getEpochSecond() - minute * SECONDS_PER_MINUTE) * NANOS_PER_SECOND + at.getNano();
        return rank * NANOS_PER_MINUTE + (nanos > 0 && minutes.isOpen(minute) ? nanos : 0);
    }

    /** Returns whether the table has the earliest and the latest instant of the rank. */
    private boolean holds(long rank) {
        return rank > 0 && rank < table().total() * NANOS_PER_MINUTE;
    }

    private Instant earliest(long rank) {
        int minute = (int) Math.floorDiv(rank + NANOS_PER_MINUTE - 1, NANOS_PER_MINUTE);
        return before(table().select(minute), minute * NANOS_PER_MINUTE - rank);
    }

    private Instant latest(long rank) {
        int minute = (int) Math.floorDiv(rank, NANOS_PER_MINUTE) + 1;
        return before(table().select(minute), minute * NANOS_PER_MINUTE - rank);
    }

    private static Instant before(long epochMinute, long nanos) {
        return Instant.ofEpochSecond(epochMinute * SECONDS_PER_MINUTE, -nanos);
    }
}
