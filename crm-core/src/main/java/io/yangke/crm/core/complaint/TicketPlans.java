package io.yangke.crm.core.complaint;

import io.yangke.crm.core.command.Plan;
import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.complaint.ComplaintDesk;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.rules.complaint.Past;
import io.yangke.crm.rules.complaint.Refusals;
import io.yangke.crm.rules.complaint.TicketChange;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ImportTicket;
import io.yangke.crm.spi.complaint.NoteKind;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.storage.ChangeSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Loads what a command to the desk needs, asks the rules, and plans what to write. */
final class TicketPlans {

    private final DeskPorts ports;

    TicketPlans(DeskPorts ports) {
        this.ports = ports;
    }

    Plan<Complaint> register(RegisterComplaint command, Instant now) {
        DeskRules rules = ports.rules().inForce(command.dealer(), now);
        TicketId id = number(command, now, rules);
        if (isTaken(command, id)) {
            return new Plan.DoNot<>(Refusals.ticketExists(id));
        }
        Decision<TicketChange, Refusal> decision =
                ComplaintDesk.register(id, command, past(command, rules), rules, now);
        return plan(
                decision,
                now,
                true,
                (changes, first) -> command.text()
                        .ifPresent(text -> changes.addNote(note(first, NoteKind.COMPLAINT, now, command.by(), text))));
    }

    Plan<Complaint> takeOver(ImportTicket command, Instant now) {
        RegisterComplaint registration = command.registration();
        DeskRules rules = ports.rules().inForce(registration.dealer(), now);
        TicketId id = number(registration, registration.receivedAt(), rules);
        if (isTaken(registration, id)) {
            return new Plan.DoNot<>(Refusals.ticketExists(id));
        }
        Decision<TicketChange, Refusal> decision =
                ComplaintDesk.takeOver(id, command, past(registration, rules), rules, now);
        return plan(decision, now, false, (changes, first) -> {
            registration
                    .text()
                    .ifPresent(text -> changes.addNote(
                            note(first, NoteKind.COMPLAINT, registration.receivedAt(), registration.by(), text)));
            addNotes(changes, first, command.history());
        });
    }

    /** As with a command: what brought nothing about leaves no note, and no event to put it to. */
    private static void addNotes(ChangeSet.Builder changes, TicketChange first, List<ImportTicket.Done> history) {
        for (int i = 0; i < history.size(); i++) {
            int before = first.steps().get(i);
            if (first.steps().get(i + 1) > before) {
                ImportTicket.Done done = history.get(i);
                long sequence = Recording.firstSequence(first) + before;
                addNote(changes, first.after().id(), sequence, done.at(), done.by(), done.action());
            }
        }
    }

    Plan<Complaint> handle(TicketCommand command, Instant now) {
        Complaint ticket =
                ports.tickets().findTicket(command.dealer(), command.ticket()).orElse(null);
        if (ticket == null) {
            return new Plan.DoNot<>(Refusals.unknownTicket(command.ticket()));
        }
        DeskRules rules = ports.rules().inForce(command.dealer(), command.at().orElse(now));
        Decision<TicketChange, Refusal> decision = command.action() instanceof ComplaintAction.Merge merge
                ? ComplaintDesk.merge(
                        ticket, ports.tickets().findTicket(command.dealer(), merge.into()), command, rules, now)
                : ComplaintDesk.decide(ticket, command, rules, now);
        if (decision instanceof Decision.Accepted<TicketChange, Refusal> yes
                && yes.events().isEmpty()) {
            return new Plan.Do<>(ticket, TicketMemory.of(ticket), changes -> {});
        }
        return plan(
                decision,
                now,
                true,
                (changes, first) -> addNote(
                        changes,
                        command.ticket(),
                        Recording.firstSequence(first),
                        command.at().orElse(now),
                        command.by(),
                        command.action()));
    }

    /** Adds the free text that came with a command. */
    private interface Notes {
        void add(ChangeSet.Builder changes, TicketChange first);
    }

    private static Plan<Complaint> plan(
            Decision<TicketChange, Refusal> decision, Instant now, boolean announced, Notes notes) {
        return decision.fold(
                events -> accepted(List.copyOf(events), now, announced, notes), Plan.DoNot<Complaint>::new);
    }

    private static Plan<Complaint> accepted(List<TicketChange> decided, Instant now, boolean announced, Notes notes) {
        TicketChange first = decided.get(0);
        return new Plan.Do<>(first.after(), TicketMemory.of(first.after()), changes -> {
            decided.forEach(change -> Recording.add(changes, change, now, announced));
            notes.add(changes, first);
        });
    }

    private static TicketNote note(TicketChange change, NoteKind kind, Instant at, Actor by, PersonalText text) {
        return new TicketNote(change.after().id(), Recording.firstSequence(change), kind, at, by, text);
    }

    private static void addNote(
            ChangeSet.Builder changes, TicketId ticket, long sequence, Instant at, Actor by, ComplaintAction action) {
        action.text()
                .ifPresent(text -> changes.addNote(new TicketNote(ticket, sequence, action.noteKind(), at, by, text)));
    }

    private TicketId number(RegisterComplaint command, Instant at, DeskRules rules) {
        return command.ticket()
                .orElseGet(() -> ports.tickets()
                        .nextTicketId(
                                command.dealer(),
                                LocalDate.ofInstant(at, rules.calendar().zone())));
    }

    private boolean isTaken(RegisterComplaint command, TicketId id) {
        return command.ticket().isPresent()
                && ports.tickets().findTicket(command.dealer(), id).isPresent();
    }

    private Past past(RegisterComplaint command, DeskRules rules) {
        if (command.kind() == TicketKind.CONSULTATION) {
            return Past.NONE;
        }
        List<CustomerId> ids = ports.together().of(command.dealer(), command.customer());
        return new Past(onMatter(command, ids), customers(command.dealer(), command, rules));
    }

    private List<Complaint> onMatter(RegisterComplaint command, List<CustomerId> ids) {
        return ids.stream()
                .flatMap(id -> ports.tickets().ticketsOnMatter(command.dealer(), id, command.matter()).stream())
                .toList();
    }

    private Set<CustomerId> customers(DealerId dealer, RegisterComplaint command, DeskRules rules) {
        Instant from = command.receivedAt().minus(Duration.ofDays(rules.policy().groupWindowDays()));
        Set<CustomerId> customers = ports.tickets()
                .customersOnMatter(
                        dealer, command.matter(), from, rules.policy().groupCustomers());
        return people(dealer, customers, command.customer());
    }

    /** One person who complains under two ids is one customer; whoever complains now stands for himself. Source: CUS-05, CMP-12. */
    private Set<CustomerId> people(DealerId dealer, Set<CustomerId> customers, CustomerId own) {
        Set<CustomerId> people = new LinkedHashSet<>();
        for (CustomerId customer : customers) {
            List<CustomerId> ids = ports.together().of(dealer, customer);
            people.add(ids.contains(own) ? own : ids.get(0));
        }
        return people;
    }

    /** Returns what makes a ticket part of a group complaint that was not known to be one; empty if nothing does. */
    Optional<TicketChange> group(Complaint ticket, Instant now) {
        DeskRules rules = ports.rules().inForce(ticket.dealer(), now);
        Instant from = ticket.intake()
                .receivedAt()
                .minus(Duration.ofDays(rules.policy().groupWindowDays()));
        Set<CustomerId> customers = ports.tickets()
                .customersOnMatter(
                        ticket.dealer(),
                        ticket.intake().matter(),
                        from,
                        rules.policy().groupCustomers());
        int people =
                people(ticket.dealer(), customers, ticket.intake().customer()).size();
        return ComplaintDesk.reviewGroup(ticket, people, rules, now);
    }
}
