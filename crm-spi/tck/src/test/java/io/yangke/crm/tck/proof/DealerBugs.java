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
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stores that mix dealers up: C-40, C-41. */
final class DealerBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-40",
                    "ignores the dealer when it looks for a ticket",
                    () -> new ListStorage() {
                        @Override
                        public Optional<Complaint> findTicket(DealerId dealer, TicketId ticket) {
                            return super.findTicket(dealer, ticket)
                                    .or(() -> anywhere(this)
                                            .flatMap(r -> Stream.ofNullable(r.tickets.get(ticket)))
                                            .findFirst());
                        }
                    },
                    "C40_reads_by_id_return_the_dealers_own"),
            bug(
                    "C-40",
                    "ignores the dealer when it looks for a command",
                    () -> new ListStorage() {
                        @Override
                        public Optional<IdempotencyRecord> findCommand(DealerId dealer, CommandKey key) {
                            return super.findCommand(dealer, key)
                                    .or(() -> anywhere(this)
                                            .flatMap(r -> Stream.ofNullable(r.commands.get(key)))
                                            .findFirst());
                        }
                    },
                    "C40_commands_events_outbox_and_contacts_are_the_dealers_own"),
            bug(
                    "C-40",
                    "ignores the dealer when it reads events",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> events(
                                DealerId dealer, StreamId stream, long afterSequence, int limit) {
                            return anywhere(this)
                                    .flatMap(r -> stream(r, stream).stream())
                                    .filter(e -> e.id().sequence() > afterSequence)
                                    .limit(limit)
                                    .toList();
                        }
                    },
                    "C40_commands_events_outbox_and_contacts_are_the_dealers_own"),
            bug(
                    "C-40",
                    "ignores the dealer when it reads the outbox",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> outbox(DealerId dealer, int limit) {
                            return anywhere(this)
                                    .flatMap(r -> r.outbox.stream())
                                    .limit(limit)
                                    .toList();
                        }
                    },
                    "C40_a_dealer_and_a_ticket_do_not_run_into_each_other",
                    "C40_commands_events_outbox_and_contacts_are_the_dealers_own"),
            bug(
                    "C-40",
                    "ignores the dealer when it reads notes",
                    () -> new ListStorage() {
                        @Override
                        public List<TicketNote> notes(DealerId dealer, TicketId ticket) {
                            return anywhere(this)
                                    .flatMap(r -> r.notes.stream())
                                    .filter(n -> n.ticket().equals(ticket))
                                    .toList();
                        }
                    },
                    "C40_reads_by_id_return_the_dealers_own"),
            bug(
                    "C-40",
                    "ignores the dealer when it reads the contact book",
                    () -> new ListStorage() {
                        @Override
                        public Optional<ContactBook> contactBook(DealerId dealer) {
                            return super.contactBook(dealer)
                                    .or(() -> anywhere(this)
                                            .flatMap(r -> r.book.stream())
                                            .findFirst());
                        }
                    },
                    "C40_a_dealer_without_a_contact_book_has_none"),
            bug(
                    "C-40",
                    "ignores the dealer when it looks for due tickets",
                    () -> new Searches(Searches.Read.DUE),
                    "C35_C40_dealers_whose_ids_look_alike_are_apart",
                    "C40_searches_return_the_dealers_own"),
            bug(
                    "C-40",
                    "ignores the dealer when it looks for the next wake",
                    () -> new Searches(Searches.Read.WAKE),
                    "C40_searches_of_a_dealer_whose_tickets_do_not_fit_return_nothing"),
            bug(
                    "C-40",
                    "ignores the dealer when it scans",
                    () -> new Searches(Searches.Read.SCAN),
                    "C35_C40_dealers_whose_ids_look_alike_are_apart",
                    "C40_searches_return_the_dealers_own"),
            bug(
                    "C-40",
                    "ignores the dealer when it looks for tickets on a matter",
                    () -> new Searches(Searches.Read.MATTER),
                    "C35_C40_dealers_whose_ids_look_alike_are_apart",
                    "C40_searches_return_the_dealers_own"),
            bug(
                    "C-40",
                    "ignores the dealer when it looks for customers on a matter",
                    () -> new Searches(Searches.Read.CUSTOMERS),
                    "C40_searches_of_a_dealer_whose_tickets_do_not_fit_return_nothing"),
            bug(
                    "C-40",
                    "glues dealer and ticket together",
                    () -> new ListStorage() {
                        private final Map<String, Complaint> glued = new HashMap<>();

                        @Override
                        void writeTickets(Records records, ChangeSet changes) {
                            super.writeTickets(records, changes);
                            changes.complaints().forEach(t -> glued.put(t.dealer() + "-" + t.id(), t));
                        }

                        @Override
                        public Optional<Complaint> findTicket(DealerId dealer, TicketId ticket) {
                            return Optional.ofNullable(glued.get(dealer + "-" + ticket));
                        }
                    },
                    "C40_a_dealer_and_a_ticket_do_not_run_into_each_other"),
            bug(
                    "C-40",
                    "does not look at the case of dealers",
                    () -> new ListStorage() {
                        @Override
                        Records records(DealerId dealer) {
                            return dealers.computeIfAbsent(dealer.value().toLowerCase(Locale.ROOT), d -> new Records());
                        }
                    },
                    "C35_C40_dealers_whose_ids_look_alike_are_apart"),
            bug(
                    "C-41",
                    "ignores the dealer when it looks for taken keys",
                    () -> new ListStorage() {
                        @Override
                        void checkCommands(Records records, ChangeSet changes) {
                            anywhere(this).forEach(r -> super.checkCommands(r, changes));
                        }
                    },
                    "C13_C14_C41_dealers_with_the_same_ids_do_not_race",
                    "C41_versions_keys_and_sequences_are_the_dealers_own"),
            bug(
                    "C-41",
                    "ignores the dealer when it compares versions",
                    () -> new ListStorage() {
                        @Override
                        long version(Records records, TicketId id) {
                            return anywhere(this)
                                    .mapToLong(r -> super.version(r, id))
                                    .max()
                                    .orElse(0);
                        }
                    },
                    "C41_a_refused_commit_of_one_dealer_does_not_stop_another",
                    "C41_versions_keys_and_sequences_are_the_dealers_own"),
            bug(
                    "C-41",
                    "ignores the dealer when it counts events",
                    () -> new ListStorage() {
                        @Override
                        List<RecordedEvent> stream(Records records, StreamId stream) {
                            return anywhere(this)
                                    .map(r -> super.stream(r, stream))
                                    .max(Comparator.comparingInt(List::size))
                                    .orElse(List.of());
                        }
                    },
                    "C41_to_acknowledge_is_to_acknowledge_ones_own",
                    "C41_versions_keys_and_sequences_are_the_dealers_own"),
            bug(
                    "C-41",
                    "ignores the dealer when events are acknowledged",
                    () -> new ListStorage() {
                        @Override
                        public void acknowledge(DealerId dealer, Collection<EventId> events) {
                            anywhere(this).forEach(r -> r.outbox.removeIf(e -> events.contains(e.id())));
                        }
                    },
                    "C41_to_acknowledge_is_to_acknowledge_ones_own"),
            bug(
                    "C-41",
                    "stays broken for every dealer after one had a conflict",
                    () -> new ListStorage() {
                        private boolean broken;

                        @Override
                        void commit(Records records, ChangeSet changes) {
                            if (broken
                                    && changes.complaints().size() == 1
                                    && changes.dealer().value().equals("SK-0373")) {
                                throw new StaleStateException("broken");
                            }
                            try {
                                super.commit(records, changes);
                            } catch (StaleStateException e) {
                                broken = true;
                                throw e;
                            }
                        }
                    },
                    "C41_a_refused_commit_of_one_dealer_does_not_stop_another"));

    private DealerBugs() {}

    private static Stream<ListStorage.Records> anywhere(ListStorage storage) {
        return List.copyOf(storage.dealers.values()).stream();
    }

    /** Looks at the tickets of all dealers in one kind of search. */
    private static final class Searches extends ListStorage {

        private enum Read {
            DUE,
            WAKE,
            SCAN,
            MATTER,
            CUSTOMERS
        }

        private final Read wrong;
        private final ThreadLocal<Boolean> everywhere = ThreadLocal.withInitial(() -> false);

        Searches(Read wrong) {
            this.wrong = wrong;
        }

        private <T> T search(Read read, Supplier<T> search) {
            everywhere.set(read == wrong);
            try {
                return search.get();
            } finally {
                everywhere.set(false);
            }
        }

        @Override
        List<Complaint> tickets(DealerId dealer) {
            synchronized (dealers) {
                return everywhere.get()
                        ? anywhere(this)
                                .flatMap(r -> r.tickets.values().stream())
                                .toList()
                        : super.tickets(dealer);
            }
        }

        @Override
        public Page<Complaint> dueTickets(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
            return search(Read.DUE, () -> super.dueTickets(dealer, until, after, limit));
        }

        @Override
        public Optional<Instant> nextWake(DealerId dealer) {
            return search(Read.WAKE, () -> super.nextWake(dealer));
        }

        @Override
        public Page<Complaint> scanTickets(
                DealerId dealer, TicketDate by, Instant from, Instant until, Optional<Cursor> after, int limit) {
            return search(Read.SCAN, () -> super.scanTickets(dealer, by, from, until, after, limit));
        }

        @Override
        public List<Complaint> ticketsOnMatter(DealerId dealer, CustomerId customer, MatterKey matter) {
            return search(Read.MATTER, () -> super.ticketsOnMatter(dealer, customer, matter));
        }

        @Override
        public Set<CustomerId> customersOnMatter(DealerId dealer, MatterKey matter, Instant receivedFrom, int limit) {
            return search(Read.CUSTOMERS, () -> super.customersOnMatter(dealer, matter, receivedFrom, limit));
        }
    }
}
