package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.complaint.AssessmentPolicy;
import io.yangke.crm.rules.complaint.Repeats;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what looks made for the figure in the events of a ticket: a pause or a lower grade just before a limit or after it, a
 * response without content, a ticket handled anew soon after it was closed, or closed with the customer never called. Source:
 * CMP-13, N10.
 */
public final class GamingSignals {

    private record ClockKey(ClockKind kind, int cycle) {
        static ClockKey of(Clock clock) {
            return new ClockKey(clock.kind(), clock.cycle());
        }
    }

    /** A clock as it was left at an instant. */
    private record Seen(Instant at, Clock clock) {}

    private final TicketId ticket;
    private final AssessmentPolicy policy;
    private final WorkingCalendar calendar;
    private final Map<ClockKey, Clock> planned = new HashMap<>();
    private final List<Seen> clocks = new ArrayList<>();
    private final List<GamingSignal> signals = new ArrayList<>();
    private Optional<Instant> resolvedAt = Optional.empty();

    private GamingSignals(TicketId ticket, AssessmentPolicy policy, WorkingCalendar calendar) {
        this.ticket = ticket;
        this.policy = policy;
        this.calendar = calendar;
    }

    /**
     * Returns the signals of a ticket in the order of its events.
     *
     * @param events all events of the ticket, in any order
     * @param calendar the dealer's calendar, by which working time and natural days are counted
     */
    public static List<GamingSignal> find(
            TicketId ticket, List<RecordedEvent> events, AssessmentPolicy policy, WorkingCalendar calendar) {
        GamingSignals search = new GamingSignals(ticket, policy, calendar);
        events.stream()
                .sorted(Comparator.comparing(event -> event.id().sequence()))
                .forEach(search::look);
        return List.copyOf(search.signals);
    }

    private void look(RecordedEvent recorded) {
        Instant at = recorded.at();
        if (recorded.event() instanceof ComplaintEvent.ClockChange change) {
            lookAtClock(at, change);
        } else if (recorded.event() instanceof ComplaintEvent.Regraded regraded) {
            lookAtGrade(at, regraded);
        } else if (recorded.event() instanceof ComplaintEvent.Responded responded && !responded.withContent()) {
            signals.add(new GamingSignal.EmptyResponse(ticket, at));
        } else if (recorded.event() instanceof ComplaintEvent.Resolved resolved) {
            lookAtResolution(at, resolved);
        } else if (recorded.event() instanceof ComplaintEvent.Reopened reopened) {
            lookAtReopening(at, reopened);
        }
    }

    private void lookAtClock(Instant at, ComplaintEvent.ClockChange change) {
        Clock clock = change.clock();
        if (change instanceof ComplaintEvent.ClockPaused) {
            lookAtPause(at, clock);
        } else if (change instanceof ComplaintEvent.ClockStarted || change instanceof ComplaintEvent.ClockReplanned) {
            planned.put(ClockKey.of(clock), clock);
        }
        clocks.add(new Seen(at, clock));
    }

    private void lookAtPause(Instant at, Clock paused) {
        lastBefore(ClockKey.of(paused)).filter(clock -> isLate(clock, at)).ifPresent(clock -> {
            Duration left = left(clock, at).orElseThrow();
            signals.add(new GamingSignal.PausedBeforeLimit(
                    ticket, at, clock.kind(), left, whole(clock), isWorking(clock.limit())));
        });
    }

    private void lookAtGrade(Instant at, ComplaintEvent.Regraded regraded) {
        boolean relieves = regraded.to() == Grade.C || regraded.reason() == RegradeReason.WRONGLY_GRADED;
        if (relieves && (regraded.afterBreach() || isCloseToLimit(at))) {
            signals.add(new GamingSignal.RegradedLate(
                    ticket, at, regraded.from(), regraded.to(), regraded.reason(), regraded.afterBreach()));
        }
    }

    private void lookAtResolution(Instant at, ComplaintEvent.Resolved resolved) {
        resolvedAt = Optional.of(at);
        if (!resolved.responded()) {
            signals.add(new GamingSignal.ResolvedUnanswered(ticket, at));
        }
    }

    private void lookAtReopening(Instant at, ComplaintEvent.Reopened reopened) {
        resolvedAt
                .filter(closed -> Repeats.isWithinWindow(closed, at, policy.earlyReopenDays(), calendar.zone()))
                .ifPresent(closed -> signals.add(new GamingSignal.ReopenedEarly(ticket, at, closed, reopened.cause())));
        resolvedAt = Optional.empty();
    }

    /** The command that changes the grade may change the clock first, so only what was there before it counts. */
    private boolean isCloseToLimit(Instant at) {
        return clocks.stream()
                .filter(seen -> seen.at().isBefore(at) && seen.clock().kind() == ClockKind.CLOSING)
                .reduce((earlier, later) -> later)
                .filter(seen -> seen.clock().isOpen() && isLate(seen.clock(), at))
                .isPresent();
    }

    private Optional<Clock> lastBefore(ClockKey key) {
        return clocks.stream()
                .map(Seen::clock)
                .filter(clock -> ClockKey.of(clock).equals(key))
                .reduce((earlier, later) -> later);
    }

    private boolean isLate(Clock clock, Instant at) {
        Duration whole = whole(clock);
        return left(clock, at)
                .filter(left -> left.multipliedBy(100).compareTo(whole.multipliedBy(policy.latePausePercent())) <= 0)
                .isPresent();
    }

    private Optional<Duration> left(Clock clock, Instant at) {
        return clock.dueAt().map(due -> time(clock.limit(), at, due));
    }

    /** The limit as it was planned, before any pause moved it. */
    private Duration whole(Clock clock) {
        Clock plan = planned.getOrDefault(ClockKey.of(clock), clock);
        return plan.dueAt()
                .map(due -> time(plan.limit(), plan.startedAt(), due))
                .orElse(Duration.ZERO);
    }

    private Duration time(Limit limit, Instant from, Instant until) {
        return isWorking(limit) ? calendar.workingTimeBetween(from, until) : Duration.between(from, until);
    }

    private static boolean isWorking(Limit limit) {
        return limit instanceof Limit.WorkingMinutes || limit instanceof Limit.WorkingDays;
    }
}
