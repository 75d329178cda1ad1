package io.yangke.crm.rules.calendar;

import io.yangke.crm.spi.calendar.CalendarVersion;
import io.yangke.crm.spi.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Working days and working time: an ordinary week, and what is said of single dates, which beats the week. Immutable and
 * thread-safe. Source: CMP-04, CMP-05, HARD-CASES S16–S26, C1–C4.
 *
 * <p>Days are days of the calendar's zone; a working day is one with at least one slot. Open time is half-open: an
 * instant at the opening is open, one at the closing is not. Slots that meet at midnight join. Where the clocks change, a
 * local time that is skipped means the instant of the change, and one that comes twice means its first coming, so that
 * no working time is counted twice. Nothing is rounded.
 *
 * <p>A calculation that does not end within 200 years fails with {@link java.time.DateTimeException}.
 */
public final class WorkingCalendar {

    private static final int LONGEST_NAME = 51;

    private final String name;
    private final CalendarContent content;
    private final CalendarVersion version;
    private final Days days;
    private final LocalClock clock;
    private final WalkedTime walked;
    private final OpenTime time;

    private WorkingCalendar(String name, CalendarContent content) {
        Checks.require(
                content.opensEver(),
                "calendar",
                "is never open",
                "a week with an open day, or a date that opens, is needed");
        this.name = name;
        this.content = content;
        this.version = content.version(name);
        this.days = new Days(content);
        this.clock = new LocalClock(content.zone());
        this.walked = new WalkedTime(days, clock);
        this.time = TabledTime.over(walked, days, content.zone().getRules());
    }

    /**
     * Returns a builder. The zone and the week have no default: they must be set.
     *
     * @param name 1 to 51 visible characters without {@code @}, such as {@code cn-statutory}
     */
    public static Builder builder(String name) {
        return new Builder(checkedName(name));
    }

    static String checkedName(String name) {
        Checks.id("calendar.name", name);
        Checks.require(
                name.length() <= LONGEST_NAME && name.indexOf('@') < 0,
                "calendar.name",
                "is too long or holds an @",
                "1 to " + LONGEST_NAME + " visible characters without @ are allowed");
        return name;
    }

    /** Returns a builder that starts from this calendar. */
    public Builder toBuilder() {
        Builder builder = new Builder(name);
        builder.zone = content.zone();
        builder.week = content.week();
        builder.makeUpDays = content.makeUpDays();
        builder.official = content.official();
        builder.overrides.putAll(content.overrides());
        return builder;
    }

    /** Returns the calendar as the overlay changes it; it bears the overlay's name. */
    public WorkingCalendar withOverlay(CalendarOverlay overlay) {
        return new WorkingCalendar(overlay.name(), overlay.over(content));
    }

    CalendarContent content() {
        return content;
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the name with a digest of all the calendar says: the same on every machine, another for other content. */
    public CalendarVersion version() {
        return version;
    }

    /** Returns the zone in which the days and hours are meant. */
    public ZoneId zone() {
        return content.zone();
    }

    /** Returns the ordinary week. */
    public WeekPattern week() {
        return content.week();
    }

    /** Returns the hours of the day; closed if it is no working day. */
    public DayHours hours(LocalDate day) {
        return days.hours(day);
    }

    /** Returns why the day is open or closed. */
    public DayReason reason(LocalDate day) {
        return content.reason(day);
    }

    /** Returns whether work goes on at any time of the day. */
    public boolean isWorkingDay(LocalDate day) {
        return days.isWorkingDay(day);
    }

    /**
     * Returns the day of this zone that holds the instant.
     */
    public LocalDate day(Instant at) {
        return clock.day(at);
    }

    /**
     * Returns the n-th working day after the day, or before it if {@code days} is negative; the day itself does not
     * count, be it a working day or not. Zero gives the day itself, also when it is a day off.
     */
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        return this.days.plus(day, days);
    }

    /** Returns the day itself if it is a working day, or else the next one. */
    public LocalDate workingDayOnOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }

    /** Returns how many working days lie in the range; negative if the end is before the start. */
    public int workingDaysBetween(LocalDate startInclusive, LocalDate endExclusive) {
        return days.between(startInclusive, endExclusive);
    }

    /**
     * Returns the earliest instant by which so much working time has passed since the start; a time that fits exactly
     * ends at the close ({@link ExactFit#CLOSE}). No time at all gives the start if it is open or at a close, else the
     * next opening. A negative time goes back, as {@link #minusWorkingTime} does.
     */
    public Instant plusWorkingTime(Instant start, Duration workingTime) {
        return plusWorkingTime(start, workingTime, ExactFit.CLOSE);
    }

    /** Returns the same with another answer on a time that fits exactly; going back it always ends at the opening. */
    public Instant plusWorkingTime(Instant start, Duration workingTime, ExactFit fit) {
        return workingTime.isNegative() ? time.minus(start, workingTime.negated()) : time.plus(start, workingTime, fit);
    }

    /**
     * Returns the latest instant from which so much working time passes until the end; a time that fits exactly starts at
     * the opening. No time at all gives {@link #previousOpen}. A negative time goes forward.
     */
    public Instant minusWorkingTime(Instant end, Duration workingTime) {
        return workingTime.isNegative()
                ? time.plus(end, workingTime.negated(), ExactFit.CLOSE)
                : time.minus(end, workingTime);
    }

    /** Returns the working time between the instants; negative if the end is before the start. */
    public Duration workingTimeBetween(Instant startInclusive, Instant endExclusive) {
        return endExclusive.isBefore(startInclusive)
                ? time.between(endExclusive, startInclusive).negated()
                : time.between(startInclusive, endExclusive);
    }

    /** Returns the instant itself if it is open, or else the next opening. */
    public Instant nextOpen(Instant at) {
        return time.plus(at, Duration.ZERO, ExactFit.NEXT_OPENING);
    }

    /** Returns the latest instant, no later than this one, that is open or at a close. */
    public Instant previousOpen(Instant at) {
        return time.minus(at, Duration.ZERO);
    }

    /** Returns whether work goes on at the instant: from an opening, inclusive, to its close, exclusive. */
    public boolean isOpen(Instant at) {
        return walked.isOpen(at);
    }

    /**
     * Returns the close of the day's last slot.
     *
     * @throws IllegalArgumentException if the day is not a working day
     */
    public Instant endOfBusiness(LocalDate workingDay) {
        List<Slot> slots = hours(workingDay).slots();
        Checks.require(!slots.isEmpty(), "workingDay", "is a day off", "a working day is allowed");
        return clock.instant(workingDay, slots.get(slots.size() - 1).endMinute());
    }

    /** Returns the end of business on working day n after day 0, read in the {@link DayCount#STANDARD} way. */
    public Instant endOfWorkingDay(Instant start, int n) {
        return endOfWorkingDay(start, n, DayCount.STANDARD);
    }

    /**
     * Returns the limit "working day n" for a start, read in a named way.
     *
     * @param n the working day; negative counts back, zero is day 0
     */
    public Instant endOfWorkingDay(Instant start, int n, DayCount reading) {
        boolean rolls = reading.outsideHours() == DayCount.OutsideHours.NEXT_OPENING;
        LocalDateTime from = clock.local(rolls ? nextOpen(start) : start);
        LocalDate zero = dayZero(from.toLocalDate(), reading);
        LocalDate due = plusWorkingDays(zero, reading.steps(n));
        return reading.due() == DayCount.Due.END_OF_BUSINESS
                ? endOfBusiness(workingDayOnOrAfter(due))
                : clock.instant(due.atTime(from.toLocalTime()));
    }

    /** Returns day 0 of a start on this day, read in a named way. */
    public LocalDate dayZero(LocalDate start, DayCount reading) {
        return reading.offDay() == DayCount.OffDay.NEXT_WORKING_DAY ? workingDayOnOrAfter(start) : start;
    }

    /** Returns whether the day lies outside the years with official data, so that the week pattern alone decides it. */
    public boolean isProvisional(LocalDate day) {
        return !content.official().contains(day.getYear());
    }

    /** Returns whether any day of the range lies outside the years with official data. */
    public boolean isProvisional(LocalDate startInclusive, LocalDate endInclusive) {
        return !content.official().covers(startInclusive, endInclusive);
    }

    /**
     * Returns {@link #plusWorkingTime} on minutes since 1970-01-01T00:00Z. From 2000 to 2049, in zones whose clocks do
     * not change in these years, it makes no object.
     *
     * @param workingMinutes zero or more
     * @throws IllegalArgumentException if the minutes are negative
     */
    public long plusWorkingMinutes(long epochMinute, long workingMinutes) {
        return time.plusMinutes(epochMinute, workingMinutes);
    }

    /**
     * Returns, day by day, what each day gave to the working time between the instants, from the day of the start to the
     * last day that begins before the end. The days' counts add up to {@link #workingTimeBetween}.
     *
     * @throws IllegalArgumentException if the end is before the start
     */
    public List<DayAccount> account(Instant startInclusive, Instant endExclusive) {
        Checks.require(!endExclusive.isBefore(startInclusive), "end", "is before the start", "a later end is allowed");
        List<DayAccount> accounts = new ArrayList<>();
        LocalDate day = day(startInclusive);
        do {
            if (accounts.size() > OpenTime.LONGEST_WALK) {
                throw OpenTime.tooFar(day(startInclusive));
            }
            accounts.add(accountOf(day, startInclusive, endExclusive));
            day = day.plusDays(1);
        } while (clock.instant(day, 0).isBefore(endExclusive));
        return List.copyOf(accounts);
    }

    private DayAccount accountOf(LocalDate day, Instant start, Instant end) {
        return new DayAccount(day, walked.within(day, start, end), hours(day), reason(day), isProvisional(day));
    }

    /** Two calendars are equal if they have the same name and say the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingCalendar calendar
                && name.equals(calendar.name)
                && content.equals(calendar.content);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }

    /** Returns the version. */
    @Override
    public String toString() {
        return version.toString();
    }

    /** Builds a calendar. Not thread-safe. What is said of a date last holds. */
    public static final class Builder {

        private final String name;
        private @Nullable ZoneId zone;
        private @Nullable WeekPattern week;
        private MakeUpDays makeUpDays = MakeUpDays.LIKE_MONDAY;
        private OfficialYears official = OfficialYears.ALL;
        private final SortedMap<LocalDate, DayOverride> overrides = new TreeMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Sets the zone in which days and hours are meant. There is no default (HARD-CASES S26). */
        public Builder zone(ZoneId zone) {
            this.zone = zone;
            return this;
        }

        /** Sets the ordinary week. */
        public Builder week(WeekPattern week) {
            this.week = week;
            return this;
        }

        /** Says what to do on make-up working days; by default they have the hours of a Monday. */
        public Builder makeUpDays(MakeUpDays rule) {
            makeUpDays = Objects.requireNonNull(rule, "makeUpDays");
            return this;
        }

        /** Sets the years, both inclusive, whose holidays are in the calendar; by default no day is provisional. */
        public Builder officialYears(int first, int last) {
            official = new OfficialYears(first, last);
            return this;
        }

        /** Says something of one date. */
        public Builder override(LocalDate date, DayOverride override) {
            overrides.put(Objects.requireNonNull(date, "date"), Objects.requireNonNull(override, "override"));
            return this;
        }

        /** Gives one date hours of its own; closed hours close it. */
        public Builder override(LocalDate date, DayHours hours) {
            return hours.isClosed() ? closed(date, DayReason.closed("")) : open(date, hours, DayReason.open(""));
        }

        /** Closes one date for a public holiday of this key and name. */
        public Builder holiday(LocalDate date, String key, String holiday) {
            return closed(date, DayReason.holiday(key, holiday));
        }

        /** Makes one date a working day that makes up for the holiday of this key and name. */
        public Builder makeUpWorkday(LocalDate date, String key, String holiday) {
            return open(date, DayReason.makeUpWorkday(key, holiday));
        }

        /** Closes one date. */
        public Builder closed(LocalDate date, DayReason reason) {
            return override(date, new DayOverride.Closed(reason));
        }

        /** Opens one date, as {@link DayOverride.Open} says. */
        public Builder open(LocalDate date, DayReason reason) {
            return override(date, new DayOverride.Open(reason));
        }

        /** Opens one date with hours of its own. */
        public Builder open(LocalDate date, DayHours hours, DayReason reason) {
            return override(date, new DayOverride.OpenWith(hours, reason));
        }

        /**
         * Returns the calendar.
         *
         * @throws IllegalArgumentException if the zone or the week is missing, or nothing is ever open
         */
        public WorkingCalendar build() {
            Checks.require(zone != null, "calendar.zone", "is missing", "a zone must be set");
            Checks.require(week != null, "calendar.week", "is missing", "a week must be set");
            return new WorkingCalendar(
                    name,
                    new CalendarContent(
                            Objects.requireNonNull(zone),
                            Objects.requireNonNull(week),
                            makeUpDays,
                            official,
                            overrides));
        }
    }
}
