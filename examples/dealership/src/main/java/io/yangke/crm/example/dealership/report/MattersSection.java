package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.Matters;
import io.yangke.crm.example.dealership.month.MonthFigures;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.month.PlayedTicket;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.MatterKey;
import java.util.List;
import java.util.Map;

/** What customers complain of most: the mandatory questions of the next follow-up calls. Source: CMP-15. */
record MattersSection(PlayedMonth month, Words words) implements Section {

    private static final int SHOWN = 10;
    private static final int WIDTH = 1000;
    private static final int LEFT = 250;
    private static final int PLOT = 430;
    private static final int ROW = 30;

    @Override
    public Tag render() {
        return Section.titled("matters", words.get("matters.title"), words.get("matters.lead"))
                .add(Tag.of("figure").add(chart()));
    }

    private Tag chart() {
        List<Map.Entry<MatterKey, List<PlayedTicket>>> matters =
                MonthFigures.of(month).matters().stream().limit(SHOWN).toList();
        int most = matters.stream()
                .mapToInt(matter -> matter.getValue().size())
                .max()
                .orElse(1);
        Tag chart = Svg.drawing(WIDTH, matters.size() * ROW, words.get("matters.title"));
        int y = 0;
        for (Map.Entry<MatterKey, List<PlayedTicket>> matter : matters) {
            List<PlayedTicket> tickets = matter.getValue();
            int width = PLOT * tickets.size() / most;
            chart.add(
                    Svg.ending(
                            LEFT - 14,
                            y + 20,
                            "name",
                            Matters.of(matter.getKey()).name(words.language())),
                    Svg.rect(LEFT, y + 5, width, ROW - 10, "bar a"),
                    Svg.text(LEFT + width + 10, y + 20, "value", String.valueOf(tickets.size())),
                    Svg.text(LEFT + width + 46, y + 20, "tick", note(tickets)));
            y += ROW;
        }
        return chart;
    }

    private String note(List<PlayedTicket> tickets) {
        long dealers = tickets.stream().map(PlayedTicket::shop).distinct().count();
        boolean group = tickets.stream()
                .anyMatch(played -> played.ticket().majorReasons().contains(MajorReason.GROUP));
        return words.get(group ? "matters.group" : "matters.dealers", dealers);
    }
}
