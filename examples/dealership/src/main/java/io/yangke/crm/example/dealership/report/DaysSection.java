package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import java.util.List;

/** Tickets received each day, with weekends, holidays and make-up days. */
record DaysSection(PlayedMonth month, Words words) implements Section {

    private static final List<String> BANDS = List.of("weekend", "holiday", "makeup");

    @Override
    public Tag render() {
        return Section.titled("days", words.get("days.title"), words.get("days.lead"))
                .add(Tag.of("figure").add(new DaysChart(month, words).render(), legend()));
    }

    private Tag legend() {
        Tag legend = Tag.of("figcaption").styled("legend");
        DaysChart.PARTS.forEach(part -> legend.add(Tag.of("span", "key bar-" + part, words.get("days.part." + part))));
        BANDS.forEach(band -> legend.add(Tag.of("span", "key band-" + band, words.get("days.band." + band))));
        return legend;
    }
}
