package io.yangke.crm.rules.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Calendars, days and instants of all kinds, near the days on which the zones' clocks change. */
class AnyCalendar extends DomainContextBase {

    /** A steady zone, ordinary ones, half an hour of change, changes at midnight, and one that once left out a day. */
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("America/Havana"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Pacific/Apia"));

    /** Changes of the clocks in these zones, a National Day, the edges of the tables, and the years before and after. */
    private static final List<LocalDate> INTERESTING = List.of(
            LocalDate.of(2026, 3, 8),
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 4, 5),
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 10, 4),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2017, 10, 15),
            LocalDate.of(2018, 2, 18),
            LocalDate.of(2011, 12, 30),
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2049, 12, 31),
            LocalDate.of(1999, 3, 28),
            LocalDate.of(2055, 10, 31));

    @Provide
    Arbitrary<LocalDate> days() {
        return Combinators.combine(
                        Arbitraries.of(INTERESTING), Arbitraries.integers().between(-9, 9))
                .as(LocalDate::plusDays);
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds = Arbitraries.longs().between(0, 86_399);
        Arbitrary<Long> nanos = Arbitraries.of(0L, 0L, 1L, 500_000_000L, 999_999_999L);
        return Combinators.combine(days(), seconds, nanos)
                .as((day, second, nano) -> Instant.ofEpochSecond(day.toEpochDay() * 86_400 + second, nano));
    }

    @Provide
    Arbitrary<DayHours> hours() {
        Arbitrary<Integer> quarter = Arbitraries.integers().between(0, 96).map(n -> n * 15);
        Arbitrary<Integer> odd = Arbitraries.integers().between(0, 1440);
        return Arbitraries.oneOf(quarter, odd)
                .set()
                .ofMinSize(2)
                .ofMaxSize(7)
                .map(AnyCalendar::slots)
                .filter(hours -> hours.minutes() >= 60);
    }

    private static DayHours slots(Set<Integer> cuts) {
        Integer[] sorted = new TreeSet<>(cuts).toArray(Integer[]::new);
        Slot[] slots = new Slot[sorted.length / 2];
        Arrays.setAll(slots, i -> new Slot(sorted[2 * i], sorted[2 * i + 1]));
        return DayHours.of(slots);
    }

    @Provide
    Arbitrary<WeekPattern> weeks() {
        Arbitrary<DayHours> day = Arbitraries.frequencyOf(
                Tuple.of(3, hours()),
                Tuple.of(2, Arbitraries.of(DayHours.parse("09:00-18:00"))),
                Tuple.of(1, Arbitraries.of(DayHours.ALL_DAY)),
                Tuple.of(2, Arbitraries.of(DayHours.CLOSED)));
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), day)
                .ofMinSize(1)
                .map(WeekPattern::new)
                .filter(week -> !week.isClosed());
    }

    @Provide
    Arbitrary<DayOverride> overrides() {
        Arbitrary<DayOverride> closed = Arbitraries.just(new DayOverride.Closed(DayReason.holiday("H", "春节")));
        Arbitrary<DayOverride> makeUp = Arbitraries.just(new DayOverride.Open(DayReason.makeUpWorkday("H", "春节")));
        Arbitrary<DayOverride> open = Arbitraries.just(new DayOverride.Open(DayReason.open("fair")));
        Arbitrary<DayOverride> own = hours().map(hours -> new DayOverride.OpenWith(hours, DayReason.open("fair")));
        return Arbitraries.oneOf(closed, makeUp, open, own);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<Map<LocalDate, DayOverride>> dated =
                Arbitraries.maps(days(), overrides()).ofMaxSize(12);
        return Combinators.combine(Arbitraries.of(ZONES), weeks(), dated).as((zone, week, dates) -> {
            WorkingCalendar.Builder calendar =
                    WorkingCalendar.builder("any").zone(zone).week(week);
            dates.forEach(calendar::override);
            return calendar.build();
        });
    }
}
