package io.yangke.crm.rules.calendar;

import io.yangke.crm.spi.internal.Checks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a region or a dealer changes of a calendar: zone, hours of weekdays, make-up days, single dates. All it leaves out
 * stays as it is. Immutable. Source: CMP-05, HARD-CASES C2.
 */
public final class CalendarOverlay {

    private final String name;
    private final Optional<ZoneId> zone;
    private final Map<DayOfWeek, DayHours> weekdays;
    private final Optional<MakeUpDays> makeUpDays;
    private final Optional<OfficialYears> official;
    private final SortedMap<LocalDate, DayOverride> overrides;
    private final SortedSet<LocalDate> restored;

    private CalendarOverlay(Builder builder) {
        this.name = builder.name;
        this.zone = builder.zone;
        this.weekdays = Collections.unmodifiableMap(new EnumMap<>(builder.weekdays));
        this.makeUpDays = builder.makeUpDays;
        this.official = builder.official;
        this.overrides = Collections.unmodifiableSortedMap(new TreeMap<>(builder.overrides));
        this.restored = Collections.unmodifiableSortedSet(new TreeSet<>(builder.restored));
    }

    /**
     * Returns a builder of an overlay that changes nothing yet.
     *
     * @param name the name of the calendars this overlay makes, as {@link WorkingCalendar#builder} takes it
     */
    public static Builder builder(String name) {
        return new Builder(WorkingCalendar.checkedName(name));
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    CalendarContent over(CalendarContent base) {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(base.week().days());
        week.putAll(weekdays);
        SortedMap<LocalDate, DayOverride> dates = new TreeMap<>(base.overrides());
        dates.keySet().removeAll(restored);
        dates.putAll(overrides);
        return new CalendarContent(
                zone.orElse(base.zone()),
                new WeekPattern(week),
                makeUpDays.orElse(base.makeUpDays()),
                official.orElse(base.official()),
                dates);
    }

    /** Builds an overlay. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private Optional<ZoneId> zone = Optional.empty();
        private final Map<DayOfWeek, DayHours> weekdays = new EnumMap<>(DayOfWeek.class);
        private Optional<MakeUpDays> makeUpDays = Optional.empty();
        private Optional<OfficialYears> official = Optional.empty();
        private final SortedMap<LocalDate, DayOverride> overrides = new TreeMap<>();
        private final SortedSet<LocalDate> restored = new TreeSet<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Means the days and hours in another zone. */
        public Builder zone(ZoneId other) {
            zone = Optional.of(other);
            return this;
        }

        /** Gives all weekdays the hours of this week. */
        public Builder week(WeekPattern week) {
            weekdays.putAll(week.days());
            return this;
        }

        /** Gives one weekday other hours. */
        public Builder weekday(DayOfWeek day, DayHours hours) {
            weekdays.put(day, Objects.requireNonNull(hours, "hours"));
            return this;
        }

        /** Does something else on make-up working days. */
        public Builder makeUpDays(MakeUpDays rule) {
            makeUpDays = Optional.of(rule);
            return this;
        }

        /** Has published holidays for other years. */
        public Builder officialYears(int first, int last) {
            official = Optional.of(new OfficialYears(first, last));
            return this;
        }

        /** Says something else of one date. */
        public Builder override(LocalDate date, DayOverride override) {
            Checks.require(!restored.contains(date), "date", "follows the week", "one word on each date is allowed");
            overrides.put(date, Objects.requireNonNull(override, "override"));
            return this;
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

        /** Lets the week pattern decide a date again, whatever the calendar below says of it. */
        public Builder followWeek(LocalDate date) {
            Checks.require(!overrides.containsKey(date), "date", "is overridden", "one word on each date is allowed");
            restored.add(date);
            return this;
        }

        /** Returns the overlay. */
        public CalendarOverlay build() {
            return new CalendarOverlay(this);
        }
    }
}
