package io.yangke.crm.example.dealership.replay;

import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the figures of a case out of what the desk recorded: registration, responses, pauses, resolutions, reopenings. */
final class RecordedCase {

    private enum Time {
        RUNNING,
        WAITING,
        COMPLETED
    }

    private final WorkingCalendar calendar;
    private Time time = Time.RUNNING;
    private Instant since = Instant.MAX;
    private Instant openedAt = Instant.MAX;
    private Instant lastAt = Instant.MIN;
    private Optional<Instant> accepted = Optional.empty();
    private Optional<Instant> completed = Optional.empty();
    private Optional<Instant> respondDue = Optional.empty();
    private int reopenings;
    private Duration waiting = Duration.ZERO;
    private Duration running = Duration.ZERO;
    private Duration working = Duration.ZERO;

    private RecordedCase(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Returns the figures of a ticket.
     *
     * @param history its events in order, the registration first
     */
    static CaseFigures figures(TicketId ticket, List<RecordedEvent> history, WorkingCalendar calendar) {
        RecordedCase recorded = new RecordedCase(calendar);
        for (RecordedEvent event : history) {
            recorded.add(event);
        }
        return recorded.figures(ticket);
    }

    private void add(RecordedEvent recorded) {
        if (recorded.by().equals(Actor.SYSTEM)) {
            return; // what time alone brought about, such as a breach, is no event of the case
        }
        Instant at = recorded.at();
        lastAt = at;
        if (recorded.event() instanceof ComplaintEvent.Registered) {
            openedAt = at;
            since = at;
        } else if (recorded.event() instanceof ComplaintEvent.ClockStarted started) {
            noteLimit(started);
        } else if (recorded.event() instanceof ComplaintEvent.Responded) {
            accepted = accepted.or(() -> Optional.of(at));
        } else if (recorded.event() instanceof ComplaintEvent.Paused) {
            turn(Time.WAITING, at);
        } else if (recorded.event() instanceof ComplaintEvent.Resumed) {
            turn(Time.RUNNING, at);
        } else if (recorded.event() instanceof ComplaintEvent.Resolved) {
            completed = completed.or(() -> Optional.of(at));
            turn(Time.COMPLETED, at);
        } else if (recorded.event() instanceof ComplaintEvent.Reopened) {
            reopenings++;
            turn(Time.RUNNING, at);
        }
    }

    private void noteLimit(ComplaintEvent.ClockStarted started) {
        if (started.clock().kind() == ClockKind.RESPONSE && respondDue.isEmpty()) {
            respondDue = started.clock().dueAt();
        }
    }

    private void turn(Time next, Instant at) {
        if (time == Time.RUNNING) {
            running = running.plus(Duration.between(since, at));
            working = working.plus(calendar.workingTimeBetween(since, at));
        } else if (time == Time.WAITING) {
            waiting = waiting.plus(Duration.between(since, at));
        }
        time = next;
        since = at;
    }

    private CaseFigures figures(TicketId ticket) {
        turn(Time.COMPLETED, lastAt);
        return new CaseFigures(
                ticket,
                openedAt,
                accepted,
                completed,
                reopenings,
                Duration.between(openedAt, lastAt),
                waiting,
                running,
                working,
                respondDue.orElseThrow(() -> new IllegalStateException("respondDue: a registered ticket has one")));
    }
}
