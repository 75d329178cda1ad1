package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket's story: its events, those of one moment and one role under one entry, each told of the ticket as it was. */
final class Story {

    private final DeskRules rules;
    private final List<Explanation> entries = new ArrayList<>();
    private final List<Explanation> open = new ArrayList<>();
    private @Nullable RecordedEvent former;

    private Story(DeskRules rules) {
        this.rules = rules;
    }

    static List<Explanation> of(Complaint ticket, List<RecordedEvent> history, DeskRules rules) {
        Story story = new Story(rules);
        Complaint then = null;
        for (RecordedEvent recorded : history) {
            TicketEvent event = ticketEvent(recorded);
            then = then == null ? TicketFold.begin(ticket.dealer(), ticket.id(), event) : TicketFold.next(then, event);
            story.add(then, recorded);
        }
        story.endEntry();
        return List.copyOf(story.entries);
    }

    private static TicketEvent ticketEvent(RecordedEvent recorded) {
        Checks.require(
                recorded.event() instanceof ComplaintEvent,
                "history",
                "holds an event that is not of a ticket",
                "the events of one ticket are allowed");
        return new TicketEvent(recorded.at(), recorded.by(), (ComplaintEvent) recorded.event());
    }

    private void add(Complaint then, RecordedEvent recorded) {
        if (former != null && !isSameEntry(former, recorded)) {
            endEntry();
        }
        open.add(ComplaintExplainer.event(then, recorded, rules));
        former = recorded;
    }

    private static boolean isSameEntry(RecordedEvent one, RecordedEvent other) {
        return one.at().equals(other.at()) && one.by().role() == other.by().role();
    }

    private void endEntry() {
        if (former != null) {
            entries.add(ComplaintCode.STORY_ENTRY
                    .with(
                            Facts.moment(former.at(), rules),
                            Argument.term(former.by().role()))
                    .because(open));
            open.clear();
        }
    }
}
