package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.month.RefusedDeed;
import io.yangke.crm.example.dealership.text.Words;

/** What the desk refused, with its reason. Source: CMP-14. */
record RefusalsSection(PlayedMonth month, Words words) implements Section {

    @Override
    public Tag render() {
        Table table = Table.of(
                words.get("refusals.when"),
                words.get("refusals.ticket"),
                words.get("refusals.who"),
                words.get("refusals.why"));
        for (RefusedDeed deed : month.refused()) {
            table.row(
                    words.moment(deed.at(), deed.shop().calendar().zone()),
                    deed.shop().name(words.language()) + " " + deed.ticket(),
                    words.term(deed.by().role()),
                    month.crm()
                            .explain(
                                    deed.refusal().explanation(),
                                    words.language().locale()));
        }
        return Section.titled("refusals", words.get("refusals.title"), words.get("refusals.lead"))
                .add(table.framed());
    }
}
