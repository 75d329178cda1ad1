package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.base.Acquaintance;
import io.yangke.crm.example.dealership.base.BasePlan;
import io.yangke.crm.example.dealership.club.ClubPlan;
import io.yangke.crm.example.dealership.club.Member;
import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people do in a month, and when.
 *
 * @param begin before the first complaint
 * @param end when the play ends; what is planned later does not happen
 * @param tickets the tickets in order of receipt
 * @param contacts the changes of ticket contacts in order of time
 * @param shown the ticket whose whole story the report tells
 * @param club what members do with points
 * @param base the customers there are, and what is told of them
 */
public record MonthPlan(
        Instant begin,
        Instant end,
        List<TicketPlan> tickets,
        List<ContactPlan> contacts,
        TicketRef shown,
        ClubPlan club,
        BasePlan base) {
    public MonthPlan {
        Objects.requireNonNull(begin, "begin");
        Objects.requireNonNull(end, "end");
        tickets = List.copyOf(tickets);
        contacts = List.copyOf(contacts);
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(club, "club");
        Objects.requireNonNull(base, "base");
    }

    /**
     * A ticket of a dealer.
     *
     * @param shop the dealer
     * @param ticket its number
     */
    public record TicketRef(Shop shop, TicketId ticket) {}

    /** Returns the month of a seed, without a base: the same seed gives the same month. */
    public static MonthPlan of(Group group, long seed) {
        return new MonthWriter(group, seed).write();
    }

    /**
     * Returns the month of a seed with a base of customers, those who complain and the members among them: the same seed gives the same
     * month, whatever the base.
     *
     * @param customers how many customers there are; 0 for no base
     */
    public static MonthPlan of(Group group, long seed, int customers) {
        MonthPlan month = of(group, seed);
        LocalDate firstDay = ChineseCalendar.statutory().day(month.begin);
        LocalDate lastDay = ChineseCalendar.statutory().day(month.end);
        return month.with(BasePlan.of(
                group, seed, customers, firstDay, lastDay, month.known(), acquaintance(month.club.shown())));
    }

    /** Returns the same month with another base. */
    public MonthPlan with(BasePlan another) {
        return new MonthPlan(begin, end, tickets, contacts, shown, club, another);
    }

    /** Everybody once, however often they complain. */
    private List<Acquaintance> known() {
        Map<CustomerRef, Acquaintance> known = new LinkedHashMap<>();
        Stream.concat(
                        tickets.stream().map(TicketPlan::complainant),
                        club.members().stream().map(MonthPlan::acquaintance))
                .forEach(each -> known.putIfAbsent(new CustomerRef(each.shop().id(), each.customer()), each));
        return List.copyOf(known.values());
    }

    private record CustomerRef(DealerId dealer, CustomerId customer) {}

    private static Acquaintance acquaintance(Member member) {
        return new Acquaintance(member.home(), member.id(), Optional.empty(), Optional.empty());
    }
}
