package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.complaint.CancelCause;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.Pause;
import io.yangke.crm.spi.complaint.PauseReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket while a decision is being made about it: every event is folded at once, so that what follows sees it. Used by
 * one decision on one thread, then dropped.
 */
final class Draft {

    private final DeskRules rules;
    private final Timekeeper time;
    private final boolean announcing;
    private final List<TicketEvent> events = new ArrayList<>(8);
    private List<Integer> steps = List.of();
    private Complaint ticket;
    private long sequence;
    private Instant lastEventAt;

    /** Begins a draft; an imported past raises no alarms, so that {@code announcing} is false for it. */
    Draft(Complaint ticket, DeskRules rules, boolean announcing) {
        this.ticket = ticket;
        this.sequence = ticket.sequence();
        this.lastEventAt = ticket.lastEventAt();
        this.rules = rules;
        this.time = new Timekeeper(rules);
        this.announcing = announcing;
    }

    /** Begins the draft of a ticket that its first event creates. */
    static Draft begin(Complaint registered, TicketEvent first, DeskRules rules, boolean announcing) {
        Draft draft = new Draft(registered, rules, announcing);
        draft.events.add(first);
        return draft;
    }

    Complaint ticket() {
        return ticket;
    }

    ComplaintPolicy policy() {
        return rules.policy();
    }

    DeskRules rules() {
        return rules;
    }

    Timekeeper time() {
        return time;
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /** Returns what became of the ticket. */
    TicketChange change() {
        Complaint after = TicketFold.counted(ticket, sequence, lastEventAt);
        return new TicketChange(after.withVersion(after.version() + 1), events, steps);
    }

    /** Notes that the next thing done of an imported past begins here, or that the last one has ended. */
    void markStep() {
        if (steps.isEmpty()) {
            steps = new ArrayList<>();
        }
        steps.add(events.size());
    }

    void emit(Given given, ComplaintEvent what) {
        emit(given.at(), given.by(), what);
    }

    private void emit(Instant at, Actor by, ComplaintEvent what) {
        TicketEvent event = new TicketEvent(at, by, what);
        ticket = TicketFold.apply(ticket, event);
        sequence++;
        lastEventAt = TicketFold.lastEventAt(lastEventAt, event);
        events.add(event);
    }

    /** Lets time pass up to and including an instant: alarms, and limits that ran out before it, in order of time. */
    void passTime(Instant until) {
        Optional<Clock> next = nextToSpeak(until);
        while (next.isPresent()) {
            speak(next.get());
            next = nextToSpeak(until);
        }
    }

    private Optional<Clock> nextToSpeak(Instant until) {
        Clock earliest = null;
        for (Clock clock : ticket.clocks()) {
            Instant at = wakeAt(clock);
            if (at != null && !at.isAfter(until) && (earliest == null || at.isBefore(wakeAt(earliest)))) {
                earliest = clock;
            }
        }
        return Optional.ofNullable(earliest);
    }

    private @Nullable Instant wakeAt(Clock clock) {
        if (announcing || clock.state() != ClockState.RUNNING) {
            return clock.wakeAt().orElse(null);
        }
        return clock.dueAt().map(due -> due.plusNanos(1)).orElse(null);
    }

    private void speak(Clock clock) {
        if (announcing && clock.nextAlarm().isPresent()) {
            emit(
                    clock.nextAlarm().get().at(),
                    Actor.SYSTEM,
                    new ComplaintEvent.AlarmRaised(
                            time.alarmed(clock), clock.nextAlarm().get()));
            return;
        }
        emit(clock.dueAt().orElseThrow(), Actor.SYSTEM, new ComplaintEvent.ClockBreached(time.breached(clock)));
    }

    /** Starts the next clock of a kind from the moment of the decision. */
    void start(ClockKind kind, Limit limit, Given given) {
        start(kind, limit, given.at(), Instant.MIN, given);
    }

    /**
     * Starts the next clock of a kind; where time stands still for it, it stands still from now.
     *
     * @param startedAt when time began to run
     * @param earliestDue it is due no earlier
     */
    void start(ClockKind kind, Limit limit, Instant startedAt, Instant earliestDue, Given given) {
        emitStarted(time.start(kind, cycles(kind) + 1, limit, startedAt, earliestDue, given.at()), given);
    }

    /** Starts the next clock of the kind of a former one with another limit, from the start of the former one. */
    void replace(Clock former, Limit limit, Given given) {
        emitStarted(time.replace(former, cycles(former.kind()) + 1, limit, given.at()), given);
    }

    /** Starts the next clock of a kind with the due time of a former one. */
    void carry(Clock former, Instant dueAt, Given given) {
        emitStarted(time.carry(former, cycles(former.kind()) + 1, dueAt, given.at()), given);
    }

    private void emitStarted(Clock clock, Given given) {
        emit(given, new ComplaintEvent.ClockStarted(clock));
        if (ticket.isPaused() && isPausable(clock)) {
            emit(
                    given,
                    new ComplaintEvent.ClockPaused(
                            time.paused(clock, lastPause().reason(), given.at())));
        }
    }

    private Pause lastPause() {
        return ticket.pauses().get(ticket.pauses().size() - 1);
    }

    private int cycles(ClockKind kind) {
        return ticket.clock(kind).map(Clock::cycle).orElse(0);
    }

    /** Returns the open clock of a kind; empty if its duty is done, fell away, or never began. */
    Optional<Clock> open(ClockKind kind) {
        return ticket.clock(kind).filter(Clock::isOpen);
    }

    /** Marks the duty of a kind as done, if it is open. */
    void done(ClockKind kind, Given given) {
        open(kind).map(clock -> time.done(clock, given.at())).ifPresent(clock -> emit(given, settled(clock)));
    }

    private static ComplaintEvent settled(Clock clock) {
        return clock.state() == ClockState.MET
                ? new ComplaintEvent.ClockMet(clock)
                : new ComplaintEvent.ClockMetLate(clock);
    }

    /** Lets the duty of a kind fall away, if it is open. */
    void cancel(ClockKind kind, CancelCause cause, Given given) {
        open(kind).ifPresent(clock -> cancel(clock, cause, given));
    }

    /** Lets every open duty fall away, and ends a pause. */
    void cancelAll(CancelCause cause, Given given) {
        endPause(given);
        for (Clock clock : ticket.clocks()) {
            if (clock.isOpen()) {
                cancel(clock, cause, given);
            }
        }
    }

    private void cancel(Clock clock, CancelCause cause, Given given) {
        emit(given, new ComplaintEvent.ClockCancelled(time.cancelled(clock, given.at()), cause));
    }

    /** Lets time stand still for every clock policy lets pause. */
    void pause(PauseReason reason, Given given) {
        emit(given, new ComplaintEvent.Paused(reason));
        for (Clock clock : ticket.clocks()) {
            if (clock.state() == ClockState.RUNNING && isPausable(clock)) {
                emit(given, new ComplaintEvent.ClockPaused(time.paused(clock, reason, given.at())));
            }
        }
    }

    /** Lets time run again, if it stood still. */
    void endPause(Given given) {
        if (!ticket.isPaused()) {
            return;
        }
        emit(given, new ComplaintEvent.Resumed(lastPause().from()));
        for (Clock clock : ticket.clocks()) {
            if (clock.state() == ClockState.PAUSED) {
                emit(given, new ComplaintEvent.ClockResumed(time.resumed(clock, given.at())));
            }
        }
    }

    private boolean isPausable(Clock clock) {
        return policy().pausableClocks().contains(clock.kind()) && !(clock.limit() instanceof Limit.FixedTime);
    }

    /** Gives a clock the limit of an earlier one of another ticket; where time stands still for it, it goes on standing. */
    void join(Clock own, Clock earlier, Given given) {
        Clock joined = time.joined(own, earlier, given.at());
        Clock after = ticket.isPaused() && isPausable(joined)
                ? time.paused(joined, lastPause().reason(), given.at())
                : joined;
        emit(given, new ComplaintEvent.ClockReplanned(after, own.dueAt()));
    }

    /** Drops the alarms of an imported past, so that the first one to be raised lies ahead. */
    void silenceUntil(Instant now) {
        for (Clock clock : ticket.clocks()) {
            if (clock.state() == ClockState.RUNNING
                    && clock.nextAlarm()
                            .filter(alarm -> !alarm.at().isAfter(now))
                            .isPresent()) {
                emit(now, Actor.SYSTEM, new ComplaintEvent.ClockReplanned(time.silentUntil(clock, now), clock.dueAt()));
            }
        }
    }
}
