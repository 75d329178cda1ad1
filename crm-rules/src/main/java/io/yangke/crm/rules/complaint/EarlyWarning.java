package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ContactFlag;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.complaint.Warning;
import io.yangke.crm.spi.complaint.WarningCause;
import java.util.Set;

/** Early warning 升级预警: six causes, each raised once a ticket while it is handled. Source: CMP-08. */
final class EarlyWarning {

    private EarlyWarning() {}

    /** Raises the warnings that the state of a ticket and what was noticed call for. */
    static void review(Draft draft, Set<ContactFlag> noticed, Given given) {
        Complaint ticket = draft.ticket();
        if (ticket.kind() != TicketKind.COMPLAINT || !ticket.isOpen()) {
            return;
        }
        ComplaintPolicy policy = draft.policy();
        boolean unhandled = ticket.status() == TicketStatus.UNHANDLED;
        raiseIf(unhandled && ticket.calls() >= policy.unhandledCalls(), WarningCause.UNHANDLED_CALLS, draft, given);
        raiseIf(!unhandled && ticket.calls() >= policy.inProgressCalls(), WarningCause.IN_PROGRESS_CALLS, draft, given);
        raiseIf(noticed.contains(ContactFlag.NOBODY_CALLED), WarningCause.NOBODY_IN_TOUCH, draft, given);
        raiseIf(
                noticed.contains(ContactFlag.AGITATED) && noticed.contains(ContactFlag.DEMANDS_AT_ONCE),
                WarningCause.AGITATED,
                draft,
                given);
        raiseIf(noticed.contains(ContactFlag.PRESS), WarningCause.PRESS, draft, given);
    }

    /** Raises a warning, unless it was raised before. */
    static void raise(WarningCause cause, Draft draft, Given given) {
        Complaint ticket = draft.ticket();
        if (ticket.warnings().stream().anyMatch(warning -> warning.cause() == cause)) {
            return;
        }
        HandlerLevel handling = ticket.handler().orElseGet(() -> level(ticket, draft.policy(), ticket.round()));
        HandlerLevel escalation = level(ticket, draft.policy(), ticket.round() + 1);
        draft.emit(
                given,
                new ComplaintEvent.WarningRaised(new Warning(cause, given.at(), ticket.calls(), handling, escalation)));
    }

    private static void raiseIf(boolean holds, WarningCause cause, Draft draft, Given given) {
        if (holds) {
            raise(cause, draft, given);
        }
    }

    private static HandlerLevel level(Complaint ticket, ComplaintPolicy policy, int round) {
        return ticket.category()
                .flatMap(policy::category)
                .flatMap(row -> row.handler(round))
                .or(ticket::handler)
                .orElse(HandlerLevel.SE);
    }
}
