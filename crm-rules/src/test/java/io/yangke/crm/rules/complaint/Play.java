package io.yangke.crm.rules.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ImportTicket;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One ticket played through a desk with a clock that the test moves; local times are the calendar's. */
final class Play {

    static final DealerId DEALER = DealerId.of("SK-0371");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");

    private final Desk desk;
    private final TicketId id;
    private final List<TicketEvent> events = new ArrayList<>();
    private DeskRules rules;
    private Instant now = Instant.EPOCH;
    private Past past = Past.NONE;
    private Complaint ticket;

    private Play(Desk desk, String id, DeskRules rules) {
        this.desk = desk;
        this.id = TicketId.of(id);
        this.rules = rules;
    }

    static Play from(Desk desk, String local) {
        return new Play(desk, "T-1", rules(ComplaintPolicy.DEFAULT, ChineseCalendar.statutory())).at(local);
    }

    static Play from(String local) {
        return from(Desk.REAL, local);
    }

    static DeskRules rules(ComplaintPolicy policy, WorkingCalendar calendar) {
        return new DeskRules(policy, PolicyVersion.of("complaint@test"), calendar);
    }

    /** Goes on under other figures. */
    Play policy(UnaryOperator<ComplaintPolicy.Builder> change) {
        ComplaintPolicy policy = change.apply(rules.policy().toBuilder()).build();
        rules = rules(policy, rules.calendar());
        return this;
    }

    Play calendar(WorkingCalendar calendar) {
        rules = rules(rules.policy(), calendar);
        return this;
    }

    Play under(DeskRules others) {
        rules = others;
        return this;
    }

    Play knowing(Past known) {
        past = known;
        return this;
    }

    /** Another ticket at the same desk, under the same rules, at the same time. */
    Play another(String number) {
        Play other = new Play(desk, number, rules);
        other.now = now;
        return other;
    }

    Play at(String local) {
        return at(instant(local));
    }

    Play at(Instant instant) {
        now = instant;
        return this;
    }

    /** Registers the standard complaint: by phone, about the price (A4d). */
    Play register() {
        return register(command -> {});
    }

    Play register(String category) {
        return register(command -> command.category(category));
    }

    Play register(Channel channel) {
        return register(command -> command.channel(channel));
    }

    Play register(Consumer<RegisterComplaint.Builder> details) {
        tryRegister(details).ifPresent(refusal -> fail("registration refused: " + refusal));
        return this;
    }

    RefusalReason registerRefused(Consumer<RegisterComplaint.Builder> details) {
        return tryRegister(details).orElseThrow().reason();
    }

    private Optional<Refusal> tryRegister(Consumer<RegisterComplaint.Builder> details) {
        return take(desk.register(id, registration(details), past, rules, now));
    }

    RegisterComplaint registration(Consumer<RegisterComplaint.Builder> details) {
        RegisterComplaint.Builder command = RegisterComplaint.builder()
                .dealer(DEALER)
                .customer(CustomerId.of("C-1001"))
                .channel(Channel.HOTLINE)
                .category("A4d")
                .matter("price-protection")
                .receivedAt(now)
                .by(Cast.CSR)
                .key("register-" + id.value());
        details.accept(command);
        return command.build();
    }

    Optional<Refusal> takeOver(List<ImportTicket.Done> history, String receivedAt) {
        return takeOver(history, instant(receivedAt), Channel.HOTLINE);
    }

    Optional<Refusal> takeOver(List<ImportTicket.Done> history, Instant receivedAt, Channel channel) {
        RegisterComplaint registration = registration(
                command -> command.receivedAt(receivedAt).by(Cast.CSR_LEAD).channel(channel));
        return take(desk.takeOver(id, new ImportTicket(registration, history), past, rules, now));
    }

    /** Gives a command that must be accepted. */
    Play act(Actor by, ComplaintAction action) {
        return must(by, Optional.empty(), action);
    }

    /** Records something that happened at an earlier local time. */
    Play actAt(String local, Actor by, ComplaintAction action) {
        return must(by, Optional.of(instant(local)), action);
    }

    private Play must(Actor by, Optional<Instant> happened, ComplaintAction action) {
        give(by, happened, action).ifPresent(refusal -> fail(action.kind() + " refused: " + refusal));
        return this;
    }

    /** Gives a command that must be refused, and changes nothing; returns why. */
    RefusalReason refused(Actor by, ComplaintAction action) {
        return refused(by, Optional.empty(), action).reason();
    }

    RefusalReason refusedAt(String local, Actor by, ComplaintAction action) {
        return refused(by, Optional.of(instant(local)), action).reason();
    }

    private Refusal refused(Actor by, Optional<Instant> happened, ComplaintAction action) {
        Complaint before = ticket;
        Refusal refusal = give(by, happened, action).orElse(null);
        assertThat(refusal).as("%s by %s is refused", action.kind(), by.role()).isNotNull();
        assertThat(ticket).isSameAs(before);
        return refusal;
    }

    Optional<Refusal> give(Actor by, Optional<Instant> happened, ComplaintAction action) {
        TicketCommand command = new TicketCommand(DEALER, id, by, CommandKey.of("key"), happened, action);
        return take(desk.decide(ticket, command, rules, now));
    }

    /** Merges into the other ticket; both plays go on. */
    Optional<Refusal> mergeInto(Play target) {
        return mergeInto(target, Optional.empty());
    }

    Optional<Refusal> mergeInto(Play target, Optional<Instant> happened) {
        TicketCommand command = new TicketCommand(
                DEALER, id, Cast.CSR, CommandKey.of("merge"), happened, new ComplaintAction.Merge(target.id));
        Decision<TicketChange, Refusal> decision =
                desk.merge(ticket, Optional.ofNullable(target.ticket), command, rules, now);
        return decision.fold(
                changes -> {
                    add(changes.get(0));
                    target.add(changes.get(1));
                    return Optional.empty();
                },
                Optional::of);
    }

    /** A sweep comes by. */
    Play tick() {
        desk.passTime(ticket, rules, now).ifPresent(this::add);
        return this;
    }

    Play tick(String local) {
        return at(local).tick();
    }

    private Optional<Refusal> take(Decision<TicketChange, Refusal> decision) {
        return decision.fold(
                changes -> {
                    changes.stream().limit(1).forEach(this::add);
                    return Optional.empty();
                },
                Optional::of);
    }

    private void add(TicketChange change) {
        ticket = change.after();
        events.addAll(change.events());
    }

    Play resume(Complaint other) {
        ticket = other;
        return this;
    }

    Complaint ticket() {
        return ticket;
    }

    TicketId id() {
        return id;
    }

    DeskRules rules() {
        return rules;
    }

    Instant now() {
        return now;
    }

    Clock clock(ClockKind kind) {
        return ticket.clock(kind).orElseThrow(() -> new AssertionError("no clock " + kind));
    }

    List<Clock> clocks(ClockKind kind) {
        return ticket.clocks().stream().filter(clock -> clock.kind() == kind).toList();
    }

    /** When a clock is due, in local time. */
    String due(ClockKind kind) {
        return clock(kind).dueAt().map(this::local).orElse("-");
    }

    /** When a clock was breached, in local time. */
    String breached(ClockKind kind) {
        return clock(kind).breachedAt().map(this::local).orElse("-");
    }

    List<TicketEvent> events() {
        return events;
    }

    <E extends ComplaintEvent> List<E> events(Class<E> type) {
        return events.stream()
                .map(TicketEvent::what)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The alarms of a kind of clock, such as {@code 50% 2026-09-30 11:00}. */
    List<String> alarms(ClockKind kind) {
        return events(ComplaintEvent.AlarmRaised.class).stream()
                .filter(raised -> raised.clock().kind() == kind)
                .map(raised ->
                        raised.alarm().percent() + "% " + local(raised.alarm().at()))
                .toList();
    }

    Instant instant(String local) {
        return LocalDateTime.parse(local, LOCAL).atZone(rules.calendar().zone()).toInstant();
    }

    String local(Instant instant) {
        String text = LocalDateTime.ofInstant(instant, rules.calendar().zone()).toString();
        return text.replace('T', ' ');
    }
}
