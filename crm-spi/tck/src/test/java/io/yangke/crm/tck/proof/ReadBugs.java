package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StorageException;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores that search wrongly: C-22 to C-28. */
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
                    "C25_tickets_of_every_kind_and_status_are_returned_awake_or_asleep"),
            bug(
                    "C-26",
                    "ignores the customer",
                    () -> new ListStorage() {
                        @Override
                        public List<Complaint> ticketsOnMatter(DealerId dealer, CustomerId customer, MatterKey matter) {
                            return tickets(dealer).stream()
                                    .filter(t -> t.intake().matter().equals(matter))
                                    .sorted(order(t -> t.intake().receivedAt()))
                                    .toList();
                        }
                    },
                    "C26_C27_C35_customers_and_matters_whose_ids_look_alike_are_apart",
                    "C26_only_tickets_of_that_customer_on_that_matter_are_returned"),
            bug(
                    "C-26",
                    "ignores the matter",
                    () -> new ListStorage() {
                        @Override
                        public List<Complaint> ticketsOnMatter(DealerId dealer, CustomerId customer, MatterKey matter) {
                            return tickets(dealer).stream()
                                    .filter(t -> t.intake().customer().equals(customer))
                                    .sorted(order(t -> t.intake().receivedAt()))
                                    .toList();
                        }
                    },
                    "C26_C27_C35_customers_and_matters_whose_ids_look_alike_are_apart",
                    "C26_only_tickets_of_that_customer_on_that_matter_are_returned"),
            bug(
                    "C-26",
                    "looks at open complaints only",
                    () -> new ListStorage() {
                        @Override
                        public List<Complaint> ticketsOnMatter(DealerId dealer, CustomerId customer, MatterKey matter) {
                            return super.ticketsOnMatter(dealer, customer, matter).stream()
                                    .filter(t -> t.isOpen() && t.kind() == TicketKind.COMPLAINT)
                                    .toList();
                        }
                    },
                    "C26_tickets_of_every_kind_and_status_are_returned"),
            bug(
                    "C-26",
                    "returns tickets in the order they were written",
                    () -> new ListStorage() {
                        @Override
                        public List<Complaint> ticketsOnMatter(DealerId dealer, CustomerId customer, MatterKey matter) {
                            return tickets(dealer).stream()
                                    .filter(t -> t.intake().matter().equals(matter))
                                    .filter(t -> t.intake().customer().equals(customer))
                                    .toList();
                        }
                    },
                    "C26_tickets_come_in_order_of_receipt_then_of_id"),
            bug(
                    "C-27",
                    "counts consultations",
                    () -> new ListStorage() {
                        @Override
                        public Set<CustomerId> customersOnMatter(
                                DealerId dealer, MatterKey matter, Instant receivedFrom, int limit) {
                            return tickets(dealer).stream()
                                    .filter(t -> t.intake().matter().equals(matter))
                                    .filter(t -> !t.intake().receivedAt().isBefore(receivedFrom))
                                    .map(t -> t.intake().customer())
                                    .distinct()
                                    .limit(limit)
                                    .collect(Collectors.toSet());
                        }
                    },
                    "C27_C28_a_consultation_that_became_a_complaint_counts",
                    "C27_customers_with_consultations_only_are_left_out"),
            bug(
                    "C-27",
                    "counts from after the instant",
                    () -> new ListStorage() {
                        @Override
                        public Set<CustomerId> customersOnMatter(
                                DealerId dealer, MatterKey matter, Instant receivedFrom, int limit) {
                            return super.customersOnMatter(
                                    dealer,
                                    matter,
                                    receivedFrom.equals(Instant.MAX) ? receivedFrom : receivedFrom.plusNanos(1),
                                    limit);
                        }
                    },
                    "C27_customers_of_complaints_are_returned_once_each",
                    "C27_receipt_is_counted_from_the_instant_on_inclusive"),
            bug(
                    "C-27",
                    "ignores the matter",
                    () -> new ListStorage() {
                        @Override
                        public Set<CustomerId> customersOnMatter(
                                DealerId dealer, MatterKey matter, Instant receivedFrom, int limit) {
                            return tickets(dealer).stream()
                                    .filter(t -> t.kind() == TicketKind.COMPLAINT)
                                    .filter(t -> !t.intake().receivedAt().isBefore(receivedFrom))
                                    .map(t -> t.intake().customer())
                                    .distinct()
                                    .limit(limit)
                                    .collect(Collectors.toSet());
                        }
                    },
                    "C26_C27_C35_customers_and_matters_whose_ids_look_alike_are_apart",
                    "C27_customers_of_complaints_are_returned_once_each"),
            bug(
                    "C-27",
                    "counts tickets against the limit of customers",
                    () -> new ListStorage() {
                        @Override
                        public Set<CustomerId> customersOnMatter(
                                DealerId dealer, MatterKey matter, Instant receivedFrom, int limit) {
                            return tickets(dealer).stream()
                                    .filter(t -> t.kind() == TicketKind.COMPLAINT)
                                    .filter(t -> t.intake().matter().equals(matter))
                                    .filter(t -> !t.intake().receivedAt().isBefore(receivedFrom))
                                    .limit(limit)
                                    .map(t -> t.intake().customer())
                                    .collect(Collectors.toSet());
                        }
                    },
                    "C27_C42_at_most_so_many_customers_are_returned_and_no_fewer"),
            bug(
                    "C-28",
                    "keeps every wake a ticket ever had in its index",
                    () -> new ListStorage() {
                        private final Map<DealerId, Map<TicketId, Instant>> index = new HashMap<>();

                        @Override
                        void writeTickets(Records records, ChangeSet changes) {
                            super.writeTickets(records, changes);
                            Map<TicketId, Instant> wakes =
                                    index.computeIfAbsent(changes.dealer(), d -> new HashMap<>());
                            changes.complaints()
                                    .forEach(t -> t.wakeAt()
                                            .ifPresent(at -> wakes.merge(t.id(), at, (a, b) -> a.isBefore(b) ? a : b)));
                        }

                        @Override
                        public Page<Complaint> dueTickets(
                                DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
                            Map<TicketId, Instant> wakes = index.getOrDefault(dealer, Map.of());
                            List<Complaint> due = tickets(dealer).stream()
                                    .filter(t -> wakes.containsKey(t.id())
                                            && !wakes.get(t.id()).isAfter(until))
                                    .toList();
                            return page(due, t -> wakes.get(t.id()), after, limit);
                        }
                    },
                    "C23_C28_a_ticket_is_due_at_its_latest_wake_only"),
            bug(
                    "C-28",
                    "searches in the first versions",
                    () -> new ListStorage() {
                        private final Map<DealerId, Map<TicketId, Complaint>> firsts = new HashMap<>();

                        @Override
                        void writeTickets(Records records, ChangeSet changes) {
                            super.writeTickets(records, changes);
                            Map<TicketId, Complaint> tickets =
                                    firsts.computeIfAbsent(changes.dealer(), d -> new LinkedHashMap<>());
                            changes.complaints().forEach(t -> tickets.putIfAbsent(t.id(), t));
                        }

                        @Override
                        List<Complaint> tickets(DealerId dealer) {
                            return List.copyOf(
                                    firsts.getOrDefault(dealer, Map.of()).values());
                        }
                    },
                    "C23_C28_a_due_ticket_comes_in_its_latest_version",
                    "C26_C28_tickets_come_in_their_latest_version"),
            bug(
                    "C-28",
                    "finds the first version by id",
                    () -> new ListStorage() {
                        private final Map<DealerId, Map<TicketId, Complaint>> firsts = new HashMap<>();

                        @Override
                        void writeTickets(Records records, ChangeSet changes) {
                            super.writeTickets(records, changes);
                            changes.complaints()
                                    .forEach(t -> firsts.computeIfAbsent(changes.dealer(), d -> new HashMap<>())
                                            .putIfAbsent(t.id(), t));
                        }

                        @Override
                        public Optional<Complaint> findTicket(DealerId dealer, TicketId ticket) {
                            return Optional.ofNullable(
                                    firsts.getOrDefault(dealer, Map.of()).get(ticket));
                        }
                    },
                    "C28_a_ticket_is_found_in_its_latest_version"));

    private ReadBugs() {}
}
