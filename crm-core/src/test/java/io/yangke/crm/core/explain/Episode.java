package io.yangke.crm.core.explain;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.complaint.ComplaintDesk;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.rules.complaint.Past;
import io.yangke.crm.rules.complaint.TicketChange;
import io.yangke.crm.rules.complaint.TicketEvent;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.policy.PolicyVersion;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A ticket played through the rules, with its history as a store would keep it. */
final class Episode {

    static final Actor AGENT = Actor.csr("400-17");
    static final Actor DEALER = Actor.dealer("D-9");
    static final Actor OFFICE = Actor.rbo("R-2");
    static final Actor ENGINEER = Actor.se("S-3");
    static final Actor MEDIA_ENGINEER = Actor.of(Role.MEDIA_SE, "M-4");
    static final Actor COORDINATOR = Actor.of(Role.MEDIA_COORDINATOR, "W-5");
    static final Actor HEAD = Actor.of(Role.COMPLAINTS_HEAD, "H-1");

    private DeskRules rules;
    private final TicketId id;
    private final List<RecordedEvent> history = new ArrayList<>();
    private Complaint ticket;

    private Episode(DeskRules rules, RegisterComplaint command, Past past, Instant now) {
        this.rules = rules;
        this.id = command.ticket().orElseThrow();
        List<TicketChange> changes = accepted(ComplaintDesk.register(id, command, past, rules, now));
        ticket = changes.get(0).after();
        record(changes.get(0), now);
    }

    static DeskRules rules(ComplaintPolicy policy) {
        return new DeskRules(policy, PolicyVersion.of("complaint@1"), ChineseCalendar.statutory());
    }

    /** Returns the instant of a local time in Shanghai, such as {@code 2026-09-30T09:30}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ChineseCalendar.SHANGHAI).toInstant();
    }

    static RegisterComplaint.Builder complaint(Channel channel, String received) {
        return RegisterComplaint.builder()
                .dealer(DealerId.of("SK-0371"))
                .customer(CustomerId.of("C-1001"))
                .ticket(TicketId.of("T-1"))
                .channel(channel)
                .matter("price-protection")
                .receivedAt(at(received))
                .by(AGENT)
                .key("key-1");
    }

    static Episode begin(RegisterComplaint command, ComplaintPolicy policy) {
        return new Episode(rules(policy), command, Past.NONE, command.receivedAt());
    }

    static Episode begin(RegisterComplaint command, Past past, Instant now) {
        return new Episode(rules(ComplaintPolicy.DEFAULT), command, past, now);
    }

    Episode does(String local, Actor actor, ComplaintAction action) {
        Instant now = at(local);
        accepted(decide(local, actor, action)).forEach(change -> take(change, now));
        return this;
    }

    Episode absorbs(String local, Complaint source) {
        Instant now = at(local);
        TicketCommand command =
                TicketCommand.of(source.dealer(), source.id(), AGENT, "merge", new ComplaintAction.Merge(id));
        take(
                accepted(ComplaintDesk.merge(source, Optional.of(ticket), command, rules, now))
                        .get(1),
                now);
        return this;
    }

    Episode mergesInto(String local, Complaint target) {
        Instant now = at(local);
        TicketCommand command =
                TicketCommand.of(ticket.dealer(), id, AGENT, "merge", new ComplaintAction.Merge(target.id()));
        take(
                accepted(ComplaintDesk.merge(ticket, Optional.of(target), command, rules, now))
                        .get(0),
                now);
        return this;
    }

    Episode isRepeated(String local, RegisterComplaint again) {
        Past past = new Past(List.of(ticket), Set.of());
        TicketId next = again.ticket().orElseThrow();
        take(
                accepted(ComplaintDesk.register(next, again, past, rules, at(local)))
                        .get(1),
                at(local));
        return this;
    }

    /** Goes on under other rules. */
    Episode under(DeskRules later) {
        rules = later;
        return this;
    }

    Refusal isRefused(String local, Actor actor, ComplaintAction action) {
        return decide(local, actor, action)
                .fold(
                        events -> {
                            throw new AssertionError("accepted: " + events);
                        },
                        refusal -> refusal);
    }

    private Decision<TicketChange, Refusal> decide(String local, Actor actor, ComplaintAction action) {
        String key = "key-" + (history.size() + 1);
        return ComplaintDesk.decide(
                ticket, TicketCommand.of(ticket.dealer(), id, actor, key, action), rules, at(local));
    }

    private void take(TicketChange change, Instant now) {
        ticket = change.after();
        record(change, now);
    }

    private void record(TicketChange change, Instant now) {
        for (TicketEvent event : change.events()) {
            EventId eventId = new EventId(StreamId.of(id), history.size() + 1L);
            history.add(new RecordedEvent(eventId, event.at(), now, event.by(), true, event.what()));
        }
    }

    private static List<TicketChange> accepted(Decision<TicketChange, Refusal> decision) {
        return decision.fold(changes -> changes, refusal -> {
            throw new AssertionError(refusal.reason() + ": " + refusal.explanation());
        });
    }

    Complaint ticket() {
        return ticket;
    }

    List<RecordedEvent> history() {
        return history;
    }

    DeskRules rules() {
        return rules;
    }
}
