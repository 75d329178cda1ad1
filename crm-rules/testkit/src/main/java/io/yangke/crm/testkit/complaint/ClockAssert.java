package io.yangke.crm.testkit.complaint;

import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.TicketId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What is expected of a duty's clock. Local times are UTC until {@link #in} names a zone. */
public final class ClockAssert extends AbstractAssert<ClockAssert, Clock> {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");

    private final TicketId ticket;
    private ZoneId zone = ZoneOffset.UTC;
    private @Nullable DeskScenario scenario;

    ClockAssert(Clock actual, TicketId ticket) {
        super(actual, ClockAssert.class);
        this.ticket = ticket;
    }

    /** Reads and writes local times in a zone. */
    public ClockAssert in(ZoneId other) {
        zone = other;
        return this;
    }

    ClockAssert of(DeskScenario played) {
        scenario = played;
        return this;
    }

    /** Expects the duty undone and its time running. */
    public ClockAssert isRunning() {
        return hasState(ClockState.RUNNING);
    }

    /** Expects time to stand still. */
    public ClockAssert isPaused() {
        return hasState(ClockState.PAUSED);
    }

    /** Expects the duty done in time. */
    public ClockAssert isMet() {
        return hasState(ClockState.MET);
    }

    /** Expects the duty done after its limit. */
    public ClockAssert isMetLate() {
        return hasState(ClockState.MET_LATE);
    }

    /** Expects the limit run out with the duty undone. */
    public ClockAssert isBreached() {
        return hasState(ClockState.BREACHED);
    }

    /** Expects the duty fallen away. */
    public ClockAssert isCancelled() {
        return hasState(ClockState.CANCELLED);
    }

    private ClockAssert hasState(ClockState state) {
        return expect("to be " + state, actual.state() == state);
    }

    /** Expects the last instant in time, inclusive. */
    public ClockAssert isDueAt(String local) {
        return expect("to be due at " + local, actual.dueAt().equals(Optional.of(instant(local))));
    }

    /** Expects the first instant at which the limit was used up. */
    public ClockAssert isBreachedAt(String local) {
        return expect("to be breached at " + local, actual.breachedAt().equals(Optional.of(instant(local))));
    }

    /** Expects which clock of its kind this is, from 1. */
    public ClockAssert hasCycle(int cycle) {
        return expect("to be the cycle " + cycle, actual.cycle() == cycle);
    }

    /** Goes on with the scenario this clock belongs to. */
    public DeskScenario and() {
        if (scenario == null) {
            throw new IllegalStateException("scenario: there is none; only DeskScenario.thenClock begins with one");
        }
        return scenario;
    }

    private ClockAssert expect(String wish, boolean holds) {
        if (!holds) {
            throw failure(
                    "Expected clock %s of ticket %s %s%nbut it is %s", actual.kind(), ticket, wish, told(actual, zone));
        }
        return this;
    }

    private Instant instant(String local) {
        return LocalDateTime.parse(local, LOCAL).atZone(zone).toInstant();
    }

    static String told(List<Clock> clocks, ZoneId zone) {
        return clocks.stream()
                .map(clock -> "%n  ".formatted() + told(clock, zone))
                .collect(Collectors.joining());
    }

    private static String told(Clock clock, ZoneId zone) {
        return "%s, cycle %d of %s: %s; from %s, due %s, breached %s, settled %s, %d pauses, calendar %s"
                .formatted(
                        clock.kind(),
                        clock.cycle(),
                        clock.limit(),
                        clock.state(),
                        local(Optional.of(clock.startedAt()), zone),
                        local(clock.dueAt(), zone),
                        local(clock.breachedAt(), zone),
                        local(clock.settledAt(), zone),
                        clock.pauses().size(),
                        clock.calendar());
    }

    private static String local(Optional<Instant> at, ZoneId zone) {
        return at.map(instant ->
                        LocalDateTime.ofInstant(instant, zone).toString().replace('T', ' '))
                .orElse("never");
    }
}
