package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.complaint.TicketId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One rate while it is counted. Tickets come in order of their number. */
final class RateTally {

    private final RateName name;
    private final List<TicketId> achieved = new ArrayList<>();
    private final List<TicketId> missed = new ArrayList<>();
    private final Map<Exclusion, List<TicketId>> excluded = new EnumMap<>(Exclusion.class);

    RateTally(RateName name) {
        this.name = name;
    }

    void count(TicketId ticket, Placing placing) {
        placing.exclusion()
                .ifPresentOrElse(
                        reason -> exclude(ticket, reason), () -> (placing.achieved() ? achieved : missed).add(ticket));
    }

    private void exclude(TicketId ticket, Exclusion reason) {
        excluded.computeIfAbsent(reason, any -> new ArrayList<>()).add(ticket);
    }

    Rate rate(boolean quarterOver) {
        boolean undecided = excluded.keySet().stream().anyMatch(Exclusion::isPending);
        return new Rate(name, achieved, missed, excluded, !quarterOver || undecided);
    }
}
