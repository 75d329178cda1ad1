package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.NoteKind;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.policy.PolicyVersion;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One ticket handled by the desk, command by command, with the events and notes a store would hold of it. */
public final class DeskFlow {

    private final DeskRules rules;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<TicketNote> notes = new ArrayList<>();
    private Complaint ticket;
    private int commands;

    private DeskFlow(ComplaintPolicy policy, RegisterComplaint command) {
        this.rules = new DeskRules(policy, PolicyVersion.of("test"), ChineseCalendar.statutory());
        TicketChange created =
                accepted(ComplaintDesk.register(TicketId.of("T-1"), command, Past.NONE, rules, command.receivedAt()));
        command.text().ifPresent(text -> note(1, NoteKind.COMPLAINT, command.receivedAt(), command.by(), text));
        this.ticket = record(created);
    }

    public static DeskFlow register(ComplaintPolicy policy, RegisterComplaint command) {
        return new DeskFlow(policy, command);
    }

    /** Gives a command; the desk must accept it. */
    public DeskFlow then(Instant at, Actor by, ComplaintAction action) {
        TicketCommand command = TicketCommand.of(ticket.dealer(), ticket.id(), by, "key-" + ++commands, action);
        long next = ticket.sequence() + 1;
        ticket = record(accepted(ComplaintDesk.decide(ticket, command, rules, at)));
        action.text().ifPresent(text -> note(next, action.noteKind(), at, by, text));
        return this;
    }

    public Complaint ticket() {
        return ticket;
    }

    public DeskRules rules() {
        return rules;
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    public List<TicketNote> notes() {
        return List.copyOf(notes);
    }

    private void note(long sequence, NoteKind kind, Instant at, Actor by, PersonalText text) {
        notes.add(new TicketNote(TicketId.of("T-1"), sequence, kind, at, by, text));
    }

    private Complaint record(TicketChange change) {
        for (TicketEvent event : change.events()) {
            EventId id = new EventId(StreamId.of(change.after().id()), events.size() + 1L);
            events.add(new RecordedEvent(id, event.at(), event.at(), event.by(), true, event.what()));
        }
        return change.after();
    }

    private static TicketChange accepted(Decision<TicketChange, Refusal> decision) {
        Optional<TicketChange> change = decision.fold(changes -> Optional.of(changes.get(0)), refusal -> {
            throw new AssertionError("refused: " + refusal.reason());
        });
        return change.orElseThrow();
    }
}
