package io.yangke.crm.rules.calendar;

import java.time.ZoneId;

/**
 * The statutory calendar of China: public holidays and make-up working days 调休 of 2007 to 2026 as the State Council's
 * notices set them. Days of other years are provisional. Source: CMP-04, HARD-CASES C1, C3, C4.
 *
 * <p>When the notice for another year is out, a host adds it without waiting for a release:
 * {@code ChineseCalendar.statutory().toBuilder().holiday(…).makeUpWorkday(…).officialYears(2007, 2027).build()}.
 */
public final class ChineseCalendar {

    /** The zone of the calendar. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The first year with official data. */
    public static final int FIRST_YEAR = 2007;

    /** The last year with official data. */
    public static final int LAST_YEAR = 2026;

    private static final WorkingCalendar STATUTORY =
            statutory(WeekPattern.mondayToFriday(DayHours.parse("09:00-18:00")));

    private ChineseCalendar() {}

    /** Returns the calendar with the business hours of CMP-04: Monday to Friday 09:00 to 18:00, Asia/Shanghai. */
    public static WorkingCalendar statutory() {
        return STATUTORY;
    }

    /** Returns the calendar with another week; make-up working days have the hours of its Monday. */
    public static WorkingCalendar statutory(WeekPattern hours) {
        WorkingCalendar.Builder calendar = WorkingCalendar.builder("cn-statutory")
                .zone(SHANGHAI)
                .week(hours)
                .officialYears(FIRST_YEAR, LAST_YEAR);
        StatutoryHolidays.load().forEach(calendar::override);
        return calendar.build();
    }
}
