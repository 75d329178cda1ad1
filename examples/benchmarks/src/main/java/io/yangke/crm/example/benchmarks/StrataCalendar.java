package io.yangke.crm.example.benchmarks;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** The peer: a calendar of OpenGamma Strata with the same days, and working minutes built on it by hand. */
final class StrataCalendar {

    /** The days compared: all of 2007 to 2026. */
    static final List<LocalDate> DAYS =
            LocalDate.of(2007, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).toList();

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final LocalTime CLOSE = LocalTime.of(18, 0);

    private StrataCalendar() {}

    /** Returns Strata's calendar with the days of ours. */
    static ImmutableHolidayCalendar of(WorkingCalendar calendar) {
        List<LocalDate> holidays = DAYS.stream()
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()) && !calendar.isWorkingDay(day))
                .toList();
        List<LocalDate> makeUpDays = DAYS.stream()
                .filter(day -> WEEKEND.contains(day.getDayOfWeek()) && calendar.isWorkingDay(day))
                .toList();
        return ImmutableHolidayCalendar.of(HolidayCalendarId.of("CN"), holidays, WEEKEND, makeUpDays);
    }

    /** Returns when so many minutes, no more than a working day has, have passed on working days from 09:00 to 18:00. */
    static LocalDateTime plusMinutes(HolidayCalendar calendar, LocalDateTime start, long minutes) {
        LocalDate day = start.toLocalDate();
        LocalTime time = start.toLocalTime();
        if (calendar.isHoliday(day) || !time.isBefore(CLOSE)) {
            day = calendar.next(day);
            time = OPEN;
        } else if (time.isBefore(OPEN)) {
            time = OPEN;
        }
        long left = time.until(CLOSE, ChronoUnit.MINUTES);
        return minutes <= left
                ? day.atTime(time.plusMinutes(minutes))
                : calendar.next(day).atTime(OPEN.plusMinutes(minutes - left));
    }
}
