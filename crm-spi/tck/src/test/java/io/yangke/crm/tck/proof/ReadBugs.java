package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StorageException;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores that look tickets up wrongly: C-22 to C-25. */
final class ReadBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-22",
                    "fails on a ticket it does not have",
                    () -> new ListStorage() {
                        @Override
                        public Optional<Complaint> findTicket(DealerId dealer, TicketId ticket) {
                            return Optional.of(super.findTicket(dealer, ticket).orElseThrow());
                        }
                    },
                    "C22_a_ticket_that_is_not_stored_is_not_found"),
            bug(
                    "C-22",
                    "fails on a command it does not have",
                    () -> new ListStorage() {
                        @Override
                        public Optional<IdempotencyRecord> findCommand(DealerId dealer, CommandKey key) {
                            return Optional.of(super.findCommand(dealer, key).orElseThrow());
                        }
                    },
                    "C22_a_key_never_given_is_not_found"),
            bug(
                    "C-22",
                    "fails on a stream it does not have",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> events(
                                DealerId dealer, StreamId stream, long afterSequence, int limit) {
                            List<RecordedEvent> found = super.events(dealer, stream, afterSequence, limit);
                            if (found.isEmpty() && afterSequence == 0) {
                                throw new StorageException("no such stream");
                            }
                            return found;
                        }
                    },
                    "C22_a_stream_without_events_is_empty"),
            bug(
                    "C-22",
                    "makes an empty contact book where there is none",
                    () -> new ListStorage() {
                        @Override
                        public Optional<ContactBook> contactBook(DealerId dealer) {
                            return super.contactBook(dealer).or(() -> Optional.of(ContactBook.empty(dealer)));
                        }
                    },
                    "C22_C39_the_contact_book_is_absent_until_recorded"),
            bug(
                    "C-23",
                    "leaves out what is due at the very instant",
                    () -> new ListStorage() {
                        @Override
                        public Page<Complaint> dueTickets(
                                DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
                            return super.dueTickets(
                                    dealer, until.equals(Instant.MIN) ? until : until.minusNanos(1), after, limit);
                        }
                    },
                    "C23_C28_a_ticket_is_due_at_its_latest_wake_only",
                    "C23_a_ticket_is_due_from_its_wake_on_inclusive"),
            bug(
                    "C-23",
                    "takes tickets that never wake for due",
                    () -> new ListStorage() {
                        @Override
                        public Page<Complaint> dueTickets(
                                DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
                            List<Complaint> due = tickets(dealer).stream()
                                    .filter(t -> !wake(t).isAfter(until))
                                    .toList();
                            return page(due, this::wake, after, limit);
                        }

                        private Instant wake(Complaint ticket) {
                            return ticket.wakeAt().orElse(Instant.EPOCH);
                        }
                    },
                    "C23_C28_a_ticket_is_due_at_its_latest_wake_only",
                    "C23_tickets_that_never_wake_are_left_out"),
            bug(
                    "C-23",
                    "looks at open tickets only when asked what is due",
                    () -> new ListStorage() {
                        @Override
                        public Page<Complaint> dueTickets(
                                DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
                            List<Complaint> due = tickets(dealer).stream()
                                    .filter(t -> t.isOpen()
                                            && t.wakeAt()
                                                    .filter(at -> !at.isAfter(until))
                                                    .isPresent())
                                    .toList();
                            return page(due, t -> t.wakeAt().orElseThrow(), after, limit);
                        }
                    },
                    "C23_tickets_of_every_status_are_due"),
            bug(
                    "C-23",
                    "orders due tickets by receipt",
                    () -> new ListStorage() {
                        @Override
                        public Page<Complaint> dueTickets(
                                DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
                            List<Complaint> due = tickets(dealer).stream()
                                    .filter(t -> t.wakeAt()
                                            .filter(at -> !at.isAfter(until))
                                            .isPresent())
                                    .toList();
                            return page(due, t -> t.intake().receivedAt(), after, limit);
                        }
                    },
                    "C23_due_tickets_come_in_order_of_wake_then_of_id"),
            bug(
                    "C-24",
                    "takes the latest wake for the next",
                    () -> new ListStorage() {
                        @Override
                        public Optional<Instant> nextWake(DealerId dealer) {
                            return tickets(dealer).stream()
                                    .flatMap(t -> t.wakeAt().stream())
                                    .max(Comparator.naturalOrder());
                        }
                    },
                    "C24_C28_the_next_wake_follows_the_tickets",
                    "C24_the_next_wake_is_the_earliest"),
            bug(
                    "C-24",
                    "remembers the earliest wake there ever was",
                    () -> new ListStorage() {
                        private final Map<DealerId, Instant> earliest = new HashMap<>();

                        @Override
                        public Optional<Instant> nextWake(DealerId dealer) {
                            super.nextWake(dealer)
                                    .ifPresent(at -> earliest.merge(dealer, at, (a, b) -> a.isBefore(b) ? a : b));
                            return Optional.ofNullable(earliest.get(dealer));
                        }
                    },
                    "C24_C28_the_next_wake_follows_the_tickets"),
            bug(
                    "C-25",
                    "includes the end of a span",
                    () -> new ListStorage() {
                        @Override
                        public Page<Complaint> scanTickets(
                                DealerId dealer,
                                TicketDate by,
                                Instant from,
                                Instant until,
                                Optional<Cursor> after,
                                int limit) {
                            return super.scanTickets(
                                    dealer,
                                    by,
                                    from,
                                    until.equals(Instant.MAX) ? until : until.plusNanos(1),
                                    after,
                                    limit);
                        }
                    },
                    "C25_C28_a_ticket_is_found_at_the_date_it_has_now",
                    "C25_a_span_includes_its_begin_and_excludes_its_end",
                    "C25_the_two_dates_are_told_apart"),
            bug(
                    "C-25",
                    "excludes the begin of a span",
                    () -> new ListStorage() {
                        @Override
                        public Page<Complaint> scanTickets(
                                DealerId dealer,
                                TicketDate by,
                                Instant from,
                                Instant until,
                                Optional<Cursor> after,
                                int limit) {
                            return super.scanTickets(dealer, by, from.plusNanos(1), until, after, limit);
                        }
                    },
                    "C25_the_two_dates_are_told_apart",
                    "C25_tickets_come_in_order_of_the_date_then_of_id"),
            bug(
                    "C-25",
                    "knows one date only",
                    () -> new ListStorage() {
                        @Override
                        Optional<Instant> date(TicketDate by, Complaint ticket) {
                            return super.date(TicketDate.RECEIVED, ticket);
                        }
                    },
                    "C25_the_two_dates_are_told_apart",
                    "C25_tickets_never_assigned_are_left_out_by_that_date"),
            bug(
                    "C-25",
                    "takes the receipt for the assignment where there is none",
                    () -> new ListStorage() {
                        @Override
                        Optional<Instant> date(TicketDate by, Complaint ticket) {
                            return super.date(by, ticket).or(() -> super.date(TicketDate.RECEIVED, ticket));
                        }
                    },
                    "C25_tickets_come_in_order_of_the_date_then_of_id",
                    "C25_tickets_never_assigned_are_left_out_by_that_date"),
            bug(
                    "C-25",
                    "scans tickets that wake only",
                    () -> new ListStorage() {
                        @Override
                        public Page<Complaint> scanTickets(
                                DealerId dealer,
                                TicketDate by,
                                Instant from,
                                Instant until,
                                Optional<Cursor> after,
                                int limit) {
                            Page<Complaint> page = super.scanTickets(dealer, by, from, until, after, limit);
                            return new Page<>(
                                    page.items().stream()
                                            .filter(t -> t.wakeAt().isPresent())
                                            .toList(),
                                    page.next());
                        }
                    },
                    "C25_tickets_of_every_kind_and_status_are_returned_awake_or_asleep"));

    private ReadBugs() {}
}
