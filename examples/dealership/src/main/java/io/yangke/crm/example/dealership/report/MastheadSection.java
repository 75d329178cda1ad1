package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.calendar.ChineseCalendar;

/** What the page is about. */
record MastheadSection(PlayedMonth month, Words words) implements Section {

    @Override
    public Tag render() {
        return Tag.of("header")
                .add(
                        links(),
                        Tag.of("h1", words.get("report.title")),
                        Tag.of(
                                "p",
                                "lead",
                                words.get(
                                        "report.lead",
                                        month.group().shops().size(),
                                        month.group().regions().size(),
                                        words.moment(month.asOf(), ChineseCalendar.SHANGHAI))));
    }

    private Tag links() {
        Tag links = eyebrow(words, "report.eyebrow", MonthReport.POINTS, "points.title");
        return month.base().isEmpty()
                ? links
                : links.text(" · ").add(Tag.of("a", words.get("base.title")).with("href", MonthReport.CUSTOMERS));
    }

    /** Returns the line above the title, which leads to the other page. */
    static Tag eyebrow(Words words, String key, String otherPage, String otherTitle) {
        return Tag.of("p", "eyebrow", words.get(key))
                .text(" · ")
                .add(Tag.of("a", words.get(otherTitle)).with("href", otherPage));
    }
}
