package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ImportTicket;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The complaint desk as pure functions: what follows from a command, or from time alone. Same input, same answer; nothing is
 * read or written.
 *
 * <p>Before a command is looked at, time passes up to it: alarms and limits that ran out are part of the answer, so it makes
 * no difference whether a sweep came by before. Where several reasons speak against a command, the one listed first in
 * {@link io.yangke.crm.spi.complaint.ComplaintRefusalReason} is given. Source: CMP-01 to CMP-20.
 */
public final class ComplaintDesk {

    private ComplaintDesk() {}

    /**
     * Creates a ticket. The answer holds the new ticket and, if it repeats an earlier one, that one too.
     *
     * @param id the number of the new ticket
     * @param past what has to be known of the past
     * @param now the time of the library's clock
     */
    public static Decision<TicketChange, Refusal> register(
            TicketId id, RegisterComplaint command, Past past, DeskRules rules, Instant now) {
        Refusal refusal = role(ActionKind.REGISTER, command.by(), rules);
        Registration registration = new Registration(command, past, rules, false);
        if (refusal == null) {
            refusal = registration.refusal(now);
        }
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        Given given = new Given(command.by(), now);
        Draft draft = registration.draft(id, given);
        return Decision.accepted(withPrevious(registration, draft, given));
    }

    private static List<TicketChange> withPrevious(Registration registration, Draft draft, Given given) {
        Complaint previous = registration.previous().orElse(null);
        if (previous == null) {
            return List.of(draft.change());
        }
        Draft earlier = new Draft(previous, draft.rules(), true);
        earlier.emit(given, new ComplaintEvent.RepeatedBy(draft.ticket().id(), registration.escalates(previous)));
        return List.of(draft.change(), earlier.change());
    }

    /**
     * Decides a command to one ticket. An empty answer says that there was nothing left to do.
     *
     * @param now the time of the library's clock; where it lies before the ticket's last event, that event's time counts
     */
    public static Decision<TicketChange, Refusal> decide(
            Complaint ticket, TicketCommand command, DeskRules rules, Instant now) {
        Instant at = happenedAt(ticket, command, now);
        Refusal refusal = mayHappen(ticket, ticket, command, at, rules, now);
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        Draft draft = new Draft(ticket, rules, true);
        draft.passTime(at);
        refusal = ActionTable.apply(draft, command.action(), new Given(command.by(), at));
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        draft.passTime(now);
        return Decision.accepted(draft.isEmpty() ? List.of() : List.of(draft.change()));
    }

    /**
     * Merges a ticket into another one of the same dealer. The answer holds both.
     *
     * @param command a command with {@link ComplaintAction.Merge}
     * @param target the ticket that goes on; empty if the dealer has none with that number
     */
    public static Decision<TicketChange, Refusal> merge(
            Complaint source, Optional<Complaint> target, TicketCommand command, DeskRules rules, Instant now) {
        Complaint last = target.filter(ticket -> ticket.lastEventAt().isAfter(source.lastEventAt()))
                .orElse(source);
        Instant at = happenedAt(last, command, now);
        Refusal refusal = mayHappen(source, last, command, at, rules, now);
        if (refusal == null
                && target.filter(ticket -> isMergeTarget(source, ticket)).isEmpty()) {
            refusal = Refusals.mergeTarget(((ComplaintAction.Merge) command.action()).into());
        }
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        Draft ended = new Draft(source, rules, true);
        Draft goesOn = new Draft(target.orElseThrow(), rules, true);
        ended.passTime(at);
        goesOn.passTime(at);
        Endings.merge(ended, goesOn, new Given(command.by(), at));
        goesOn.passTime(now);
        return Decision.accepted(List.of(ended.change(), goesOn.change()));
    }

    private static boolean isMergeTarget(Complaint source, Complaint target) {
        return target.dealer().equals(source.dealer())
                && !target.id().equals(source.id())
                && target.kind() == source.kind()
                && target.isOpen();
    }

    /**
     * Takes a historic ticket over. Limits that ran out are part of its facts, alarms of the past are not, and nothing of it
     * is to be announced.
     *
     * @param now the time of the library's clock
     */
    public static Decision<TicketChange, Refusal> takeOver(
            TicketId id, ImportTicket command, Past past, DeskRules rules, Instant now) {
        RegisterComplaint registered = command.registration();
        Refusal refusal = role(ActionKind.IMPORT, registered.by(), rules);
        Registration registration = new Registration(registered, past, rules, true);
        if (refusal == null) {
            refusal = registration.refusal(now);
        }
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        Draft draft = registration.draft(id, new Given(registered.by(), registered.receivedAt()));
        for (int i = 0; i < command.history().size(); i++) {
            draft.markStep();
            refusal = replay(draft, command.history().get(i), now);
            if (refusal != null) {
                return Decision.refused(atStep(i + 1, refusal));
            }
        }
        draft.markStep();
        draft.passTime(now);
        draft.silenceUntil(now);
        return Decision.accepted(
                withPrevious(registration, draft, new Given(registered.by(), registered.receivedAt())));
    }

    private static @Nullable Refusal replay(Draft draft, ImportTicket.Done done, Instant now) {
        Complaint ticket = draft.ticket();
        if (done.at().isAfter(now)) {
            return Refusals.inTheFuture(done.at(), now, draft.rules().calendar().zone());
        }
        Refusal refusal = state(ticket, done.action());
        if (refusal != null) {
            return refusal;
        }
        draft.passTime(done.at());
        return ActionTable.apply(draft, done.action(), new Given(done.by(), done.at()));
    }

    private static Refusal atStep(int step, Refusal refusal) {
        Explanation explanation = Explanation.of("complaint.refused.importStep", "", Argument.count(step));
        return new Refusal(refusal.reason(), explanation.because(List.of(refusal.explanation())));
    }

    /** Lets time pass on a ticket: alarms, and limits that ran out before {@code now}; empty if there is nothing to say. */
    public static Optional<TicketChange> passTime(Complaint ticket, DeskRules rules, Instant now) {
        Draft draft = new Draft(ticket, rules, true);
        draft.passTime(now);
        return draft.isEmpty() ? Optional.empty() : Optional.of(draft.change());
    }

    /**
     * Declares a complaint part of a group complaint, once customers enough complained of its matter; empty if it is none or
     * known to be one. Source: CMP-12.
     *
     * @param customers how many customers complained of the matter within the window, the ticket's own included
     */
    public static Optional<TicketChange> reviewGroup(Complaint ticket, int customers, DeskRules rules, Instant now) {
        Draft draft = new Draft(ticket, rules, true);
        if (ticket.isOpen()) {
            Instant at = now.isBefore(ticket.lastEventAt()) ? ticket.lastEventAt() : now;
            MajorMatters.reviewGroup(draft, customers, new Given(Actor.SYSTEM, at));
        }
        return draft.isEmpty() ? Optional.empty() : Optional.of(draft.change());
    }

    /** The clock of a node may lag behind another's: a command given now happens no earlier than what is recorded. */
    private static Instant happenedAt(Complaint ticket, TicketCommand command, Instant now) {
        return command.at().orElse(now.isBefore(ticket.lastEventAt()) ? ticket.lastEventAt() : now);
    }

    private static @Nullable Refusal mayHappen(
            Complaint ticket, Complaint last, TicketCommand command, Instant at, DeskRules rules, Instant now) {
        Refusal refusal = role(command.action().kind(), command.by(), rules);
        if (refusal == null) {
            refusal = HandlingRules.notTheHandler(ticket, command.action(), command.by());
        }
        if (refusal == null && command.at().isPresent()) {
            refusal = time(last, at, rules, now);
        }
        return refusal == null ? state(ticket, command.action()) : refusal;
    }

    private static @Nullable Refusal role(ActionKind action, Actor by, DeskRules rules) {
        Set<Role> allowed = rules.policy().roles().getOrDefault(action, Set.of());
        return allowed.contains(by.role()) ? null : Refusals.roleMayNot(action, by.role(), allowed);
    }

    private static @Nullable Refusal time(Complaint ticket, Instant at, DeskRules rules, Instant now) {
        if (at.isAfter(now)) {
            return Refusals.inTheFuture(at, now, rules.calendar().zone());
        }
        int minutes = rules.policy().maxBackdatingMinutes();
        if (at.isBefore(now.minus(Duration.ofMinutes(minutes)))) {
            return Refusals.tooFarBack(at, now, minutes, rules.calendar().zone());
        }
        return at.isBefore(ticket.lastEventAt())
                ? Refusals.outOfOrder(at, ticket.lastEventAt(), rules.calendar().zone())
                : null;
    }

    private static @Nullable Refusal state(Complaint ticket, ComplaintAction action) {
        Set<TicketStatus> allowed = Transitions.allowed(ticket.kind(), action.kind());
        if (allowed.isEmpty()) {
            return Refusals.wrongKind(action.kind(), ticket.kind());
        }
        return allowed.contains(ticket.status()) ? null : Refusals.wrongStatus(action.kind(), ticket.status(), allowed);
    }
}
