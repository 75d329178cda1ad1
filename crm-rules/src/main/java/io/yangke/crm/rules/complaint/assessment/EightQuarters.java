package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.internal.Checks;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gathers the tickets of a dealer for the map of the past two years: eight quarters, the last one included. Source: CMP-16.
 *
 * <p>A ticket belongs to the quarter in which it was received, in the dealer's zone. A merged ticket is left out, as the one
 * that goes on counts. Adding is idempotent and order does not matter. Not thread-safe; parts gathered apart are merged.
 */
public final class EightQuarters {

    private static final int QUARTERS = 8;

    private record Facts(Quarter quarter, Optional<Exclusion> apart, MapCell cell) {}

    private final Quarter last;
    private final ZoneId zone;
    private final TicketBag<Facts> tickets;

    private EightQuarters(DealerId dealer, Quarter last, ZoneId zone) {
        this.last = last;
        this.zone = zone;
        this.tickets = new TicketBag<>(dealer);
    }

    /** Returns a map without tickets that ends with a quarter, in the dealer's zone. */
    public static EightQuarters endingWith(Quarter last, DealerId dealer, ZoneId zone) {
        return new EightQuarters(dealer, last, zone);
    }

    /**
     * Adds a ticket, or a later state of it.
     *
     * @throws IllegalArgumentException if the ticket is another dealer's
     */
    public EightQuarters add(Complaint ticket) {
        tickets.add(ticket, this::facts);
        return this;
    }

    /**
     * Adds all that was gathered apart.
     *
     * @throws IllegalArgumentException if the other is for another dealer, quarter or zone
     */
    public EightQuarters merge(EightQuarters other) {
        Checks.require(
                last.equals(other.last) && zone.equals(other.zone),
                "map",
                "is for another quarter or zone",
                "parts of one map are allowed");
        tickets.merge(other.tickets);
        return this;
    }

    /** Returns the map of what was gathered. */
    public ComplaintMap result() {
        return new ComplaintMap(tickets.dealer(), quarters(), cells(), consultations());
    }

    private List<ComplaintMap.Filled> cells() {
        SortedMap<MapCell, Integer> cells = new TreeMap<>();
        inQuarters().filter(EightQuarters::isMapped).forEach(ticket -> cells.merge(ticket.cell(), 1, Integer::sum));
        return cells.entrySet().stream()
                .map(cell -> new ComplaintMap.Filled(cell.getKey(), cell.getValue()))
                .toList();
    }

    private Facts facts(Complaint ticket) {
        Quarter quarter = Quarter.of(ticket.intake().receivedAt(), zone);
        MapCell cell = new MapCell(
                quarter, ticket.intake().matter(), SummaryFacts.cause(ticket), ticket.handler(), MapOutcome.of(ticket));
        return new Facts(quarter, TicketFacts.apart(ticket), cell);
    }

    private List<Quarter> quarters() {
        return IntStream.range(0, QUARTERS)
                .mapToObj(back -> last.plus(back + 1 - QUARTERS))
                .toList();
    }

    private Stream<Facts> inQuarters() {
        List<Quarter> quarters = quarters();
        return tickets.facts().filter(ticket -> quarters.contains(ticket.quarter()));
    }

    private int consultations() {
        return (int) inQuarters()
                .filter(ticket -> is(ticket, Exclusion.CONSULTATION))
                .count();
    }

    private static boolean isMapped(Facts ticket) {
        return !is(ticket, Exclusion.CONSULTATION) && !is(ticket, Exclusion.MERGED);
    }

    private static boolean is(Facts ticket, Exclusion reason) {
        return ticket.apart().filter(reason::equals).isPresent();
    }
}
