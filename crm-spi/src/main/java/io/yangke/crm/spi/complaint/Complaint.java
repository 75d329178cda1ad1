package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A complaint ticket 投诉工单 as it stands: the fold of its events. It names people by opaque ids only; what was said is in
 * its {@link TicketNote}s.
 *
 * <p>Its identity is dealer and id. {@link #version()} grows by one with every commit that changes it; {@link
 * #sequence()} is the number of its events.
 */
@Value.Immutable
public abstract class Complaint implements WithComplaint {

    Complaint() {}

    /** The dealer: the tenant. */
    public abstract DealerId dealer();

    /** The ticket number. */
    public abstract TicketId id();

    /** How often the ticket was committed, from 1; 0 before the first commit. */
    public abstract long version();

    /** How many events the ticket has. */
    public abstract long sequence();

    /** The facts at creation. */
    public abstract Intake intake();

    /** Complaint or consultation. */
    public abstract TicketKind kind();

    /** The state. */
    public abstract TicketStatus status();

    /** The category; absent for a consultation. */
    public abstract Optional<CategoryCode> category();

    /** The grade; absent for a consultation. */
    public abstract Optional<Grade> grade();

    /** Which complaint on the matter this is, from 1. Source: CMP-07. */
    public abstract int round();

    /** Which round of handling this is, from 1; each reopening begins the next. Source: CMP-10. */
    public abstract int handlingRound();

    /** Who handles; absent until first assigned. */
    public abstract Optional<Assignment> assignment();

    /** When the ticket was first assigned: the date by which it counts in an assessment. Source: CMP-13. */
    public abstract Optional<Instant> firstAssignedAt();

    /** All clocks, open and settled, in the order they were started. */
    public abstract List<Clock> clocks();

    /** Calls of the customer so far, the first one included. Source: CMP-08. */
    public abstract int calls();

    /** When the first handler first responded. */
    public abstract Optional<Instant> firstRespondedAt();

    /** Whether a response was ever recorded without words. */
    public abstract boolean emptyResponse();

    /** The warnings raised. */
    public abstract List<Warning> warnings();

    /** The warnings dealt with. */
    public abstract Set<WarningCause> settledWarnings();

    /** The handling form. */
    public abstract Handling handling();

    /** The follow-up calls. */
    public abstract List<FollowUp> followUps();

    /** The pauses. */
    public abstract List<Pause> pauses();

    /** The changes of grade. */
    public abstract List<Regrading> regradings();

    /** The reopenings. */
    public abstract List<Reopening> reopenings();

    /** How the ticket hangs together with others. */
    public abstract Links links();

    /** Why the complaint is a major matter; empty if it is none. Source: CMP-12. */
    public abstract Set<MajorReason> majorReasons();

    /** The reports owed so far. */
    public abstract Set<ReportTo> reportsDue();

    /** The reports filed. */
    public abstract Set<ReportTo> reportsFiled();

    /** When the ticket was last resolved; absent while it is handled anew. */
    public abstract Optional<Instant> resolvedAt();

    /** When the last event happened. */
    public abstract Instant lastEventAt();

    /** The policy and calendar of the open limits. */
    public abstract Basis basis();

    @Value.Check
    void check() {
        Checks.range("version", version(), 0, Long.MAX_VALUE);
        Checks.range("sequence", sequence(), 0, Long.MAX_VALUE);
        Checks.range("round", round(), 1, Integer.MAX_VALUE);
        Checks.range("handlingRound", handlingRound(), 1, Integer.MAX_VALUE);
    }

    /** The next instant at which a sweep has to look at the ticket; absent if never. */
    public final Optional<Instant> wakeAt() {
        Instant earliest = null;
        for (Clock clock : clocks()) {
            Instant at = clock.nextToSay();
            if (at != null && (earliest == null || at.isBefore(earliest))) {
                earliest = at;
            }
        }
        return Optional.ofNullable(earliest);
    }

    /** Who handles the ticket; absent until first assigned. */
    public final Optional<HandlerLevel> handler() {
        return assignment().map(Assignment::level);
    }

    /** The latest clock of a kind, open or settled. */
    public final Optional<Clock> clock(ClockKind kind) {
        List<Clock> clocks = clocks();
        for (int i = clocks.size() - 1; i >= 0; i--) {
            if (clocks.get(i).kind() == kind) {
                return Optional.of(clocks.get(i));
            }
        }
        return Optional.empty();
    }

    /** The last instant for the handler's response; absent without one, or while time stands still. */
    public final Optional<Instant> respondBy() {
        return clock(ClockKind.RESPONSE).flatMap(Clock::dueAt);
    }

    /** The last instant for closing; absent without a limit (grade C), or while time stands still. */
    public final Optional<Instant> closeBy() {
        return clock(ClockKind.CLOSING)
                .filter(c -> c.state() != ClockState.CANCELLED)
                .flatMap(Clock::dueAt);
    }

    /** Whether time stands still. */
    public final boolean isPaused() {
        return !pauses().isEmpty() && pauses().get(pauses().size() - 1).until().isEmpty();
    }

    /** Whether the ticket is still to be handled. */
    public final boolean isOpen() {
        return status() == TicketStatus.UNHANDLED || status() == TicketStatus.IN_PROGRESS;
    }

    /** Whether nothing more can happen to the ticket. */
    public final boolean isEnded() {
        return status() == TicketStatus.MERGED
                || status() == TicketStatus.WITHDRAWN
                || status() == TicketStatus.REJECTED
                || status() == TicketStatus.FILED;
    }

    /** Returns a builder of a ticket of the first round, nobody having called or responded yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Complaint}; dealer, id, version, sequence, intake, kind, status, lastEventAt and basis must be set. */
    public static final class Builder extends ImmutableComplaint.Builder {

        // Values here and no defaults on the attributes: a ticket is copied on every event, and a default costs each
        // copy.
        Builder() {
            round(1);
            handlingRound(1);
            calls(0);
            emptyResponse(false);
            handling(Handling.NONE);
            links(Links.NONE);
        }
    }
}
