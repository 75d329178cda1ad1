package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.month.PlayedTicket;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.rules.complaint.assessment.GamingSignal;
import io.yangke.crm.rules.complaint.assessment.GamingSignals;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What looks made for the figure, by kind: how many, and the latest of each in the words of the desk. */
record SignalsSection(PlayedMonth month, Words words) implements Section {

    private static final int SHOWN = 3;

    /** A signal and where it was found. */
    private record Found(Shop shop, GamingSignal signal) {
        String kind() {
            return signal.getClass().getSimpleName();
        }
    }

    @Override
    public Tag render() {
        Map<String, List<Found>> byKind = month.tickets().stream()
                .flatMap(played -> find(played).stream())
                .collect(Collectors.groupingBy(Found::kind, TreeMap::new, Collectors.toList()));
        Tag section = Section.titled("signals", words.get("signals.title"), words.get("signals.lead"));
        byKind.forEach((kind, found) -> section.add(group(kind, found)));
        return section;
    }

    private List<Found> find(PlayedTicket played) {
        DeskRules rules = month.crm().complaints().rules(played.shop().id());
        return GamingSignals.find(
                        played.ticket().id(), played.history(), rules.policy().assessment(), rules.calendar())
                .stream()
                .map(signal -> new Found(played.shop(), signal))
                .toList();
    }

    private Tag group(String kind, List<Found> found) {
        Tag list = Tag.of("ul");
        found.stream()
                .sorted(Comparator.comparing((Found one) -> one.signal().at()).reversed())
                .limit(SHOWN)
                .forEach(one -> list.add(line(one)));
        return Tag.of("div")
                .styled("signal")
                .add(Tag.of("h3", words.get("signal." + kind)).add(Tag.of("span", "count", " " + found.size())), list);
    }

    private Tag line(Found found) {
        String said = month.crm()
                .explain(
                        found.signal().explain(found.shop().calendar().zone()),
                        words.language().locale());
        return Tag.of("li").add(Tag.of("span", "who", found.shop().name(words.language())), Tag.of("span", said));
    }
}
