package io.yangke.crm.rules.calendar;

import com.google.common.hash.Hashing;
import io.yangke.crm.spi.calendar.CalendarVersion;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything a calendar says, as data: what its version is a digest of.
 *
 * @param zone the zone in which its days and hours are meant
 * @param week the ordinary week
 * @param makeUpDays what it does on make-up working days
 * @param official the years with published holidays
 * @param overrides what it says of single dates
 */
record CalendarContent(
        ZoneId zone,
        WeekPattern week,
        MakeUpDays makeUpDays,
        OfficialYears official,
        SortedMap<LocalDate, DayOverride> overrides) {

    private static final int DIGEST_LENGTH = 12;

    CalendarContent {
        overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
    }

    /** Returns the hours of the date: what is said of it, or else its weekday's. */
    DayHours hours(LocalDate date) {
        DayOverride override = overrides.get(date);
        return override == null ? week.hours(date.getDayOfWeek()) : hours(date.getDayOfWeek(), override);
    }

    /** Returns the hours an override gives a date of this weekday. */
    DayHours hours(DayOfWeek weekday, DayOverride override) {
        if (override instanceof DayOverride.OpenWith with) {
            return with.hours();
        }
        return override instanceof DayOverride.Open open ? opened(weekday, open) : DayHours.CLOSED;
    }

    private DayHours opened(DayOfWeek weekday, DayOverride.Open open) {
        boolean ordinary = open.reason().kind() != DayReason.Kind.MAKE_UP_WORKDAY
                && !week.hours(weekday).isClosed();
        return ordinary ? week.hours(weekday) : openedLikeMakeUp(open);
    }

    private DayHours openedLikeMakeUp(DayOverride.Open open) {
        boolean makeUp = open.reason().kind() == DayReason.Kind.MAKE_UP_WORKDAY;
        return makeUp ? makeUpDays.hours(week) : week.hoursFrom(DayOfWeek.MONDAY);
    }

    DayReason reason(LocalDate date) {
        DayOverride override = overrides.get(date);
        return override == null ? DayReason.WEEK_PATTERN : override.reason();
    }

    /** Returns whether there is any working day at all. */
    boolean opensEver() {
        return !week.isClosed()
                || overrides.keySet().stream().anyMatch(date -> !hours(date).isClosed());
    }

    /** Returns the name with a digest of the content; the same on every machine and in every release. */
    CalendarVersion version(String name) {
        String digest =
                Hashing.sha256().hashString(canonical(), StandardCharsets.UTF_8).toString();
        return CalendarVersion.of(name + "@" + digest.substring(0, DIGEST_LENGTH));
    }

    private String canonical() {
        StringBuilder text = new StringBuilder("calendar 1\n");
        text.append("zone ").append(zone.getId()).append('\n');
        for (Map.Entry<DayOfWeek, DayHours> day : week.days().entrySet()) {
            text.append(day.getKey().name()).append(' ').append(day.getValue()).append('\n');
        }
        text.append("makeUp ").append(canonical(makeUpDays)).append('\n');
        text.append("official ")
                .append(official.first())
                .append(' ')
                .append(official.last())
                .append('\n');
        overrides.forEach((date, override) ->
                text.append(date).append(' ').append(canonical(override)).append('\n'));
        return text.toString();
    }

    private static String canonical(MakeUpDays rule) {
        if (rule instanceof MakeUpDays.LikeWeekday like) {
            return "like " + like.weekday().name();
        }
        return rule instanceof MakeUpDays.WithHours with ? "hours " + with.hours() : "closed";
    }

    private static String canonical(DayOverride override) {
        DayReason reason = override.reason();
        String why = reason.kind().name() + ' ' + quoted(reason.key()) + ' ' + quoted(reason.name());
        if (override instanceof DayOverride.OpenWith with) {
            return "hours " + with.hours() + ' ' + why;
        }
        return (override instanceof DayOverride.Open ? "open " : "closed ") + why;
    }

    /** Names are free text: with the length in front no name can be mistaken for what follows it. */
    private static String quoted(String text) {
        return text.length() + ":" + text;
    }
}
