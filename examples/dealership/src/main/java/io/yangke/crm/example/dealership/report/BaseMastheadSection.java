package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.base.BaseOverview;
import io.yangke.crm.example.dealership.base.PlayedBase;
import io.yangke.crm.example.dealership.text.Words;

/** What the page of customers is about. */
record BaseMastheadSection(PlayedBase base, BaseOverview overview, Words words) implements Section {

    @Override
    public Tag render() {
        return Tag.of("header")
                .add(
                        MastheadSection.eyebrow(words, "base.eyebrow", MonthReport.COMPLAINTS, "report.title")
                                .text(" · ")
                                .add(Tag.of("a", words.get("base.file.link"))
                                        .with("href", CustomerFilePage.name(base))),
                        Tag.of("h1", words.get("base.title")),
                        Tag.of(
                                "p",
                                "lead",
                                words.get(
                                        "base.lead",
                                        overview.customers(),
                                        base.shops().size(),
                                        words.date(overview.today()))));
    }
}
