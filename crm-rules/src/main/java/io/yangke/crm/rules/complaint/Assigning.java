package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.complaint.Assignment;
import io.yangke.crm.spi.complaint.CancelCause;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Limit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who handles a ticket, and the time a handler has. Source: CMP-02, CMP-03, CMP-04. */
final class Assigning {

    private Assigning() {}

    /** Gives a new ticket the handler its row of the table names for its round. */
    static void byTable(Draft draft, Given given) {
        Complaint ticket = draft.ticket();
        ticket.category()
                .flatMap(draft.policy()::category)
                .flatMap(row -> row.handler(ticket.round()))
                .ifPresent(level -> first(draft, level, Optional.empty(), given));
    }

    static @Nullable Refusal assign(Draft draft, ComplaintAction.Assign action, Given given) {
        Optional<HandlerLevel> handler = draft.ticket().handler();
        if (handler.isPresent()) {
            return Refusals.alreadyAssigned(handler.get());
        }
        first(draft, action.level(), action.staff(), given);
        return null;
    }

    static @Nullable Refusal reassign(Draft draft, ComplaintAction.Reassign action, Given given) {
        if (draft.ticket().handler().isEmpty()) {
            return Refusals.notAssigned(action.kind());
        }
        handOver(draft, action.level(), action.staff(), given);
        return null;
    }

    /** Gives the ticket to another handler, whose response time begins anew. */
    static void handOver(Draft draft, HandlerLevel level, Optional<StaffId> staff, Given given) {
        draft.cancel(ClockKind.RESPONSE, CancelCause.REASSIGNED, given);
        draft.emit(given, new ComplaintEvent.Assigned(new Assignment(level, staff, given.at()), false));
        draft.start(ClockKind.RESPONSE, draft.policy().responseLimit(level), given);
        MajorMatters.reviewEscalation(draft, given);
    }

    private static void first(Draft draft, HandlerLevel level, Optional<StaffId> staff, Given given) {
        ComplaintPolicy policy = draft.policy();
        draft.emit(given, new ComplaintEvent.Assigned(new Assignment(level, staff, given.at()), true));
        draft.start(ClockKind.RESPONSE, policy.responseLimit(level), given);
        Limit closing = draft.ticket().grade().map(policy.closingLimits()::get).orElse(null);
        if (closing != null) {
            draft.start(ClockKind.CLOSING, closing, given);
        }
        if (MediaDuties.apply(draft)) {
            draft.start(ClockKind.MEDIA_INFORM, policy.mediaInformLimit(), given);
        }
        MajorMatters.reviewEscalation(draft, given);
    }

    /** Whether a role speaks for a handling level. */
    static boolean speaksFor(Role role, HandlerLevel level) {
        return role == Role.SYSTEM
                || switch (level) {
                    case DLR -> role == Role.DEALER || role == Role.GENERAL_MANAGER;
                    case RBO -> role == Role.RBO;
                    case SE -> role == Role.SE;
                    case MEDIA_SE -> role == Role.MEDIA_SE;
                    case COMPLAINTS_HEAD -> role == Role.COMPLAINTS_HEAD;
                };
    }
}
