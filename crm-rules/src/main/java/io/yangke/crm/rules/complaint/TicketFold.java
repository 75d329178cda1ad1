package io.yangke.crm.rules.complaint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.FollowUp;
import io.yangke.crm.spi.complaint.Handling;
import io.yangke.crm.spi.complaint.HandlingStep;
import io.yangke.crm.spi.complaint.Links;
import io.yangke.crm.spi.complaint.Pause;
import io.yangke.crm.spi.complaint.Regrading;
import io.yangke.crm.spi.complaint.Reopening;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a ticket of its events: {@code evolve(state, event) → state}. Pure and total over every legal history; whatever
 * the rules were when an event happened, its fold is the same.
 */
public final class TicketFold {

    private TicketFold() {}

    /** Returns the ticket that its first event, a {@link ComplaintEvent.Registered}, creates. */
    public static Complaint begin(DealerId dealer, TicketId ticket, TicketEvent first) {
        if (!(first.what() instanceof ComplaintEvent.Registered registered)) {
            throw new IllegalArgumentException("first: is not a registration; a history begins with one");
        }
        return Complaint.builder()
                .dealer(dealer)
                .id(ticket)
                .version(0)
                .sequence(1)
                .intake(registered.intake())
                .kind(registered.ticketKind())
                .status(TicketStatus.UNHANDLED)
                .calls(registered.call() ? 1 : 0)
                .handling(step(Handling.NONE, HandlingStep.ACCEPT, first.at()))
                .lastEventAt(first.at())
                .basis(registered.basis())
                .build();
    }

    /** Returns the ticket after one more event; its version does not change. */
    public static Complaint next(Complaint ticket, TicketEvent event) {
        return counted(apply(ticket, event), ticket.sequence() + 1, lastEventAt(ticket.lastEventAt(), event));
    }

    /** Returns the ticket after an event that is not counted yet; {@link #counted} follows once for many. */
    static Complaint apply(Complaint ticket, TicketEvent event) {
        return event.what() instanceof ComplaintEvent.ClockChange change
                ? withClock(ticket, change.clock())
                : FoldTable.apply(ticket, event.at(), event.what());
    }

    /** Returns the ticket with so many events, the last of which happened at an instant. */
    static Complaint counted(Complaint ticket, long sequence, Instant lastEventAt) {
        return ticket.withSequence(sequence).withLastEventAt(lastEventAt);
    }

    /** What time alone brings about does not keep anyone from recording something that happened before it. */
    static Instant lastEventAt(Instant former, TicketEvent event) {
        ComplaintEvent what = event.what();
        boolean byTimeAlone =
                what instanceof ComplaintEvent.AlarmRaised || what instanceof ComplaintEvent.ClockBreached;
        return !byTimeAlone && event.at().isAfter(former) ? event.at() : former;
    }

    private static Complaint withClock(Complaint ticket, Clock clock) {
        List<Clock> clocks = ticket.clocks();
        ImmutableList.Builder<Clock> after = ImmutableList.builderWithExpectedSize(clocks.size() + 1);
        boolean replaced = false;
        for (Clock former : clocks) {
            boolean same = former.kind() == clock.kind() && former.cycle() == clock.cycle();
            after.add(same ? clock : former);
            replaced |= same;
        }
        if (!replaced) {
            after.add(clock);
        }
        return ticket.withClocks(after.build());
    }

    static Complaint resumed(Complaint ticket, Instant at) {
        List<Pause> pauses = ticket.pauses();
        Pause last = pauses.get(pauses.size() - 1);
        return ticket.withPauses(ImmutableList.<Pause>builder()
                .addAll(pauses.subList(0, pauses.size() - 1))
                .add(new Pause(last.from(), Optional.of(at), last.reason()))
                .build());
    }

    static Complaint regraded(Complaint ticket, Instant at, ComplaintEvent.Regraded event) {
        return ticket.withGrade(event.to())
                .withCategory(event.category())
                .withRegradings(append(
                        ticket.regradings(),
                        new Regrading(at, event.from(), event.to(), event.reason(), event.afterBreach())));
    }

    static Complaint reopened(Complaint ticket, Instant at, ComplaintEvent.Reopened event) {
        Instant resolvedAt = ticket.resolvedAt().orElse(at);
        return ticket.withStatus(
                        ticket.firstRespondedAt().isPresent() ? TicketStatus.IN_PROGRESS : TicketStatus.UNHANDLED)
                .withHandlingRound(event.handlingRound())
                .withReopenings(append(ticket.reopenings(), new Reopening(at, resolvedAt, event.cause())))
                .withResolvedAt(Optional.empty());
    }

    static Complaint responded(Complaint ticket, Instant at, ComplaintEvent.Responded event) {
        Complaint after = ticket.withStatus(TicketStatus.IN_PROGRESS)
                .withHandling(step(ticket.handling(), HandlingStep.CALM, at));
        if (!event.withContent()) {
            after = after.withEmptyResponse(true);
        }
        return ticket.firstRespondedAt().isPresent() ? after : after.withFirstRespondedAt(at);
    }

    static Complaint followedUp(Complaint ticket, Instant at, ComplaintEvent.FollowUpRecorded event) {
        Complaint after = ticket.withFollowUps(append(ticket.followUps(), new FollowUp(at, event.result())))
                .withHandling(step(ticket.handling(), HandlingStep.FOLLOW_UP, at));
        return switch (event.result()) {
            case SATISFIED -> after.withStatus(TicketStatus.CONFIRMED);
            case UNSATISFIED, NOT_REACHED -> after;
        };
    }

    static Complaint absorbed(Complaint ticket, ComplaintEvent.Absorbed event) {
        Links links = ticket.links();
        return ticket.withCalls(ticket.calls() + event.calls())
                .withLinks(new Links(
                        links.previous(),
                        links.next(),
                        links.repeatedWithinWindow(),
                        links.mergedInto(),
                        append(links.absorbed(), event.source())));
    }

    static Complaint mergedInto(Complaint ticket, ComplaintEvent.MergedInto event) {
        Links links = ticket.links();
        return ticket.withStatus(TicketStatus.MERGED)
                .withLinks(new Links(
                        links.previous(),
                        links.next(),
                        links.repeatedWithinWindow(),
                        Optional.of(event.target()),
                        links.absorbed()));
    }

    static Complaint repeatLinked(Complaint ticket, ComplaintEvent.RepeatLinked event) {
        Links links = ticket.links();
        return ticket.withRound(event.round())
                .withLinks(new Links(
                        Optional.of(event.previous()),
                        links.next(),
                        links.repeatedWithinWindow(),
                        links.mergedInto(),
                        links.absorbed()));
    }

    static Complaint repeatedBy(Complaint ticket, ComplaintEvent.RepeatedBy event) {
        Links links = ticket.links();
        return ticket.withLinks(new Links(
                links.previous(),
                Optional.of(event.next()),
                links.repeatedWithinWindow() || event.escalated(),
                links.mergedInto(),
                links.absorbed()));
    }

    /** Whoever had the question does not have the complaint: its handler and date of assignment are its own (CMP-13). */
    static Complaint converted(Complaint ticket) {
        return ticket.withKind(TicketKind.COMPLAINT)
                .withStatus(TicketStatus.UNHANDLED)
                .withAssignment(Optional.empty())
                .withFirstAssignedAt(Optional.empty());
    }

    static Handling step(Handling handling, HandlingStep step, Instant at) {
        Map<HandlingStep, Instant> steps = new EnumMap<>(HandlingStep.class);
        steps.putAll(handling.steps());
        steps.put(step, at);
        return handling.withSteps(steps);
    }

    static <T> List<T> append(List<T> list, T item) {
        return ImmutableList.<T>builderWithExpectedSize(list.size() + 1)
                .addAll(list)
                .add(item)
                .build();
    }

    static <T> ImmutableSet<T> plus(Iterable<T> set, T item) {
        return ImmutableSet.<T>builder().addAll(set).add(item).build();
    }
}
