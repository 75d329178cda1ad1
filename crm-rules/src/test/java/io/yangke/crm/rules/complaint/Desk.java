package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ImportTicket;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketId;
import java.time.Instant;
import java.util.Optional;

/** The desk as tests see it: {@link #REAL}, or one with a planted bug. */
interface Desk {

    /** The complaint desk itself. */
    Desk REAL = new Desk() {};

    default Decision<TicketChange, Refusal> register(
            TicketId id, RegisterComplaint command, Past past, DeskRules rules, Instant now) {
        return ComplaintDesk.register(id, command, past, rules, now);
    }

    default Decision<TicketChange, Refusal> takeOver(
            TicketId id, ImportTicket command, Past past, DeskRules rules, Instant now) {
        return ComplaintDesk.takeOver(id, command, past, rules, now);
    }

    default Decision<TicketChange, Refusal> decide(
            Complaint ticket, TicketCommand command, DeskRules rules, Instant now) {
        return ComplaintDesk.decide(ticket, command, rules, now);
    }

    default Decision<TicketChange, Refusal> merge(
            Complaint source, Optional<Complaint> target, TicketCommand command, DeskRules rules, Instant now) {
        return ComplaintDesk.merge(source, target, command, rules, now);
    }

    default Optional<TicketChange> passTime(Complaint ticket, DeskRules rules, Instant now) {
        return ComplaintDesk.passTime(ticket, rules, now);
    }
}
