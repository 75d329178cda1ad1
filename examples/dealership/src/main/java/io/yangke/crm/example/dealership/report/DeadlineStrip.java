package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.calendar.DayReason;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.complaint.Clock;
import java.time.LocalDate;

/** The days of a limit in working days as a row of leaves: which counted, which did not, and why. */
record DeadlineStrip(Clock clock, WorkingCalendar calendar, Words words) {

    private static final int LEAF = 84;
    private static final int HEIGHT = 118;

    Tag render() {
        LocalDate first = calendar.day(clock.startedAt());
        LocalDate last = calendar.day(clock.dueAt().orElseThrow());
        LocalDate zero = calendar.workingDayOnOrAfter(first);
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        Tag strip = Svg.drawing(days * LEAF, HEIGHT, words.get("strip.title"));
        for (int i = 0; i < days; i++) {
            LocalDate day = first.plusDays(i);
            int counted = day.isAfter(zero) ? calendar.workingDaysBetween(zero.plusDays(1), day.plusDays(1)) : 0;
            leaf(strip, i * LEAF, day, counted, day.equals(last));
        }
        return strip;
    }

    private void leaf(Tag strip, int x, LocalDate day, int counted, boolean isLast) {
        boolean working = calendar.isWorkingDay(day);
        String kind = isLast ? "leaf due" : working ? "leaf counts" : "leaf skipped";
        strip.add(
                Svg.rect(x + 3, 4, LEAF - 6, HEIGHT - 8, kind),
                Svg.centred(x + LEAF / 2, 26, "tick", words.weekday(day)),
                Svg.centred(x + LEAF / 2, 56, "leafday", words.day(day)),
                Svg.centred(x + LEAF / 2, 80, "value", working ? words.get("strip.day", counted) : "–"),
                Svg.centred(x + LEAF / 2, 101, "tick", reason(day)));
    }

    private String reason(LocalDate day) {
        DayReason reason = calendar.reason(day);
        return switch (reason.kind()) {
            case HOLIDAY -> words.get("holiday." + reason.key());
            case MAKE_UP_WORKDAY -> words.get("days.makeup.short");
            case WEEK_PATTERN, CLOSED, OPEN -> calendar.isWorkingDay(day) ? "" : words.get("strip.off");
        };
    }
}
