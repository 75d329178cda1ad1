package io.yangke.crm.testkit.complaint;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.complaint.ComplaintDesk;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.rules.complaint.Past;
import io.yangke.crm.rules.complaint.TicketChange;
import io.yangke.crm.rules.complaint.TicketEvent;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.ContactFlag;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.PauseReason;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One ticket played through the complaint desk: what is given, what happens when, what is expected then.
 *
 * <pre>{@code
 * DeskScenario.with(policy)
 *         .at("2026-09-30 10:00").register()
 *         .thenGrade(Grade.A)
 *         .thenHandler(HandlerLevel.DLR)
 *         .thenDue(ClockKind.CLOSING, "2026-10-10 18:00")
 *         .at("2026-09-30 11:30").respond()
 *         .thenClock(ClockKind.RESPONSE).isMet();
 * }</pre>
 *
 * <p>Every command must be accepted; {@link #expectRefused} says that the next one is not. Local times are written {@code
 * 2026-09-30 10:00}, in the zone of the calendar. Not thread-safe; no clock is read.
 */
public final class DeskScenario {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");

    private final List<TicketEvent> events = new ArrayList<>();
    private final TicketId id = TicketId.of("T-1");
    private DeskRules rules;
    private Instant now = Instant.EPOCH;
    private Past past = Past.NONE;
    private @Nullable Complaint ticket;
    private @Nullable ComplaintRefusalReason expected;

    private DeskScenario(DeskRules rules) {
        this.rules = rules;
    }

    /** Returns a scenario under the figures of the documents and the statutory calendar of China. */
    public static DeskScenario standard() {
        return with(ComplaintPolicy.DEFAULT);
    }

    /** Returns a scenario under a policy and the statutory calendar of China. */
    public static DeskScenario with(ComplaintPolicy policy) {
        return new DeskScenario(rules(policy, ChineseCalendar.statutory()));
    }

    private static DeskRules rules(ComplaintPolicy policy, WorkingCalendar calendar) {
        return new DeskRules(policy, PolicyVersion.of("complaint@scenario"), calendar);
    }

    /** Goes on under another calendar; open limits stay until they are planned anew. */
    public DeskScenario calendar(WorkingCalendar calendar) {
        rules = rules(rules.policy(), calendar);
        return this;
    }

    /** Goes on under another policy; open limits stay until they are planned anew. */
    public DeskScenario policy(ComplaintPolicy policy) {
        rules = rules(policy, rules.calendar());
        return this;
    }

    /** Lets earlier tickets on the matter be known to the registration. */
    public DeskScenario after(Complaint... earlier) {
        past = new Past(List.of(earlier), past.customers());
        return this;
    }

    /** Moves the clock to a local time; a sweep does not come by on its own. */
    public DeskScenario at(String local) {
        return at(instant(local));
    }

    /** Moves the clock. */
    public DeskScenario at(Instant instant) {
        now = instant;
        return this;
    }

    /** Lets a sweep come by. */
    public DeskScenario sweep() {
        ComplaintDesk.passTime(ticket(), rules, now).ifPresent(this::add);
        return this;
    }

    /** Says that the next command is refused, and why. */
    public DeskScenario expectRefused(ComplaintRefusalReason reason) {
        expected = reason;
        return this;
    }

    /** Registers {@link Complaints#byPhone}. */
    public DeskScenario register() {
        return register(command -> {});
    }

    /** Registers {@link Complaints#byPhone} with other details. */
    public DeskScenario register(Consumer<RegisterComplaint.Builder> details) {
        RegisterComplaint.Builder command = Complaints.byPhone(now);
        details.accept(command);
        return answered("register", ComplaintDesk.register(id, command.build(), past, rules, now));
    }

    /** The handler is in touch with the customer. */
    public DeskScenario respond() {
        return act(handler(), new ComplaintAction.Respond(Optional.of(PersonalText.of("called back"))));
    }

    /** The customer calls. */
    public DeskScenario call(ContactFlag... noticed) {
        return act(People.CSR, new ComplaintAction.RecordContact(true, Set.of(noticed), Optional.empty()));
    }

    /** The hotline gives the ticket to another handler. */
    public DeskScenario reassign(HandlerLevel level) {
        return act(People.CSR, new ComplaintAction.Reassign(level, Optional.empty(), Optional.empty()));
    }

    /** The handler resolves the ticket. */
    public DeskScenario resolve() {
        return act(handler(), new ComplaintAction.Resolve(false, Optional.empty()));
    }

    /** The hotline makes the follow-up call. */
    public DeskScenario followUp(FollowUpResult result) {
        return act(People.CSR, new ComplaintAction.RecordFollowUp(result, Optional.empty()));
    }

    /** The handler lets time stand still. */
    public DeskScenario pause() {
        return act(handler(), new ComplaintAction.Pause(PauseReason.WAITING_FOR_CUSTOMER));
    }

    /** The handler lets time run again. */
    public DeskScenario resume() {
        return act(handler(), new ComplaintAction.Resume());
    }

    /** The head of the complaints department changes the grade, with the approval of a hotline lead. */
    public DeskScenario regrade(Grade to, RegradeReason reason) {
        return act(
                People.COMPLAINTS_HEAD,
                new ComplaintAction.Regrade(to, reason, Optional.of(People.CSR_LEAD), Optional.empty()));
    }

    /** Somebody does something. */
    public DeskScenario act(Actor by, ComplaintAction action) {
        TicketCommand command = TicketCommand.of(Complaints.DEALER, id, by, "scenario", action);
        return answered(action.kind().name(), ComplaintDesk.decide(ticket(), command, rules, now));
    }

    /** Somebody tries something; returns why not, or nothing if it was done. */
    public Optional<Refusal> attempt(Actor by, ComplaintAction action) {
        TicketCommand command = TicketCommand.of(Complaints.DEALER, id, by, "scenario", action);
        Decision<TicketChange, Refusal> decision = ComplaintDesk.decide(ticket(), command, rules, now);
        decision.fold(changes -> changes, no -> List.<TicketChange>of()).forEach(this::add);
        return decision.fold(changes -> Optional.empty(), Optional::of);
    }

    private Actor handler() {
        return ticket().handler().map(People::at).orElse(Actor.SYSTEM);
    }

    private DeskScenario answered(String what, Decision<TicketChange, Refusal> decision) {
        ComplaintRefusalReason wanted = expected;
        expected = null;
        Optional<Refusal> refusal = decision.fold(accepted -> Optional.empty(), Optional::of);
        if (wanted == null) {
            refusal.ifPresent(no -> fail(what + " to be accepted", no));
        } else if (refusal.filter(no -> no.reason() == wanted).isEmpty()) {
            fail(what + " to be refused: " + wanted, refusal.orElse(null));
        }
        decision.fold(changes -> changes.stream().limit(1).toList(), no -> List.<TicketChange>of())
                .forEach(this::add);
        return this;
    }

    private void fail(String wish, @Nullable Refusal refusal) {
        throw new AssertionError("Expected " + wish + "\nat " + local(now) + "\nbut it was "
                + (refusal == null
                        ? "accepted"
                        : "refused: " + refusal.reason() + "\nbecause " + refusal.explanation()));
    }

    private void add(TicketChange change) {
        ticket = change.after();
        events.addAll(change.events());
    }

    /** Expects a grade. */
    public DeskScenario thenGrade(Grade grade) {
        then().hasGrade(grade);
        return this;
    }

    /** Expects a handler. */
    public DeskScenario thenHandler(HandlerLevel level) {
        then().isHandledBy(level);
        return this;
    }

    /** Expects the latest limit of a kind to end at a local time. */
    public DeskScenario thenDue(ClockKind kind, String local) {
        thenClock(kind).isDueAt(local);
        return this;
    }

    /** Looks at the latest clock of a kind. */
    public ClockAssert thenClock(ClockKind kind) {
        return then().clock(kind).in(rules.calendar().zone()).of(this);
    }

    /** Looks at the ticket. */
    public ComplaintAssert then() {
        return ComplaintAssert.assertThat(ticket()).in(rules.calendar().zone());
    }

    /** Returns the ticket as it stands; there is none before its registration. */
    public Complaint ticket() {
        if (ticket == null) {
            throw new IllegalStateException("ticket: is not registered yet; call register() first");
        }
        return ticket;
    }

    /** Returns what happened so far, in the order of recording. */
    public List<TicketEvent> events() {
        return List.copyOf(events);
    }

    /** Returns the rules in force. */
    public DeskRules rules() {
        return rules;
    }

    private Instant instant(String local) {
        return LocalDateTime.parse(local, LOCAL).atZone(rules.calendar().zone()).toInstant();
    }

    private String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, rules.calendar().zone())
                .toString()
                .replace('T', ' ');
    }
}
