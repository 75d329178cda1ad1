package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.Matters;
import io.yangke.crm.example.dealership.month.MonthPlan;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.month.PlayedTicket;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One ticket from its first call to the closed file, each step with the reason the desk gives for it. */
record StorySection(PlayedMonth month, Words words) implements Section {

    /** A reason of more lines than that is folded away until somebody asks. */
    private static final int SHOWN_AT_ONCE = 2;

    /** What the desk says where a limit was missed. */
    private static final Set<String> MISSED = Set.of("complaint.clock.breached", "complaint.clock.late");

    @Override
    public Tag render() {
        PlayedTicket shown = month.ticket(month.plan().shown());
        Tag section = Section.titled(
                "story",
                words.get("story.title"),
                words.get(
                        "story.lead",
                        shown.ticket().id().value(),
                        shown.shop().name(words.language()),
                        Matters.of(shown.ticket().intake().matter()).name(words.language())));
        shown.ticket().clock(ClockKind.CLOSING).ifPresent(clock -> section.add(limit(shown, clock)));
        return section.add(chapters(shown).map(this::chapter).toList());
    }

    private Tag limit(PlayedTicket shown, Clock clock) {
        Optional<Explanation> why = month.crm()
                .complaints()
                .explain(shown.shop().id(), shown.ticket().id(), ClockKind.CLOSING);
        Tag explained = Tag.of("ul").styled("why");
        why.ifPresent(limit -> limit.details().forEach(day -> explained.add(Tag.of("li", inWords(day)))));
        return Tag.of("figure")
                .add(
                        Tag.of("h3", words.get("story.limit")),
                        new DeadlineStrip(clock, shown.shop().calendar(), words).render(),
                        explained);
    }

    /** The ticket that was repeated comes first. */
    private Stream<PlayedTicket> chapters(PlayedTicket shown) {
        return Stream.concat(
                shown.ticket().links().previous().stream()
                        .map(previous -> month.ticket(new MonthPlan.TicketRef(shown.shop(), previous))),
                Stream.of(shown));
    }

    private Tag chapter(PlayedTicket played) {
        Tag steps = Tag.of("ol").styled("timeline");
        List<TicketNote> notes = month.crm()
                .complaints()
                .notes(played.shop().id(), played.ticket().id());
        month.crm()
                .complaints()
                .story(played.shop().id(), played.ticket().id())
                .forEach(entry -> steps.add(step(entry, notes, played.shop().calendar())));
        return Tag.of("div")
                .styled("chapter")
                .add(
                        Tag.of(
                                "h3",
                                words.get(
                                        "story.chapter",
                                        played.ticket().id().value(),
                                        played.ticket().round())),
                        steps);
    }

    private Tag step(Explanation entry, List<TicketNote> notes, WorkingCalendar calendar) {
        Optional<Instant> at = moment(entry);
        Tag reasons = Tag.of("ul").styled("why");
        entry.details().forEach(detail -> reasons.add(statement(detail)));
        Tag step = Tag.of("li").add(Tag.of("p", "when", inWords(entry)));
        at.ifPresent(when -> notes.stream()
                .filter(note -> note.at().equals(when))
                .forEach(note -> step.add(Tag.of("blockquote", note.text().value()))));
        boolean rest = at.filter(when -> !calendar.isOpen(when)).isPresent();
        return step.styled("step" + (isMissed(entry) ? " missed" : rest ? " closed" : ""))
                .add(reasons);
    }

    private static boolean isMissed(Explanation entry) {
        return entry.details().stream().anyMatch(detail -> MISSED.contains(detail.code()));
    }

    private static Optional<Instant> moment(Explanation entry) {
        return entry.arguments().stream()
                .filter(Argument.Moment.class::isInstance)
                .map(argument -> ((Argument.Moment) argument).at())
                .findFirst();
    }

    private Tag statement(Explanation said) {
        Tag line = Tag.of("span", inWords(said)).add(Tag.of("span", "rule", said.rule()));
        if (said.details().isEmpty()) {
            return Tag.of("li").add(line);
        }
        Tag details = Tag.of("ul");
        said.details().forEach(detail -> details.add(Tag.of("li", inWords(detail))));
        return said.details().size() <= SHOWN_AT_ONCE
                ? Tag.of("li").add(line, details)
                : Tag.of("li").add(Tag.of("details").add(Tag.of("summary").add(line), details));
    }

    private String inWords(Explanation said) {
        return month.crm().explain(said, words.language().locale());
    }
}
