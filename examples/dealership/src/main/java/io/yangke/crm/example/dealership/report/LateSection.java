package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.example.dealership.month.DutyCount;
import io.yangke.crm.example.dealership.month.LateDuty;
import io.yangke.crm.example.dealership.month.Matters;
import io.yangke.crm.example.dealership.month.MonthFigures;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.month.PlayedTicket;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.explain.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was late: each kind of duty by dealer, and the longest delays with the reason the desk gives. */
record LateSection(PlayedMonth month, Words words) implements Section {

    private static final int SHOWN = 10;

    @Override
    public Tag render() {
        MonthFigures figures = MonthFigures.of(month);
        List<LateDuty> late = figures.late();
        return Section.titled("late", words.get("late.title"), words.get("late.lead", late.size()))
                .add(duties(figures.duties()), Tag.of("h3", words.get("late.worst", SHOWN)), worst(late));
    }

    private Tag duties(List<DutyCount> duties) {
        Table table = Table.of(
                words.get("late.duty"),
                "#" + words.get("late.judged"),
                "#" + words.get("late.intime"),
                "#" + words.get("late.late"),
                "#" + words.get("late.running"),
                words.get("late.share"));
        for (DutyCount duty : duties) {
            table.row(
                    words.term(duty.kind()),
                    duty.judged(),
                    duty.inTime(),
                    duty.late(),
                    duty.running(),
                    Meter.of(duty.percentInTime(), duty.percentInTime() + " %"));
        }
        return table.framed();
    }

    /** The longest delay of each ticket, so that one bad ticket does not fill the list. */
    private Tag worst(List<LateDuty> late) {
        Table table = Table.of(
                words.get("late.ticket"),
                words.get("late.dealer"),
                words.get("late.matter"),
                words.get("late.duty"),
                "#" + words.get("late.due"),
                "#" + words.get("late.by"));
        late.stream()
                .filter(one ->
                        one.clock().kind() == ClockKind.RESPONSE || one.clock().kind() == ClockKind.CLOSING)
                .filter(one -> one.equals(longest(late, one.of())))
                .limit(SHOWN)
                .forEach(one -> add(table, one));
        return table.framed();
    }

    private static LateDuty longest(List<LateDuty> late, PlayedTicket ticket) {
        return late.stream()
                .filter(one -> one.of().equals(ticket))
                .filter(one ->
                        one.clock().kind() == ClockKind.RESPONSE || one.clock().kind() == ClockKind.CLOSING)
                .findFirst()
                .orElseThrow();
    }

    private void add(Table table, LateDuty late) {
        Shop shop = late.of().shop();
        Clock clock = late.clock();
        Instant ranOut = clock.breachedAt().orElseThrow();
        String by = words.span(late.by());
        table.row(
                late.of().ticket().id().value(),
                shop.name(words.language()),
                Matters.of(late.of().ticket().intake().matter()).name(words.language()),
                words.term(clock.kind()),
                words.moment(ranOut, shop.calendar().zone()),
                late.isUndone() ? Tag.of("strong", "undone", words.get("late.undone", by)) : Tag.of("span", by));
        table.note(Tag.of("span", why(late)));
    }

    /** Who had it and what the customer did meanwhile, and how the desk counts the limit. */
    private String why(LateDuty late) {
        Complaint ticket = late.of().ticket();
        String who = ticket.handler().map(words::term).orElse("–");
        String warned = ticket.warnings().stream()
                .map(warning -> words.term(warning.cause()))
                .collect(Collectors.joining("; "));
        return words.get("late.why", who, ticket.round(), ticket.calls())
                + (warned.isEmpty() ? "" : " " + words.get("late.warned", warned))
                + limit(late).map(said -> " " + words.get("late.limit", said)).orElse("");
    }

    private Optional<String> limit(LateDuty late) {
        PlayedTicket played = late.of();
        return month.crm()
                .complaints()
                .explain(played.shop().id(), played.ticket().id(), late.clock().kind())
                .filter(limit -> isLatest(late))
                .map(this::inWords);
    }

    /** The desk explains the latest clock of a kind; an earlier one goes without. */
    private static boolean isLatest(LateDuty late) {
        return late.of()
                .ticket()
                .clock(late.clock().kind())
                .filter(late.clock()::equals)
                .isPresent();
    }

    private String inWords(Explanation limit) {
        return month.crm().explain(limit, words.language().locale());
    }
}
