package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.base.AtRisk;
import io.yangke.crm.example.dealership.base.BaseOverview;
import io.yangke.crm.example.dealership.base.PlayedBase;
import io.yangke.crm.example.dealership.text.Words;

/** Who is likely to be lost, why, and what to do. Source: SEG-05. */
record RiskSection(PlayedBase base, BaseOverview overview, Words words) implements Section {

    @Override
    public Tag render() {
        Tag section = Section.titled("risk", words.get("base.risk.title"), words.get("base.risk.lead"));
        Table table = Table.of(
                words.get("base.customer"),
                words.get("points.dealer"),
                words.get("base.risk.value"),
                words.get("base.risk.strategy"),
                words.get("base.risk.expected"));
        overview.atRisk().forEach(each -> row(table, each));
        return section.add(table.framed());
    }

    private void row(Table table, AtRisk each) {
        table.row(
                each.customer().value(),
                each.shop().name(words.language()),
                words.term(each.warning().value().band()),
                words.get("term.StrategyCode." + each.warning().strategy()),
                words.date(each.warning().forecast().next().expected()));
        base.crm()
                .lifecycle()
                .explainWarning(each.shop().id(), each.customer(), overview.today())
                .ifPresent(why -> table.note(new Told(base.crm(), words).list(why.details())));
    }
}
