package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.base.PlayedBase;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.care.work.DroppedWork;
import io.yangke.crm.rules.care.work.WorkExplainer;
import io.yangke.crm.rules.care.work.WorkItem;
import io.yangke.crm.rules.care.work.WorkList;
import io.yangke.crm.spi.care.CareRole;

/** Whom one dealer's people contact today, in which order and why, and what is not done today and why not. Source: LIF-21. */
record WorkSection(PlayedBase base, Words words) implements Section {

    private static final int LISTED = 8;
    private static final int DROPPED = 5;

    @Override
    public Tag render() {
        Shop shop = base.plan().shown().orElseThrow().shop();
        Tag section = Section.titled(
                "work",
                words.get("base.work.title", shop.name(words.language())),
                words.get("base.work.lead", words.day(base.plan().lastDay())));
        base.crm().care().workLists(shop.id()).forEach((role, list) -> add(section, shop, role, list));
        return section;
    }

    private void add(Tag section, Shop shop, CareRole role, WorkList list) {
        if (list.items().isEmpty() && list.dropped().isEmpty()) {
            return;
        }
        section.add(
                Tag.of("h3", words.term(role)),
                Tag.of("p", "more", new Told(base.crm(), words).line(WorkExplainer.of(list))));
        if (!list.items().isEmpty()) {
            section.add(items(shop, list));
        }
        if (!list.dropped().isEmpty()) {
            section.add(dropped(list));
        }
    }

    private Tag items(Shop shop, WorkList list) {
        Table table = Table.of(
                "#" + words.get("base.work.priority"),
                words.get("base.customer"),
                words.get("base.work.purpose"),
                words.get("base.work.channel"),
                words.get("base.work.until"),
                words.get("base.work.reason"));
        list.items().stream()
                .limit(LISTED)
                .forEach(item -> table.row(
                        item.priority(),
                        item.customer().value(),
                        words.term(item.purpose()),
                        words.term(item.channel()),
                        words.day(item.lastDay()),
                        reason(shop, item)));
        return table.framed();
    }

    private String reason(Shop shop, WorkItem item) {
        return base.crm()
                .care()
                .explain(shop.id(), item.customer(), item.task())
                .map(new Told(base.crm(), words)::line)
                .orElse("");
    }

    private Tag dropped(WorkList list) {
        Tag lines = Tag.of("ul").styled("why");
        list.dropped().stream().limit(DROPPED).forEach(each -> lines.add(Tag.of("li", why(each))));
        return Tag.of("div")
                .add(
                        Tag.of(
                                "p",
                                "more",
                                words.get("base.work.dropped", list.dropped().size())),
                        lines);
    }

    private String why(DroppedWork each) {
        return words.get(
                "base.work.why",
                each.customer().value(),
                words.term(each.contact().task().purpose()),
                new Told(base.crm(), words).line(each.contact().why().explanation()));
    }
}
