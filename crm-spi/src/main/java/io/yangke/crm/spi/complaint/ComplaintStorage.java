package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the complaint desk reads. It writes through {@link io.yangke.crm.spi.storage.Storage#commit} alone.
 *
 * <p>All methods are safe to call from many threads, see everything committed before, and answer for one dealer only.
 * Results are complete: every ticket that fits all conditions, and no other.
 */
public interface ComplaintStorage {

    /** Returns a ticket; empty if the dealer has none with this number. */
    Optional<Complaint> findTicket(DealerId dealer, TicketId ticket);

    /** Returns the tickets of a customer on a matter, in order of receipt, then of id. Source: CMP-07. Clause C-26. */
    List<Complaint> ticketsOnMatter(DealerId dealer, CustomerId customer, MatterKey matter);

    /**
     * Returns all tickets of these customers, whatever their matter, kind and status, in order of receipt, then of id; each once,
     * even if a customer is named twice. Clause C-75.
     */
    List<Complaint> ticketsOfCustomers(DealerId dealer, Collection<CustomerId> customers);

    /**
     * Returns the customers whose complaints (not consultations) on a matter were received at or after an instant.
     * Clause C-27.
     *
     * @param limit at most so many customers, 1 or more; which ones is open
     */
    Set<CustomerId> customersOnMatter(DealerId dealer, MatterKey matter, Instant receivedFrom, int limit);

    /**
     * Returns the tickets whose {@link Complaint#wakeAt()} is at or before an instant, in order of that instant, then of id.
     * Clauses C-23, C-28 to C-33.
     *
     * @param until inclusive
     * @param after begin behind this place; empty to begin at the first
     * @param limit at most so many, 1 or more
     */
    Page<Complaint> dueTickets(DealerId dealer, Instant until, Optional<Cursor> after, int limit);

    /** Returns the earliest {@link Complaint#wakeAt()} of the dealer's tickets; empty if none has one. Clause C-24. */
    Optional<Instant> nextWake(DealerId dealer);

    /**
     * Returns the tickets with a date within a span, in order of that date, then of id. Clauses C-25, C-28 to C-33.
     *
     * @param by which date
     * @param from inclusive
     * @param until exclusive
     * @param after begin behind this place; empty to begin at the first
     * @param limit at most so many, 1 or more
     */
    Page<Complaint> scanTickets(
            DealerId dealer, TicketDate by, Instant from, Instant until, Optional<Cursor> after, int limit);

    /** Returns the free text of a ticket in order of sequence, then of kind; empty if there is none. Clause C-37. */
    List<TicketNote> notes(DealerId dealer, TicketId ticket);

    /**
     * Hands out a ticket number that the dealer has never been given before. Numbers may be skipped. Clause C-38.
     *
     * @param day the day the ticket is created on, in the dealer's zone, for numbers that show it
     */
    TicketId nextTicketId(DealerId dealer, LocalDate day);

    /** Returns the ticket contacts of the dealer; empty if none were ever recorded. Source: CMP-18. Clause C-39. */
    Optional<ContactBook> contactBook(DealerId dealer);
}
