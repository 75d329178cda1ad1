package io.yangke.crm.core.care;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.care.CareContext;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What other features say of one customer.
 *
 * @param context what the plan goes by
 * @param complaints the customer's tickets, of all ids that stand together
 */
record Surrounding(CareContext context, List<Complaint> complaints) {

    Surrounding {
        complaints = ImmutableList.copyOf(complaints);
    }

    /** The complaints that are open; consultations do not count. */
    Set<TicketId> open() {
        return complaints.stream()
                .filter(ticket -> ticket.kind() == TicketKind.COMPLAINT && ticket.isOpen())
                .map(Complaint::id)
                .collect(Collectors.toSet());
    }
}
