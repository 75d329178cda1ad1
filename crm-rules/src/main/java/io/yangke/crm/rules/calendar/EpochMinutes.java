package io.yangke.crm.rules.calendar;

import io.yangke.crm.spi.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** Working time on minutes since 1970: by table where it reaches, on the line of instants elsewhere. */
final class EpochMinutes {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final long LONGEST = OpenTime.LONGEST_WALK * (long) Slot.END_OF_DAY;

    private final Days days;
    private final OpenTime time;
    private final ZoneOffset offset;
    private final boolean steady;

    /**
     * Made when first asked for, since many calendars never are. The table is immutable: two threads that both make it
     * make the same, and either is safe to read.
     */
    private @Nullable MinuteTable table;

    EpochMinutes(Days days, OpenTime time, ZoneRules rules) {
        this.days = days;
        this.time = time;
        Instant first = utc(SharedDates.first().minusDays(1));
        Instant last = utc(SharedDates.first().plusDays(SharedDates.count() + 1L));
        ZoneOffsetTransition change = rules.nextTransition(first);
        this.offset = rules.getOffset(first);
        this.steady = (change == null || change.getInstant().isAfter(last))
                && offset.getTotalSeconds() % SECONDS_PER_MINUTE == 0;
    }

    private static Instant utc(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    long plus(long epochMinute, long workingMinutes) {
        if (steady && workingMinutes > 0) {
            long found = table().plus(epochMinute, workingMinutes);
            if (found != MinuteTable.BEYOND) {
                return found;
            }
        }
        return walked(epochMinute, workingMinutes);
    }

    private MinuteTable table() {
        MinuteTable made = table;
        if (made == null) {
            made = new MinuteTable(days, offset.getTotalSeconds() / SECONDS_PER_MINUTE);
            table = made;
        }
        return made;
    }

    private long walked(long epochMinute, long workingMinutes) {
        Checks.range("workingMinutes", workingMinutes, 0, LONGEST);
        Instant start = Instant.ofEpochSecond(Math.multiplyExact(epochMinute, SECONDS_PER_MINUTE));
        Instant end = time.plus(start, Duration.ofMinutes(workingMinutes), ExactFit.CLOSE);
        return Math.floorDiv(end.getEpochSecond(), SECONDS_PER_MINUTE);
    }
}
