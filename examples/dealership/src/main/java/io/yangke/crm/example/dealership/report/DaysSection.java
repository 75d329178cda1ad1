package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.month.PlayedTicket;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.DayReason;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.complaint.Grade;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Tickets received each day, with weekends, holidays and make-up days. */
record DaysSection(PlayedMonth month, Words words) implements Section {

    private static final WorkingCalendar CALENDAR = ChineseCalendar.statutory();
    private static final int LEFT = 40;
    private static final int TOP = 34;
    private static final int PLOT = 190;
    private static final int BOTTOM = TOP + PLOT;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = BOTTOM + 56;
    private static final String[] PARTS = {"a", "b", "q"};

    @Override
    public Tag render() {
        return Section.titled("days", words.get("days.title"), words.get("days.lead"))
                .add(Tag.of("figure").add(chart(), legend()));
    }

    private Map<LocalDate, int[]> counts() {
        Map<LocalDate, int[]> counts = new TreeMap<>();
        for (PlayedTicket played : month.tickets()) {
            LocalDate day = CALENDAR.day(played.ticket().intake().receivedAt());
            counts.computeIfAbsent(day, d -> new int[PARTS.length])[part(played)]++;
        }
        return counts;
    }

    private static int part(PlayedTicket played) {
        return played.ticket().grade().map(grade -> grade == Grade.A ? 0 : 1).orElse(PARTS.length - 1);
    }

    private Tag chart() {
        Map<LocalDate, int[]> counts = counts();
        Tag chart = Svg.drawing(WIDTH, HEIGHT, words.get("days.title"));
        if (counts.isEmpty()) {
            return chart;
        }
        LocalDate first = counts.keySet().iterator().next();
        LocalDate last = ((TreeMap<LocalDate, int[]>) counts).lastKey();
        int most = counts.values().stream()
                .mapToInt(day -> Arrays.stream(day).sum())
                .max()
                .orElse(1);
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        int step = (WIDTH - LEFT) / days;
        int top = (most + 4) / 5 * 5;
        for (int i = 0; i < days; i++) {
            shade(chart, first.plusDays(i), LEFT + i * step, step);
        }
        for (int value = 0; value <= top; value += 5) {
            int y = BOTTOM - value * PLOT / top;
            chart.add(Svg.line(LEFT, y, LEFT + days * step, y, "grid"));
            chart.add(Svg.ending(LEFT - 8, y + 4, "tick", String.valueOf(value)));
        }
        for (int i = 0; i < days; i++) {
            LocalDate day = first.plusDays(i);
            bar(chart, day, counts.getOrDefault(day, new int[PARTS.length]), LEFT + i * step, step, top);
        }
        return chart;
    }

    private void shade(Tag chart, LocalDate day, int x, int step) {
        DayReason.Kind kind = CALENDAR.reason(day).kind();
        if (!CALENDAR.isWorkingDay(day)) {
            String band = kind == DayReason.Kind.HOLIDAY ? "band holiday" : "band weekend";
            chart.add(Svg.rect(x, TOP, step, PLOT, band));
        } else if (kind == DayReason.Kind.MAKE_UP_WORKDAY) {
            chart.add(Svg.rect(x, TOP, step, PLOT, "band makeup"));
        }
        boolean begins = kind == DayReason.Kind.HOLIDAY
                && !CALENDAR.reason(day.minusDays(1)).equals(CALENDAR.reason(day));
        if (begins) {
            chart.add(Svg.text(
                    x + 2,
                    TOP - 10,
                    "note",
                    words.get("holiday." + CALENDAR.reason(day).key())));
        } else if (kind == DayReason.Kind.MAKE_UP_WORKDAY) {
            chart.add(Svg.centred(x + step / 2, TOP - 10, "note", words.get("days.makeup.short")));
        }
    }

    private void bar(Tag chart, LocalDate day, int[] counts, int x, int step, int top) {
        int y = BOTTOM;
        for (int part = 0; part < PARTS.length; part++) {
            int height = counts[part] * PLOT / top;
            y -= height;
            if (height > 0) {
                chart.add(Svg.titled(
                        Svg.rect(x + 4, y, step - 8, height, "bar " + PARTS[part]),
                        words.day(day) + ": " + counts[part] + " " + words.get("days.part." + PARTS[part])));
            }
        }
        boolean rest = !CALENDAR.isWorkingDay(day);
        chart.add(Svg.centred(
                x + step / 2, BOTTOM + 18, rest ? "tick rest" : "tick", String.valueOf(day.getDayOfMonth())));
        chart.add(Svg.centred(x + step / 2, BOTTOM + 34, rest ? "tick rest" : "tick", words.weekday(day)));
        if (day.getDayOfMonth() == 1) {
            chart.add(Svg.centred(x + step / 2, BOTTOM + 52, "note", words.get("month." + day.getMonthValue())));
        }
    }

    private Tag legend() {
        Tag legend = Tag.of("figcaption").styled("legend");
        for (String part : PARTS) {
            legend.add(Tag.of("span", "key bar-" + part, words.get("days.part." + part)));
        }
        for (String band : new String[] {"weekend", "holiday", "makeup"}) {
            legend.add(Tag.of("span", "key band-" + band, words.get("days.band." + band)));
        }
        return legend;
    }
}
