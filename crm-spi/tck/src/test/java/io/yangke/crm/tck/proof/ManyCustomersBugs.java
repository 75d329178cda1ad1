package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.storage.ChangeSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores that forget too much or too little, or find the wrong tickets and accounts of several customers: C-74 to C-76. */
final class ManyCustomersBugs {

    private static final String GONE = "C74_the_notes_of_a_forgotten_ticket_are_gone_and_nothing_else";
    private static final String WITHOUT = "C74_to_forget_a_ticket_without_notes_changes_nothing";
    private static final String REFUSED = "C02_C74_a_refused_commit_forgets_nothing";
    private static final String AGAIN = "C37_C74_a_forgotten_ticket_may_have_notes_again";

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-74",
                    "forgets nothing",
                    () -> new ListCustomers() {
                        @Override
                        void forget(Records records, List<TicketId> tickets) {}
                    },
                    GONE,
                    AGAIN),
            bug(
                    "C-74",
                    "forgets the last note alone",
                    () -> new ListCustomers() {
                        @Override
                        void forget(Records records, List<TicketId> tickets) {
                            tickets.forEach(ticket -> records.notes.stream()
                                    .filter(note -> note.ticket().equals(ticket))
                                    .reduce((one, other) -> other)
                                    .ifPresent(records.notes::remove));
                        }
                    },
                    GONE),
            bug(
                    "C-74",
                    "forgets all notes of the dealer",
                    () -> new ListCustomers() {
                        @Override
                        void forget(Records records, List<TicketId> tickets) {
                            if (!tickets.isEmpty()) {
                                records.notes.clear();
                            }
                        }
                    },
                    GONE,
                    WITHOUT),
            bug(
                    "C-74",
                    "forgets the ticket too",
                    () -> new ListCustomers() {
                        @Override
                        void forget(Records records, List<TicketId> tickets) {
                            super.forget(records, tickets);
                            tickets.forEach(ticket -> records.tickets.remove(key(ticket)));
                        }
                    },
                    GONE,
                    WITHOUT),
            bug(
                    "C-74",
                    "forgets before it looks whether to write",
                    () -> new ListCustomers() {
                        @Override
                        void check(Records records, ChangeSet changes) {
                            forget(records, changes.forgottenTickets());
                            super.check(records, changes);
                        }
                    },
                    REFUSED),
            bug(
                    "C-74",
                    "takes no note of a ticket that was forgotten once",
                    () -> new ListCustomers() {
                        private final Set<TicketId> forgotten = new HashSet<>();

                        @Override
                        void writeNotes(Records records, ChangeSet changes) {
                            super.writeNotes(records, changes);
                            forgotten.addAll(changes.forgottenTickets());
                            forget(records, List.copyOf(forgotten));
                        }
                    },
                    AGAIN),
            bug(
                    "C-75",
                    "returns tickets as often as their customer is named",
                    () -> new ListCustomers() {
                        @Override
                        public List<Complaint> ticketsOfCustomers(DealerId dealer, Collection<CustomerId> customers) {
                            return customers.stream()
                                    .flatMap(customer -> super.ticketsOfCustomers(dealer, List.of(customer)).stream())
                                    .sorted(order(ticket -> ticket.intake().receivedAt()))
                                    .toList();
                        }
                    },
                    "C75_all_tickets_of_these_customers_are_returned_once_and_no_others"),
            bug(
                    "C-75",
                    "leaves consultations out",
                    () -> new ListCustomers() {
                        @Override
                        public List<Complaint> ticketsOfCustomers(DealerId dealer, Collection<CustomerId> customers) {
                            return super.ticketsOfCustomers(dealer, customers).stream()
                                    .filter(ticket -> ticket.kind() == TicketKind.COMPLAINT)
                                    .toList();
                        }
                    },
                    "C75_all_tickets_of_these_customers_are_returned_once_and_no_others"),
            bug(
                    "C-75",
                    "returns tickets in order of customer",
                    () -> new ListCustomers() {
                        @Override
                        public List<Complaint> ticketsOfCustomers(DealerId dealer, Collection<CustomerId> customers) {
                            return super.ticketsOfCustomers(dealer, customers).stream()
                                    .sorted(Comparator.comparing(
                                            ticket -> ticket.intake().customer()))
                                    .toList();
                        }
                    },
                    "C75_tickets_of_customers_come_in_order_of_receipt_then_of_id"),
            bug(
                    "C-75",
                    "finds a ticket by the customer it first was of",
                    () -> new ListCustomers() {
                        private final Map<TicketId, CustomerId> first = new HashMap<>();

                        @Override
                        public List<Complaint> ticketsOfCustomers(DealerId dealer, Collection<CustomerId> customers) {
                            return tickets(dealer).stream()
                                    .filter(ticket -> customers.contains(first.computeIfAbsent(
                                            ticket.id(), id -> ticket.intake().customer())))
                                    .sorted(order(ticket -> ticket.intake().receivedAt()))
                                    .toList();
                        }
                    },
                    "C28_C75_tickets_of_customers_come_in_their_latest_version"),
            bug(
                    "C-75",
                    "does not look at the case of customers",
                    () -> new ListCustomers() {
                        @Override
                        public List<Complaint> ticketsOfCustomers(DealerId dealer, Collection<CustomerId> customers) {
                            return tickets(dealer).stream()
                                    .filter(ticket -> plain(customers)
                                            .contains(ticket.intake()
                                                    .customer()
                                                    .value()
                                                    .toLowerCase(Locale.ROOT)))
                                    .sorted(order(ticket -> ticket.intake().receivedAt()))
                                    .toList();
                        }
                    },
                    "C35_C75_tickets_are_found_by_the_exact_customer"),
            bug(
                    "C-76",
                    "returns accounts as often as their member is named",
                    () -> new ListCustomers() {
                        @Override
                        public List<PointsAccount> accountsOfMembers(DealerId dealer, Collection<CustomerId> members) {
                            return members.stream()
                                    .flatMap(member -> accountsOf(dealer, member).stream())
                                    .toList();
                        }
                    },
                    "C76_the_accounts_of_these_members_are_returned_once_and_no_others"),
            bug(
                    "C-76",
                    "returns one account of each member",
                    () -> new ListCustomers() {
                        @Override
                        public List<PointsAccount> accountsOfMembers(DealerId dealer, Collection<CustomerId> members) {
                            return members.stream()
                                    .distinct()
                                    .flatMap(member ->
                                            accountsOf(dealer, member).stream().limit(1))
                                    .toList();
                        }
                    },
                    "C76_the_accounts_of_these_members_are_returned_once_and_no_others"),
            bug(
                    "C-76",
                    "returns the accounts of members as they were opened",
                    () -> new ListCustomers() {
                        private final Map<Object, PointsAccount> first = new HashMap<>();

                        @Override
                        PointsAccount kept(PointsAccount account) {
                            first.putIfAbsent(List.of(account.dealer(), account.id()), account);
                            return account;
                        }

                        @Override
                        public List<PointsAccount> accountsOfMembers(DealerId dealer, Collection<CustomerId> members) {
                            return super.accountsOfMembers(dealer, members).stream()
                                    .map(account -> first.getOrDefault(List.of(dealer, account.id()), account))
                                    .toList();
                        }
                    },
                    "C28_C76_the_accounts_of_members_come_in_their_latest_version"),
            bug(
                    "C-76",
                    "does not look at the case of members",
                    () -> new ListCustomers() {
                        @Override
                        public List<PointsAccount> accountsOfMembers(DealerId dealer, Collection<CustomerId> members) {
                            return accounts(dealer).stream()
                                    .filter(account -> plain(members)
                                            .contains(account.id()
                                                    .member()
                                                    .value()
                                                    .toLowerCase(Locale.ROOT)))
                                    .toList();
                        }
                    },
                    "C35_C76_accounts_are_found_by_the_exact_member"));

    private ManyCustomersBugs() {}

    private static Set<String> plain(Collection<CustomerId> customers) {
        return customers.stream()
                .map(customer -> customer.value().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
