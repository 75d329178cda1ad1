package io.yangke.crm.rules.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The days of a calendar: their hours, and counting in working days. By table from 2000 to 2049, day by day elsewhere. */
final class Days {

    private final WeekPattern week;
    private final Map<LocalDate, DayHours> dated = new HashMap<>();
    private final DayTable table;

    Days(CalendarContent content) {
        this.week = content.week();
        content.overrides().forEach((day, override) -> dated.put(day, content.hours(day.getDayOfWeek(), override)));
        this.table = DayTable.of(content);
    }

    DayHours hours(LocalDate day) {
        DayHours special = dated.get(day);
        return special == null ? week.hours(day.getDayOfWeek()) : special;
    }

    boolean isWorkingDay(LocalDate day) {
        return SharedDates.covers(day) ? table.isWorkingDay(day) : opens(day);
    }

    private boolean opens(LocalDate day) {
        return !hours(day).isClosed();
    }

    LocalDate plus(LocalDate day, int steps) {
        if (steps == 0) {
            return day;
        }
        if (SharedDates.covers(day)) {
            long place = table.place(day, steps);
            if (table.has(place)) {
                return table.workingDay(place);
            }
        }
        return walked(day, steps);
    }

    private LocalDate walked(LocalDate start, int steps) {
        int direction = Integer.signum(steps);
        long left = Math.abs((long) steps);
        LocalDate day = start;
        for (int walked = 0; walked <= OpenTime.LONGEST_WALK; walked++) {
            day = day.plusDays(direction);
            if (opens(day) && --left == 0) {
                return day;
            }
        }
        throw OpenTime.tooFar(start);
    }

    int between(LocalDate startInclusive, LocalDate endExclusive) {
        if (SharedDates.covers(startInclusive) && SharedDates.covers(endExclusive)) {
            return table.before(endExclusive) - table.before(startInclusive);
        }
        return endExclusive.isBefore(startInclusive)
                ? -counted(endExclusive, startInclusive)
                : counted(startInclusive, endExclusive);
    }

    private int counted(LocalDate startInclusive, LocalDate endExclusive) {
        if (startInclusive.until(endExclusive, java.time.temporal.ChronoUnit.DAYS) > OpenTime.LONGEST_WALK) {
            throw OpenTime.tooFar(startInclusive);
        }
        int count = 0;
        for (LocalDate day = startInclusive; day.isBefore(endExclusive); day = day.plusDays(1)) {
            count += opens(day) ? 1 : 0;
        }
        return count;
    }
}
