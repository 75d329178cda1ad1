package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores that search in the wrong tickets: C-26 to C-28. */
final class MatterBugs {

    static final List<PlantedBug> ALL = List.of(
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

    private MatterBugs() {}
}
