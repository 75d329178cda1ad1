package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A bar for each month from the first expiry to the last, in points, HQ points below and branch points on top. */
final class OwedChart {

    private static final int LEFT = 70;
    private static final int TOP = 12;
    private static final int PLOT = 200;
    private static final int BOTTOM = TOP + PLOT;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = BOTTOM + 44;
    private static final int LINES = 6;

    private final PointsOwed owed;
    private final Words words;
    private final NavigableMap<YearMonth, Long> all = new TreeMap<>();
    private final Tag chart;

    OwedChart(PointsOwed owed, Words words) {
        this.owed = owed;
        this.words = words;
        this.chart = Svg.drawing(WIDTH, HEIGHT, words.get("points.owed.title"));
        OwedSection.PROGRAMMES.forEach(
                programme -> owed.byMonth(programme).forEach((month, points) -> all.merge(month, points, Long::sum)));
    }

    static String style(ProgrammeId programme) {
        return programme.equals(ProgrammeId.HQ) ? "a" : "b";
    }

    Tag render() {
        if (all.isEmpty()) {
            return chart;
        }
        grid();
        for (YearMonth month = all.firstKey(); !month.isAfter(all.lastKey()); month = month.plusMonths(1)) {
            bar(month);
            label(month);
        }
        return chart;
    }

    private int step() {
        return (WIDTH - LEFT) / (int) (ChronoUnit.MONTHS.between(all.firstKey(), all.lastKey()) + 1);
    }

    private int x(YearMonth month) {
        return LEFT + step() * (int) ChronoUnit.MONTHS.between(all.firstKey(), month);
    }

    private long highest() {
        return all.values().stream().mapToLong(Long::longValue).max().orElse(1);
    }

    /** The distance of the grid's lines: 1, 2 or 5 with zeros, so that a few of them are enough. */
    private long gridStep() {
        long step = 1;
        for (int i = 0; step * LINES < highest(); i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    /** The top of the scale: the highest bar, up to the next line of the grid. */
    private long most() {
        return (highest() + gridStep() - 1) / gridStep() * gridStep();
    }

    private int height(long points) {
        return (int) (points * PLOT / most());
    }

    /** A bar is seen however little it stands for. */
    private int barHeight(long points) {
        return points == 0 ? 0 : Math.max(1, height(points));
    }

    private void grid() {
        int right = x(all.lastKey()) + step();
        for (long value = 0; value <= most(); value += gridStep()) {
            int y = BOTTOM - height(value);
            chart.add(Svg.line(LEFT, y, right, y, "grid"));
            chart.add(Svg.ending(LEFT - 8, y + 4, "tick", words.number(value)));
        }
    }

    private void bar(YearMonth month) {
        int y = BOTTOM;
        for (ProgrammeId programme : OwedSection.PROGRAMMES) {
            long points = owed.byMonth(programme).getOrDefault(month, 0L);
            int height = barHeight(points);
            y -= height;
            if (height > 0) {
                String title = words.month(month) + ": " + words.number(points) + " " + words.programme(programme);
                chart.add(Svg.titled(Svg.rect(x(month) + 4, y, step() - 8, height, "bar " + style(programme)), title));
            }
        }
    }

    private void label(YearMonth month) {
        int middle = x(month) + step() / 2;
        chart.add(Svg.centred(middle, BOTTOM + 18, "tick", String.valueOf(month.getMonthValue())));
        if (month.equals(all.firstKey()) || month.getMonthValue() == 1) {
            chart.add(Svg.centred(middle, BOTTOM + 36, "note", String.valueOf(month.getYear())));
        }
    }
}
