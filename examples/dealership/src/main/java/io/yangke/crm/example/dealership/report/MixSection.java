package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.base.BaseOverview;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.lifecycle.base.MixLine;
import io.yangke.crm.spi.lifecycle.MixGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The classes of each dealer's customers against their target. Source: SEG-02. */
record MixSection(BaseOverview overview, Words words) implements Section {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 14;

    @Override
    public Tag render() {
        return Section.titled(
                        "mix", words.get("base.mix.title"), words.get("base.mix.lead", words.day(overview.today())))
                .add(Tag.of("figure").add(table(), legend()));
    }

    private Tag legend() {
        Tag legend = Tag.of("figcaption").styled("legend");
        for (MixGroup group : MixGroup.values()) {
            legend.add(Tag.of("span", "key mix-" + style(group), words.term(group)));
        }
        return legend;
    }

    private static String style(MixGroup group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    private Tag table() {
        List<String> headings = new ArrayList<>(List.of(words.get("points.dealer"), words.get("base.mix.share")));
        for (MixGroup group : MixGroup.values()) {
            headings.add("#" + words.term(group));
        }
        headings.add("#" + words.get("base.customers"));
        Table table = Table.of(headings.toArray(String[]::new));
        row(table, words.get("base.mix.target"), overview::targetPercent, 100, "");
        row(
                table,
                words.get("base.mix.group"),
                overview::customers,
                overview.customers(),
                words.number(overview.customers()));
        overview.reports()
                .forEach((shop, report) -> row(
                        table,
                        shop.name(words.language()),
                        group -> report.against().stream()
                                .filter(line -> line.group() == group)
                                .mapToLong(MixLine::customers)
                                .sum(),
                        report.mix().total(),
                        words.number(report.mix().total())));
        return table.framed();
    }

    private void row(Table table, String name, ToLongFunction<MixGroup> customers, long all, String total) {
        List<Object> cells = new ArrayList<>(List.of(name, bar(customers, all)));
        for (MixGroup group : MixGroup.values()) {
            long percent = percent(customers.applyAsLong(group), all);
            boolean off = percent < overview.targetPercent(group) == isGood(group)
                    && Math.abs(percent - overview.targetPercent(group)) > 5;
            Tag share = Tag.of("span", percent + " %");
            cells.add(off ? share.styled("undone") : share);
        }
        cells.add(total);
        table.row(cells.toArray());
    }

    /** Of those who are loyal there cannot be too many, of the others too few. */
    private static boolean isGood(MixGroup group) {
        return group == MixGroup.LOYAL;
    }

    private static long percent(long part, long all) {
        return all == 0 ? 0 : 100 * part / all;
    }

    private Tag bar(ToLongFunction<MixGroup> customers, long all) {
        Tag bar = Svg.drawing(WIDTH, HEIGHT, words.get("base.mix.share"));
        long before = 0;
        for (MixGroup group : MixGroup.values()) {
            long after = before + customers.applyAsLong(group);
            int x = (int) (before * WIDTH / Math.max(1, all));
            int end = (int) (after * WIDTH / Math.max(1, all));
            bar.add(Svg.rect(x, 0, end - x, HEIGHT, "mix " + style(group)));
            before = after;
        }
        return Tag.of("div").styled("mixbar").add(bar);
    }
}
