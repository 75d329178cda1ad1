package io.yangke.crm.example.dealership.replay;

import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.PauseReason;
import io.yangke.crm.spi.complaint.ReopenCause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a status change means for the desk: {@code Accepted} is the response, a waiting {@code Accepted} a pause, {@code
 * Completed} the resolution, anything after {@code Completed} a reopening.
 */
final class StatusCommands {

    /** Leaves a trace of a status change that changes nothing for the desk, so that its record spans the whole case. */
    private static final ComplaintAction TRACE = new ComplaintAction.RecordContact(false, Set.of(), Optional.empty());

    private StatusCommands() {}

    /** Returns the commands for a change, in order, for the ticket as it stands; at least one. */
    static List<ComplaintAction> of(StatusChange change, Complaint ticket) {
        List<ComplaintAction> commands = change.status() == Status.COMPLETED ? complete(ticket) : work(change, ticket);
        return commands.isEmpty() ? List.of(TRACE) : commands;
    }

    /** Returns the commands for the first change of a ticket just registered; none if the registration says it all. */
    static List<ComplaintAction> first(StatusChange change, Complaint ticket) {
        return change.status() == Status.COMPLETED ? complete(ticket) : work(change, ticket);
    }

    private static List<ComplaintAction> complete(Complaint ticket) {
        List<ComplaintAction> commands = new ArrayList<>();
        if (ticket.isPaused()) {
            commands.add(new ComplaintAction.Resume());
        }
        if (ticket.isOpen()) {
            commands.add(new ComplaintAction.Resolve(true, Optional.empty()));
        }
        return commands;
    }

    private static List<ComplaintAction> work(StatusChange change, Complaint ticket) {
        List<ComplaintAction> commands = new ArrayList<>();
        if (!ticket.isOpen()) {
            commands.add(new ComplaintAction.Reopen(ReopenCause.CUSTOMER_CAME_BACK, Optional.empty()));
        }
        if (ticket.isPaused() && !change.isWait()) {
            commands.add(new ComplaintAction.Resume());
        }
        if (change.status() == Status.ACCEPTED && owesResponse(ticket)) {
            commands.add(new ComplaintAction.Respond(Optional.empty()));
        }
        if (change.isWait() && !ticket.isPaused()) {
            commands.add(new ComplaintAction.Pause(reason(change.subStatus())));
        }
        return commands;
    }

    private static boolean owesResponse(Complaint ticket) {
        return ticket.firstRespondedAt().isEmpty()
                || !ticket.isOpen()
                || ticket.clock(ClockKind.RESPONSE).filter(Clock::isOpen).isPresent();
    }

    private static PauseReason reason(String subStatus) {
        return switch (subStatus) {
            case "Wait - User", "Wait - Customer" -> PauseReason.WAITING_FOR_CUSTOMER;
            case "Wait - Vendor" -> PauseReason.WAITING_FOR_THIRD_PARTY;
            default -> PauseReason.WAITING;
        };
    }
}
