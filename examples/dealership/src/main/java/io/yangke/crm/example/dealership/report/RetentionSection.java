package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.base.BaseOverview;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.lifecycle.base.CompensationRetention;

/** Do customers stay who were compensated? Source: SEG-03. */
record RetentionSection(BaseOverview overview, Words words) implements Section {

    @Override
    public Tag render() {
        Table table = Table.of(
                words.get("points.dealer"),
                "#" + words.get("base.retention.stayed"),
                "#" + words.get("base.retention.left"),
                "#" + words.get("base.retention.undecided"),
                words.get("base.retention.rate"));
        overview.reports().forEach((shop, report) -> row(table, shop.name(words.language()), report.retention()));
        return Section.titled("retention", words.get("base.retention.title"), words.get("base.retention.lead"))
                .add(table.framed());
    }

    private void row(Table table, String dealer, CompensationRetention measure) {
        table.row(
                dealer,
                measure.stayed().size(),
                measure.left().size(),
                measure.undecided().size(),
                measure.rate().isEmpty() ? "–" : rate(measure));
    }

    private static Tag rate(CompensationRetention measure) {
        int percent = 100 * measure.stayed().size() / measure.denominator();
        Tag meter = Meter.part(percent, percent + " %");
        return measure.isReached().orElse(true) ? meter : meter.styled("meter undone");
    }
}
