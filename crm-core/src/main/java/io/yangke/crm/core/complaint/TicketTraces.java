package io.yangke.crm.core.complaint;

import io.yangke.crm.core.customer.Traces;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.storage.ChangeSet;
import java.util.Collection;

/** Forgets what customers said in their tickets; the tickets and every figure of them stay. Source: CUS-06. */
public final class TicketTraces implements Traces {

    private final ComplaintStorage tickets;

    /** Creates it over the tickets. */
    public TicketTraces(ComplaintStorage tickets) {
        this.tickets = tickets;
    }

    @Override
    public void forget(DealerId dealer, Collection<CustomerId> customers, ChangeSet.Builder changes) {
        changes.addAllForgottenTickets(tickets.ticketsOfCustomers(dealer, customers).stream()
                .map(Complaint::id)
                .toList());
    }
}
