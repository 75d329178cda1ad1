package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.calendar.DayAccount;
import io.yangke.crm.rules.calendar.DayReason;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line for each day that was counted, and one for each run of days that were skipped for the same reason. Source:
 * HARD-CASES S36.
 */
final class DayLines {

    private final String rule;
    private final WorkingCalendar calendar;
    private final Optional<LocalDate> dayZero;
    private final List<Explanation> lines = new ArrayList<>();
    private @Nullable DayAccount runStart;
    private @Nullable DayAccount runEnd;

    private DayLines(String rule, WorkingCalendar calendar, Optional<LocalDate> dayZero) {
        this.rule = rule;
        this.calendar = calendar;
        this.dayZero = dayZero;
    }

    /**
     * Returns the lines of a stretch of days.
     *
     * @param rule the rule of the duty
     * @param dayZero from which working day the working days are numbered; absent to leave the numbers out
     */
    static List<Explanation> of(
            String rule, List<DayAccount> days, WorkingCalendar calendar, Optional<LocalDate> dayZero) {
        DayLines lines = new DayLines(rule, calendar, dayZero);
        days.forEach(lines::add);
        lines.endRun();
        return lines.lines;
    }

    private void add(DayAccount day) {
        if (!day.isSkipped()) {
            endRun();
            lines.add(counted(day));
        } else if (runEnd != null && isSameReason(runEnd, day)) {
            runEnd = day;
        } else {
            endRun();
            runStart = day;
            runEnd = day;
        }
    }

    private void endRun() {
        if (runStart != null && runEnd != null) {
            lines.add(skipped(Argument.days(runStart.date(), runEnd.date()), runStart));
        }
        runStart = null;
        runEnd = null;
    }

    private static boolean isSameReason(DayAccount one, DayAccount other) {
        boolean alike = one.reason().kind() != DayReason.Kind.WEEK_PATTERN || isWeekend(one) == isWeekend(other);
        return alike && one.reason().equals(other.reason());
    }

    private static boolean isWeekend(DayAccount day) {
        return day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private Explanation skipped(Argument days, DayAccount day) {
        boolean named = isNamed(day.reason());
        return switch (day.reason().kind()) {
            case HOLIDAY ->
                named
                        ? ComplaintCode.SKIPPED_HOLIDAY.under(rule, days, holiday(day.reason()))
                        : ComplaintCode.SKIPPED_CLOSED.under(rule, days);
            case WEEK_PATTERN ->
                (isWeekend(day) ? ComplaintCode.SKIPPED_WEEKEND : ComplaintCode.SKIPPED_DAY_OFF).under(rule, days);
            case CLOSED, MAKE_UP_WORKDAY, OPEN ->
                named
                        ? ComplaintCode.SKIPPED_CLOSED_NAMED.under(rule, days, holiday(day.reason()))
                        : ComplaintCode.SKIPPED_CLOSED.under(rule, days);
        };
    }

    private Explanation counted(DayAccount day) {
        Argument date = Argument.day(day.date());
        Argument time = Argument.workingTime(day.counted());
        boolean makeUp = day.reason().kind() == DayReason.Kind.MAKE_UP_WORKDAY && isNamed(day.reason());
        if (dayZero.isPresent()) {
            return numbered(day, date, time, makeUp);
        }
        if (day.counted().isZero()) {
            return ComplaintCode.DAY_NOTHING.under(rule, date);
        }
        return makeUp
                ? ComplaintCode.DAY_COUNTED_MAKE_UP.under(rule, date, time, holiday(day.reason()))
                : ComplaintCode.DAY_COUNTED.under(rule, date, time);
    }

    private Explanation numbered(DayAccount day, Argument date, Argument time, boolean makeUp) {
        LocalDate zero = dayZero.orElseThrow();
        if (day.date().equals(zero)) {
            return ComplaintCode.DAY_ZERO.under(rule, date, time);
        }
        Argument number = Argument.count(calendar.workingDaysBetween(zero, day.date()));
        return makeUp
                ? ComplaintCode.DAY_NUMBERED_MAKE_UP.under(rule, date, number, time, holiday(day.reason()))
                : ComplaintCode.DAY_NUMBERED.under(rule, date, number, time);
    }

    private static boolean isNamed(DayReason reason) {
        return !reason.name().isBlank() || !reason.key().isBlank();
    }

    private static Argument holiday(DayReason reason) {
        return Argument.named("Holiday", reason.key(), reason.name().isBlank() ? reason.key() : reason.name());
    }
}
