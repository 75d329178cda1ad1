package io.yangke.crm.rules.care.work;

import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.care.CareRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Today, and the days on which a role works after it, each with its place: today's is 0. */
final class Workdays {

    private final List<LocalDate> days = new ArrayList<>();
    private final boolean todayWorked;

    /**
     * Lists the days.
     *
     * @param lastInclusive the last day that is looked at; one working day more is listed, so that each day has a next one
     */
    Workdays(LocalDate today, LocalDate lastInclusive, CareRole role, WorkingCalendar calendar) {
        // Messages go out on any day; people work on working days.
        boolean always = role == CareRole.AUTOMATIC;
        todayWorked = always || calendar.isWorkingDay(today);
        LocalDate day = today;
        do {
            days.add(day);
            day = always ? day.plusDays(1) : calendar.workingDayOnOrAfter(day.plusDays(1));
        } while (!days.get(days.size() - 1).isAfter(lastInclusive));
    }

    int size() {
        return days.size();
    }

    LocalDate day(int place) {
        return days.get(place);
    }

    boolean isWorked(int place) {
        return place > 0 || todayWorked;
    }

    /** Returns the place of the first listed day on or after this one. */
    int onOrAfter(LocalDate day) {
        int found = Collections.binarySearch(days, day);
        return found >= 0 ? found : -found - 1;
    }

    /** Returns the place of the last listed day on or before this one, which is not before today. */
    int onOrBefore(LocalDate day) {
        int found = Collections.binarySearch(days, day);
        return found >= 0 ? found : -found - 2;
    }
}
