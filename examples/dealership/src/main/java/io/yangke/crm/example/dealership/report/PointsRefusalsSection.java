package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.club.RefusedWish;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.calendar.ChineseCalendar;

/** What the ledger refused, with its reason. Source: PTS-01 to PTS-11. */
record PointsRefusalsSection(PlayedMonth month, Words words) implements Section {

    @Override
    public Tag render() {
        Table table = Table.of(
                words.get("refusals.when"),
                words.get("points.dealer"),
                words.get("refusals.who"),
                words.get("refusals.why"));
        month.club().refused().forEach(wish -> add(table, wish));
        return Section.titled("refusals", words.get("points.refusals.title"), words.get("points.refusals.lead"))
                .add(table.framed());
    }

    private void add(Table table, RefusedWish wish) {
        table.row(
                words.moment(wish.at(), ChineseCalendar.SHANGHAI),
                PointsWords.dealer(month.group(), wish.dealer(), words),
                words.term(wish.by().role()),
                month.crm()
                        .explain(wish.refusal().explanation(), words.language().locale()));
    }
}
