package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.base.CareFigures;
import io.yangke.crm.example.dealership.text.Words;
import java.util.Map;

/** What became of the tasks of care: due, done, missed and why. Source: LIF-01, LIF-21. */
record CareSection(CareFigures care, Words words) implements Section {

    @Override
    public Tag render() {
        Table table = Table.of(
                words.get("base.work.purpose"),
                "#" + words.get("base.care.due"),
                "#" + words.get("base.care.done"),
                words.get("base.care.share"),
                "#" + words.get("base.care.missed"),
                "#" + words.get("base.care.unneeded"),
                "#" + words.get("base.care.open"),
                "#" + words.get("base.care.held"));
        care.byPurpose().forEach((purpose, count) -> row(table, words.term(purpose), count));
        row(table, words.get("base.care.all"), care.all());
        return Section.titled("care", words.get("base.care.title"), words.get("base.care.lead"))
                .add(table.framed(), Tag.of("h3", words.get("base.care.why")), reasons());
    }

    private void row(Table table, String purpose, CareFigures.Count count) {
        long decided = count.done() + count.missed();
        int percent = (int) (100 * count.done() / Math.max(1, decided));
        table.row(
                purpose,
                words.number(count.due()),
                words.number(count.done()),
                decided == 0 ? "–" : Meter.of(percent, percent + " %"),
                words.number(count.missed()),
                words.number(count.unneeded()),
                words.number(count.open()),
                words.number(count.held()));
    }

    private Tag reasons() {
        Tag reasons = Tag.of("ul").styled("why");
        care.missed().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> reasons.add(
                        Tag.of("li", words.get("base.care.reason", words.term(entry.getKey()), entry.getValue()))));
        return reasons;
    }
}
