package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.club.ClubPlan;
import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.spi.complaint.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What people do in a month, and when.
 *
 * @param begin before the first complaint
 * @param end when the play ends; what is planned later does not happen
 * @param tickets the tickets in order of receipt
 * @param contacts the changes of ticket contacts in order of time
 * @param shown the ticket whose whole story the report tells
 * @param club what members do with points
 */
public record MonthPlan(
        Instant begin,
        Instant end,
        List<TicketPlan> tickets,
        List<ContactPlan> contacts,
        TicketRef shown,
        ClubPlan club) {
    public MonthPlan {
        Objects.requireNonNull(begin, "begin");
        Objects.requireNonNull(end, "end");
        tickets = List.copyOf(tickets);
        contacts = List.copyOf(contacts);
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(club, "club");
    }

    /**
     * A ticket of a dealer.
     *
     * @param shop the dealer
     * @param ticket its number
     */
    public record TicketRef(Shop shop, TicketId ticket) {}

    /** Returns the month of a seed: the same seed gives the same month. */
    public static MonthPlan of(Group group, long seed) {
        return new MonthWriter(group, seed).write();
    }
}
