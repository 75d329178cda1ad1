package io.yangke.crm.core.explain;

import io.yangke.crm.spi.explain.Argument;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Days, times of day and lengths of time in the words of one language. Patterns and names are in the bundle, so that they
 * are the same on every machine. Minutes are cut off, not rounded: a limit is never shown later than it is.
 */
final class TimeWords {

    private static final long LONGEST_IN_MINUTES = 120;

    private final Wording wording;

    TimeWords(Wording wording) {
        this.wording = wording;
    }

    String of(Argument fact) {
        if (fact instanceof Argument.Moment moment) {
            return moment(moment.at().atZone(moment.zone()));
        }
        if (fact instanceof Argument.Day day) {
            return day("format.day", day.day());
        }
        if (fact instanceof Argument.Days days) {
            return days(days.firstInclusive(), days.lastInclusive());
        }
        if (fact instanceof Argument.Span span) {
            return length("span", span.length());
        }
        return length("working", ((Argument.WorkingTime) fact).length());
    }

    private String moment(ZonedDateTime at) {
        List<String> facts = new ArrayList<>(parts(at.toLocalDate()));
        facts.add(String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute()));
        return wording.get("format.moment").fill(facts);
    }

    private String day(String pattern, LocalDate day) {
        return wording.get(pattern).fill(parts(day));
    }

    private List<String> parts(LocalDate day) {
        return List.of(
                Integer.toString(day.getYear()),
                Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()),
                wording.get("DayOfWeek." + day.getDayOfWeek().name()).text(),
                wording.get("Month." + day.getMonth().name()).text());
    }

    private String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day("format.day", first);
        }
        String pattern = first.getYear() == last.getYear() ? "format.daysOfYear" : "format.days";
        return wording.get(pattern)
                .fill(List.of(
                        day("format.day", first),
                        day("format.day", last),
                        day("format.dayOfYear", first),
                        day("format.dayOfYear", last)));
    }

    /** Returns a length in its largest units, such as 1 day 3 hours; business hours do not make days. */
    private String length(String unit, Duration length) {
        if (length.isNegative()) {
            return "-" + length(unit, length.negated());
        }
        long minutes = length.toMinutes();
        if (minutes <= LONGEST_IN_MINUTES) {
            return minutesAndSeconds(unit, minutes, minutes < 60 ? length.toSecondsPart() : 0);
        }
        boolean inDays = "span".equals(unit);
        long days = inDays ? length.toDays() : 0;
        long hours = inDays ? length.toHoursPart() : length.toHours();
        return joined(unit, List.of("days", "hours", "minutes"), List.of(days, hours, (long) length.toMinutesPart()));
    }

    private String minutesAndSeconds(String unit, long minutes, long seconds) {
        return minutes == 0 && seconds == 0
                ? counted(unit + ".minutes", 0)
                : joined(unit, List.of("minutes", "seconds"), List.of(minutes, seconds));
    }

    /** Joins the parts that are not zero; only the first one says that business hours are meant. */
    private String joined(String unit, List<String> names, List<Long> values) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (values.get(i) > 0) {
                parts.add(counted((parts.isEmpty() ? unit : "span") + "." + names.get(i), values.get(i)));
            }
        }
        return String.join(wording.get("format.lengthSeparator").text(), parts);
    }

    /** Returns so many of something, in the singular or plural of the language. */
    String counted(String unit, long value) {
        return wording.get(unit + (value == 1 ? ".one" : ".other")).fill(List.of(ArgumentWords.number(value)));
    }
}
