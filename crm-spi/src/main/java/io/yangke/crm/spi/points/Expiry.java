package io.yangke.crm.spi.points;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Until when points are good: through the whole of a day in a zone. Kept as day and zone; the instant follows from them.
 * Immutable. Source: PTS-04, P26.
 */
public final class Expiry implements Comparable<Expiry> {

    private final LocalDate lastDay;
    private final ZoneId zone;
    private final Instant end;

    private Expiry(LocalDate lastDay, ZoneId zone) {
        this.lastDay = Objects.requireNonNull(lastDay, "lastDay");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.end = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * Returns the expiry at the end of a day.
     *
     * @param lastDay the last day the points are good, inclusive
     */
    public static Expiry endOf(LocalDate lastDay, ZoneId zone) {
        return new Expiry(lastDay, zone);
    }

    /**
     * Returns the expiry with this text.
     *
     * @throws IllegalArgumentException if it is not of the form {@code 2028-11-30@Asia/Shanghai}, or its day or zone are none
     */
    public static Expiry parse(String text) {
        int mark = text.indexOf('@');
        if (mark < 0) {
            throw new IllegalArgumentException("expiry: has no @; day@zone is allowed");
        }
        return endOf(day(text.substring(0, mark)), zone(text.substring(mark + 1)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("expiry: its day is none; a day such as 2028-11-30 is allowed", none);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(
                    "expiry: its zone is none; a zone such as Asia/Shanghai is allowed", none);
        }
    }

    /** The last day, inclusive. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** The zone of the day. */
    public ZoneId zone() {
        return zone;
    }

    /** The first instant at which the points are no longer good. */
    public Instant end() {
        return end;
    }

    /** Whether points with this expiry are no longer good at an instant. */
    public boolean isPast(Instant at) {
        return !at.isBefore(end);
    }

    /** By the instant, then by day and zone. */
    @Override
    public int compareTo(Expiry other) {
        int byEnd = end.compareTo(other.end);
        if (byEnd != 0 || this == other) {
            return byEnd;
        }
        int byDay = lastDay.compareTo(other.lastDay);
        return byDay != 0 ? byDay : zone.getId().compareTo(other.zone.getId());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Expiry that && lastDay.equals(that.lastDay) && zone.equals(that.zone));
    }

    @Override
    public int hashCode() {
        return 31 * lastDay.hashCode() + zone.hashCode();
    }

    /** The text form, such as {@code 2028-11-30@Asia/Shanghai}. */
    @Override
    public String toString() {
        return lastDay + "@" + zone.getId();
    }
}
