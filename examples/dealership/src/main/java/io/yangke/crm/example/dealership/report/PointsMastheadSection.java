package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.calendar.ChineseCalendar;

/** What the page of points is about. */
record PointsMastheadSection(PlayedMonth month, Words words) implements Section {

    @Override
    public Tag render() {
        return Tag.of("header")
                .add(
                        MastheadSection.eyebrow(words, "points.eyebrow", MonthReport.COMPLAINTS, "report.title"),
                        Tag.of("h1", words.get("points.title")),
                        Tag.of(
                                "p",
                                "lead",
                                words.get(
                                        "points.lead",
                                        month.club().plan().members().size(),
                                        month.group().shops().size(),
                                        words.moment(month.asOf(), ChineseCalendar.SHANGHAI))));
    }
}
