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
                        Tag.of("p", "eyebrow", words.get("report.eyebrow")),
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
}
