package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.base.BaseOverview;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who moved from which class to which since the month began. Source: SEG-02. */
record FlowsSection(BaseOverview overview, Words words) implements Section {

    private static final int LISTED = 8;

    @Override
    public Tag render() {
        return Section.titled(
                        "flows",
                        words.get("base.flows.title"),
                        words.get(
                                "base.flows.lead",
                                words.day(overview.today().withDayOfMonth(1).minusDays(1))))
                .add(
                        Tag.of("figure").add(new ClassFlowChart(overview, words).render(), legend()),
                        Tag.of("h3", words.get("base.flows.greatest")),
                        greatest());
    }

    private Tag legend() {
        Tag legend = Tag.of("figcaption").styled("legend");
        List.of("stay", "rise", "sink", "come")
                .forEach(style -> legend.add(Tag.of("span", "key flow-" + style, words.get("base.flows." + style))));
        return legend;
    }

    private Tag greatest() {
        Table table =
                Table.of(words.get("base.flows.from"), words.get("base.flows.to"), "#" + words.get("base.customers"));
        overview.moves().entrySet().stream()
                .filter(entry -> !entry.getKey().from().equals(entry.getKey().to()))
                .sorted(Map.Entry.<BaseOverview.Move, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().toString()))
                .limit(LISTED)
                .forEach(entry -> table.row(
                        name(entry.getKey().from()), name(entry.getKey().to()), words.number(entry.getValue())));
        return table.framed();
    }

    private String name(Optional<CustomerClass> which) {
        return which.map(words::term).orElse(words.get("base.flows.nobody"));
    }
}
