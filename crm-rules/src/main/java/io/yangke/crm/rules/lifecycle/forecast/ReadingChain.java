package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.CustomerFact;
import java.util.Arrays;

/**
 * The most readings that can all be right together: the odometer never falls, and no car is driven farther than it can be. Of
 * several such chains the calmest, whose fastest piece is the slowest, and of these the one that goes on longest. What the chain
 * leaves out, or what is ten times off the line through it, is wrong.
 */
final class ReadingChain {

    private static final int METRES = 1_000;

    /** So many times off the line through the others is a digit too many or too few. */
    private static final int SLIP = 4;

    /** The same where nothing but the fallback says how far a car is driven: some are driven far. */
    private static final int SLIP_OF_FALLBACK = 8;

    /** Below so many metres nothing is called a digit too many. */
    private static final long LEAST_FOR_DIGIT_MORE = 1_000_000;

    /** Below so many metres nothing is called a digit too few. */
    private static final long LEAST_FOR_DIGIT_LESS = 5_000_000;

    private final MileagePolicy policy;
    final int[] days;
    final int[] km;
    /** Where in the readings each link stands. */
    final int[] from;

    private final int[] slopes;
    /** The readings that are ten times off, one bit each: there are 51 at most. */
    private long slips;

    int size;
    /** How many slopes stand in {@link #slopes}. */
    int slopeCount;

    ReadingChain(Readings readings, MileagePolicy policy) {
        this.policy = policy;
        int count = readings.size();
        days = new int[count];
        km = new int[count];
        from = new int[count];
        slopes = new int[count * (count - 1) / 2];
        link(readings, count);
        for (int slip = worstSlip(); slip >= 0; slip = worstSlip()) {
            // What a slip left out may be right without it.
            slips |= 1L << (from[slip] - readings.first);
            link(readings, count);
        }
        collectSlopes();
    }

    private void link(Readings readings, int count) {
        if (slips == 0 && agree(readings, count)) {
            // Nearly always: then no chain is longer, and nothing need be searched.
            size = count;
            for (int i = 0; i < count; i++) {
                take(readings, readings.first + i, i);
            }
        } else {
            search(readings, count);
        }
    }

    private boolean agree(Readings readings, int count) {
        for (int i = 1; i < count; i++) {
            if (!agree(readings, readings.first + i - 1, readings.first + i)) {
                return false;
            }
        }
        return true;
    }

    private void take(Readings readings, int reading, int place) {
        days[place] = readings.days[reading];
        km[place] = readings.km[reading];
        from[place] = reading;
    }

    private void search(Readings readings, int count) {
        int[] length = new int[count];
        int[] fastest = new int[count];
        int[] before = new int[count];
        int best = -1;
        for (int i = 0; i < count; i++) {
            if (isSlip(i)) {
                continue;
            }
            extend(readings, i, length, fastest, before);
            if (best < 0 || length[i] > length[best] || (length[i] == length[best] && fastest[i] <= fastest[best])) {
                best = i;
            }
        }
        size = best < 0 ? 0 : length[best];
        for (int place = size - 1; place >= 0; place--) {
            take(readings, readings.first + best, place);
            best = before[best];
        }
    }

    private void extend(Readings readings, int to, int[] length, int[] fastest, int[] before) {
        length[to] = 1;
        before[to] = -1;
        for (int i = 0; i < to; i++) {
            int pace = isSlip(i) || length[i] + 1 < length[to]
                    ? -1
                    : pace(readings, readings.first + i, readings.first + to);
            if (pace < 0) {
                continue;
            }
            int worst = Math.max(pace, fastest[i]);
            if (length[i] + 1 > length[to] || worst < fastest[to]) {
                length[to] = length[i] + 1;
                fastest[to] = worst;
                before[to] = i;
            }
        }
    }

    /** Returns how many metres a day lie between two readings; negative if both cannot be right. */
    private int pace(Readings readings, int earlier, int later) {
        return agree(readings, earlier, later)
                ? perDay(readings.km[later] - readings.km[earlier], span(readings, earlier, later))
                : -1;
    }

    private boolean agree(Readings readings, int earlier, int later) {
        int driven = readings.km[later] - readings.km[earlier];
        return driven >= 0 && driven <= (long) span(readings, earlier, later) * policy.mostKmPerDay();
    }

    private static int span(Readings readings, int earlier, int later) {
        return Math.max(1, readings.days[later] - readings.days[earlier]);
    }

    // The same either way; few distances need the longer division.
    private static int perDay(int km, int days) {
        return km < Integer.MAX_VALUE / METRES ? km * METRES / days : (int) ((long) km * METRES / days);
    }

    private boolean isSlip(int place) {
        return (slips & 1L << place) != 0;
    }

    /** Returns the link farthest off the line through the others, if it is about ten times off; negative if none is. */
    private int worstSlip() {
        if (size < 2) {
            return -1;
        }
        long pace = judgePace();
        long start = judgeStart(pace);
        int factor = size == 2 ? SLIP_OF_FALLBACK : SLIP;
        int worst = -1;
        long worstBy = 0;
        for (int i = 0; i < size; i++) {
            long expected = start + pace * (days[i] - days[0]);
            long by = Math.abs((long) km[i] * METRES - expected);
            if (by > worstBy && km[i] > 0 && isSlip((long) km[i] * METRES, expected, factor)) {
                worst = i;
                worstBy = by;
            }
        }
        return worst;
    }

    private static boolean isSlip(long metres, long expected, int factor) {
        return (expected >= LEAST_FOR_DIGIT_MORE && metres >= factor * expected)
                || (expected >= LEAST_FOR_DIGIT_LESS && metres * factor <= expected);
    }

    /** The median of the slopes and of the fallback: one slope alone is not believed against it. */
    private int judgePace() {
        collectSlopes();
        int fallback = policy.fallbackMetresPerDay();
        int middle = slopeCount / 2;
        int above = slopeCount == 0 ? fallback : Quantile.select(slopes, 0, slopeCount, middle);
        return Math.max(Quantile.greatest(slopes, middle), Math.min(fallback, above));
    }

    /** Where the line of this pace begins so that as many readings lie above it as below, in metres. */
    private long judgeStart(long pace) {
        long[] starts = new long[size];
        for (int i = 0; i < size; i++) {
            starts[i] = (long) km[i] * METRES - pace * (days[i] - days[0]);
        }
        Arrays.sort(starts);
        return starts[Quantile.median(size)];
    }

    private void collectSlopes() {
        slopeCount = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                int span = days[j] - days[i];
                if (span >= policy.leastDaysBetween()) {
                    slopes[slopeCount++] = perDay(km[j] - km[i], span);
                }
            }
        }
    }

    /** The median of the slopes, in metres a day; there must be one. */
    int middleSlope() {
        return Quantile.select(slopes, 0, slopeCount, Quantile.median(slopeCount));
    }

    /** The lower quarter of the slopes, once the median was asked for. */
    int lowerSlope() {
        return Quantile.select(slopes, 0, Quantile.median(slopeCount) + 1, Quantile.lower(slopeCount));
    }

    /** The upper quarter of the slopes, once the median was asked for. */
    int upperSlope() {
        return Quantile.select(slopes, Quantile.median(slopeCount), slopeCount, Quantile.upper(slopeCount));
    }

    /** Whether a reading stands in the chain. */
    boolean holds(int reading) {
        for (int i = 0; i < size; i++) {
            if (from[i] == reading) {
                return true;
            }
        }
        return false;
    }

    /** Returns why a reading that the chain leaves out cannot be right, given what was expected that day in metres. */
    WrongReading wrong(Readings readings, int reading, CustomerFact told, long expected) {
        return new WrongReading(
                told.fact(),
                EpochDays.date(readings.days[reading]),
                readings.km[reading],
                reason(readings, reading, expected));
    }

    private WrongReading.Reason reason(Readings readings, int reading, long expected) {
        if (isSlip((long) readings.km[reading] * METRES, expected, SLIP)) {
            return WrongReading.Reason.TYPING_SLIP;
        }
        int before = -1;
        for (int i = 0; i < size && from[i] < reading; i++) {
            before = from[i];
        }
        if (before >= 0 && readings.km[reading] < readings.km[before]) {
            return WrongReading.Reason.FALLING;
        }
        return before >= 0 && pace(readings, before, reading) < 0
                ? WrongReading.Reason.IMPOSSIBLE
                : WrongReading.Reason.ABOVE_LATER;
    }
}
