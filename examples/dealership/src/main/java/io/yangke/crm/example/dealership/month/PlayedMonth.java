package io.yangke.crm.example.dealership.month;

import io.yangke.crm.core.Crm;
import io.yangke.crm.example.dealership.base.PlayedBase;
import io.yangke.crm.example.dealership.club.PlayedClub;
import io.yangke.crm.example.dealership.group.Group;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The month after the play, with the desk it was played at, which still answers questions.
 *
 * @param crm the desk
 * @param group the dealers
 * @param plan what people did
 * @param asOf when the play ended
 * @param tickets all tickets, by dealer, then in order of receipt
 * @param refused what the desk refused, in order of time
 * @param sweeps how often the scheduler called
 * @param club what became of the members' points
 * @param base what became of the customers
 */
public record PlayedMonth(
        Crm crm,
        Group group,
        MonthPlan plan,
        Instant asOf,
        List<PlayedTicket> tickets,
        List<RefusedDeed> refused,
        long sweeps,
        PlayedClub club,
        PlayedBase base) {
    public PlayedMonth {
        Objects.requireNonNull(crm, "crm");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(asOf, "asOf");
        tickets = List.copyOf(tickets);
        refused = List.copyOf(refused);
        Objects.requireNonNull(club, "club");
        Objects.requireNonNull(base, "base");
    }

    /** Returns a ticket of the month; it must be one of it. */
    public PlayedTicket ticket(MonthPlan.TicketRef which) {
        return tickets.stream()
                .filter(played -> played.shop().equals(which.shop())
                        && played.ticket().id().equals(which.ticket()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("ticket: is not of the month; one of it is allowed"));
    }
}
