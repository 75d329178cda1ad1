package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.MonthFigures;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.complaint.WarningCause;
import java.util.Map;

/** Early warnings by cause, and how many of them were dealt with. */
record WarningsSection(PlayedMonth month, Words words) implements Section {

    private static final int WIDTH = 1000;
    private static final int LEFT = 330;
    private static final int PLOT = 600;
    private static final int ROW = 34;

    @Override
    public Tag render() {
        return Section.titled("warnings", words.get("warnings.title"), words.get("warnings.lead"))
                .add(Tag.of("figure").add(chart(), legend()));
    }

    private Tag chart() {
        MonthFigures figures = MonthFigures.of(month);
        Map<WarningCause, Integer> warnings = figures.warnings();
        int most = warnings.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        Tag chart = Svg.drawing(WIDTH, WarningCause.values().length * ROW, words.get("warnings.title"));
        int y = 0;
        for (WarningCause cause : WarningCause.values()) {
            int raised = warnings.getOrDefault(cause, 0);
            int settled = figures.settledWarnings(cause);
            chart.add(
                    Svg.ending(LEFT - 14, y + 22, "name", words.term(cause)),
                    Svg.rect(LEFT, y + 6, PLOT * raised / most, ROW - 12, "bar warn"),
                    Svg.rect(LEFT, y + 6, PLOT * settled / most, ROW - 12, "bar a"),
                    Svg.text(LEFT + PLOT * raised / most + 10, y + 22, "value", String.valueOf(raised)));
            y += ROW;
        }
        return chart;
    }

    private Tag legend() {
        return Tag.of("figcaption")
                .styled("legend")
                .add(
                        Tag.of("span", "key bar-a", words.get("warnings.settled")),
                        Tag.of("span", "key bar-warn", words.get("warnings.open")));
    }
}
