package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.month.PlayedTicket;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.DayReason;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.complaint.Grade;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A bar for each day from the first receipt to the last, over bands for weekends, holidays and make-up days. */
final class DaysChart {

    /** The parts of a bar from below: grade A, grades B and C, questions. */
    static final List<String> PARTS = List.of("a", "b", "q");

    private static final WorkingCalendar CALENDAR = ChineseCalendar.statutory();
    private static final int LEFT = 40;
    private static final int TOP = 34;
    private static final int PLOT = 190;
    private static final int BOTTOM = TOP + PLOT;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = BOTTOM + 56;
    private static final int GRID = 5;

    private final Words words;
    private final NavigableMap<LocalDate, int[]> counts = new TreeMap<>();
    private final Tag chart;

    DaysChart(PlayedMonth month, Words words) {
        this.words = words;
        this.chart = Svg.drawing(WIDTH, HEIGHT, words.get("days.title"));
        month.tickets().forEach(this::count);
    }

    private void count(PlayedTicket played) {
        LocalDate day = CALENDAR.day(played.ticket().intake().receivedAt());
        counts.computeIfAbsent(day, d -> new int[PARTS.size()])[part(played)]++;
    }

    private static int part(PlayedTicket played) {
        return played.ticket().grade().map(grade -> grade == Grade.A ? 0 : 1).orElse(PARTS.size() - 1);
    }

    Tag render() {
        if (counts.isEmpty()) {
            return chart;
        }
        List<LocalDate> days =
                counts.firstKey().datesUntil(counts.lastKey().plusDays(1)).toList();
        days.forEach(this::shade);
        grid();
        days.forEach(day -> {
            bar(day);
            label(day);
        });
        return chart;
    }

    private int step() {
        return (WIDTH - LEFT) / (int) (ChronoUnit.DAYS.between(counts.firstKey(), counts.lastKey()) + 1);
    }

    private int x(LocalDate day) {
        return LEFT + step() * (int) ChronoUnit.DAYS.between(counts.firstKey(), day);
    }

    private int middle(LocalDate day) {
        return x(day) + step() / 2;
    }

    /** The top of the scale: the highest bar, up to the next line of the grid. */
    private int most() {
        int most = counts.values().stream()
                .mapToInt(day -> Arrays.stream(day).sum())
                .max()
                .orElse(1);
        return (most + GRID - 1) / GRID * GRID;
    }

    private void shade(LocalDate day) {
        DayReason reason = CALENDAR.reason(day);
        boolean makesUp = reason.kind() == DayReason.Kind.MAKE_UP_WORKDAY;
        if (makesUp || !CALENDAR.isWorkingDay(day)) {
            chart.add(Svg.rect(x(day), TOP, step(), PLOT, "band " + band(reason)));
        }
        if (makesUp) {
            chart.add(Svg.centred(middle(day), TOP - 10, "note", words.get("days.makeup.short")));
        } else if (beginsHoliday(day)) {
            chart.add(Svg.text(x(day) + 2, TOP - 10, "note", words.get("holiday." + reason.key())));
        }
    }

    private static String band(DayReason reason) {
        return switch (reason.kind()) {
            case HOLIDAY -> "holiday";
            case MAKE_UP_WORKDAY -> "makeup";
            case WEEK_PATTERN, CLOSED, OPEN -> "weekend";
        };
    }

    private static boolean beginsHoliday(LocalDate day) {
        DayReason reason = CALENDAR.reason(day);
        return reason.kind() == DayReason.Kind.HOLIDAY
                && !CALENDAR.reason(day.minusDays(1)).equals(reason);
    }

    private void grid() {
        int right = x(counts.lastKey()) + step();
        for (int value = 0; value <= most(); value += GRID) {
            int y = BOTTOM - value * PLOT / most();
            chart.add(Svg.line(LEFT, y, right, y, "grid"));
            chart.add(Svg.ending(LEFT - 8, y + 4, "tick", String.valueOf(value)));
        }
    }

    private void bar(LocalDate day) {
        int[] received = counts.getOrDefault(day, new int[PARTS.size()]);
        int y = BOTTOM;
        for (int part = 0; part < PARTS.size(); part++) {
            int height = received[part] * PLOT / most();
            y -= height;
            if (height > 0) {
                String title = words.day(day) + ": " + received[part] + " " + words.get("days.part." + PARTS.get(part));
                chart.add(Svg.titled(Svg.rect(x(day) + 4, y, step() - 8, height, "bar " + PARTS.get(part)), title));
            }
        }
    }

    private void label(LocalDate day) {
        String style = CALENDAR.isWorkingDay(day) ? "tick" : "tick rest";
        chart.add(
                Svg.centred(middle(day), BOTTOM + 18, style, String.valueOf(day.getDayOfMonth())),
                Svg.centred(middle(day), BOTTOM + 34, style, words.weekday(day)));
        if (day.getDayOfMonth() == 1) {
            chart.add(Svg.centred(middle(day), BOTTOM + 52, "note", words.get("month." + day.getMonthValue())));
        }
    }
}
