package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.DuplicateCommandException;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.OutcomeUnknownException;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.StorageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores that commit wrongly: C-01 to C-11. */
final class WriteBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-01",
                    "forgets the notes",
                    () -> new ListStorage() {
                        @Override
                        void writeNotes(Records records, ChangeSet changes) {
                            if (changes.complaints().isEmpty()
                                    || changes.commands().isEmpty()) {
                                super.writeNotes(records, changes);
                            }
                        }
                    },
                    "C01_C36_every_part_of_a_commit_is_read_back"),
            bug(
                    "C-01",
                    "writes nothing that comes without a ticket",
                    () -> new ListStorage() {
                        @Override
                        void write(Records records, ChangeSet changes) {
                            if (!changes.complaints().isEmpty()
                                    || !changes.contactBooks().isEmpty()) {
                                super.write(records, changes);
                            }
                        }
                    },
                    "C01_C07_a_commit_of_a_command_alone_is_written",
                    "C01_C37_a_commit_of_notes_alone_is_written"),
            bug(
                    "C-01",
                    "lets readers in between two tickets of a commit",
                    () -> new ListStorage() {
                        @Override
                        public void commit(ChangeSet changes) {
                            for (Complaint ticket : changes.complaints()) {
                                super.commit(ChangeSet.builder()
                                        .dealer(changes.dealer())
                                        .addComplaint(ticket)
                                        .build());
                                Pauses.brief();
                            }
                            super.commit(ChangeSet.builder()
                                    .from(changes)
                                    .complaints(List.of())
                                    .build());
                        }
                    },
                    "C01_C11_no_read_sees_half_of_a_commit"),
            bug(
                    "C-02",
                    "writes ticket by ticket until one is stale",
                    () -> new ListStorage() {
                        @Override
                        void checkTickets(Records records, ChangeSet changes) {
                            for (Complaint ticket : changes.complaints()) {
                                checkTicket(records, ticket);
                                records.tickets.put(ticket.id(), ticket);
                            }
                        }
                    },
                    "C02_C11_a_refused_commit_shows_nothing_at_another_handle",
                    "C02_a_stale_ticket_behind_hundreds_leaves_no_part_written"),
            bug(
                    "C-02",
                    "writes what fits and complains of the rest afterwards",
                    () -> new ListStorage() {
                        @Override
                        void checkTickets(Records records, ChangeSet changes) {
                            changes.complaints().stream()
                                    .filter(t -> version(records, t.id()) == t.version() - 1)
                                    .forEach(t -> records.tickets.put(t.id(), t));
                            if (!records.tickets.values().containsAll(changes.complaints())) {
                                throw new StaleStateException("some");
                            }
                        }
                    },
                    "C02_a_stale_ticket_before_hundreds_leaves_no_part_written",
                    "C02_a_stale_ticket_behind_hundreds_leaves_no_part_written"),
            bug(
                    "C-02",
                    "writes part by part, without a transaction around them",
                    () -> new ListStorage() {
                        @Override
                        void commit(Records records, ChangeSet changes) {
                            writeNotes(records, changes);
                            checkTickets(records, changes);
                            writeTickets(records, changes);
                            checkBooks(records, changes);
                            writeBooks(records, changes);
                            checkEvents(records, changes);
                            writeEvents(records, changes);
                            checkCommands(records, changes);
                            writeCommands(records, changes);
                        }
                    },
                    "C02_C05_a_taken_key_leaves_no_part_written",
                    "C02_C11_a_refused_commit_shows_nothing_at_another_handle"),
            bug(
                    "C-02",
                    "stays broken after the first failure",
                    () -> new ListStorage() {
                        private boolean broken;

                        @Override
                        void check(Records records, ChangeSet changes) {
                            if (broken) {
                                throw new StorageException("current transaction is aborted");
                            }
                            broken = true;
                            super.check(records, changes);
                            broken = false;
                        }
                    },
                    "C02_a_stale_ticket_leaves_no_part_written"),
            bug(
                    "C-03",
                    "inserts over what is there",
                    () -> new ListStorage() {
                        @Override
                        void checkTicket(Records records, Complaint ticket) {
                            if (ticket.version() > 1) {
                                super.checkTicket(records, ticket);
                            }
                        }
                    },
                    "C03_C12_of_writers_racing_to_insert_one_ticket_exactly_one_wins",
                    "C03_a_second_insert_is_stale_and_the_first_stays",
                    "C03_an_insert_at_another_handle_is_stale"),
            bug(
                    "C-03",
                    "inserts over a version greater than 1",
                    () -> new ListStorage() {
                        @Override
                        void checkTicket(Records records, Complaint ticket) {
                            if (ticket.version() > 1 || version(records, ticket.id()) == 1) {
                                super.checkTicket(records, ticket);
                            }
                        }
                    },
                    "C03_an_insert_over_a_later_version_is_stale"),
            bug(
                    "C-03",
                    "never inserts in a batch with replacements",
                    () -> new ListStorage() {
                        @Override
                        void writeTickets(Records records, ChangeSet changes) {
                            boolean replaces = changes.complaints().stream().anyMatch(t -> t.version() > 1);
                            changes.complaints().stream()
                                    .filter(t -> !replaces || t.version() > 1)
                                    .forEach(t -> records.tickets.put(t.id(), t));
                        }
                    },
                    "C03_C04_each_state_of_a_batch_has_a_version_of_its_own"),
            bug(
                    "C-03",
                    "never writes the first version",
                    () -> new ListStorage() {
                        @Override
                        void commit(Records records, ChangeSet changes) {
                            if (changes.complaints().size() != 1
                                    || !changes.commands().isEmpty()) {
                                super.commit(records, changes);
                            }
                        }
                    },
                    "C03_a_second_insert_is_stale_and_the_first_stays",
                    "C03_version_1_is_inserted"),
            bug(
                    "C-04",
                    "replaces whatever is there: lost update",
                    () -> new ListStorage() {
                        @Override
                        void checkTicket(Records records, Complaint ticket) {
                            if (ticket.version() == 1) {
                                super.checkTicket(records, ticket);
                            }
                        }
                    },
                    "C04_a_version_older_than_the_stored_one_is_stale",
                    "C04_a_version_that_skips_one_is_stale"),
            bug(
                    "C-04",
                    "takes the version that is stored for the version expected",
                    () -> new ListStorage() {
                        @Override
                        void checkTicket(Records records, Complaint ticket) {
                            if (version(records, ticket.id()) != ticket.version()) {
                                super.checkTicket(records, ticket);
                            }
                        }
                    },
                    "C04_C11_a_commit_at_one_handle_makes_another_one_stale",
                    "C04_the_stored_version_again_is_stale",
                    "C04_two_decisions_from_one_version_do_not_overwrite_each_other"),
            bug(
                    "C-04",
                    "replaces what was never stored",
                    () -> new ListStorage() {
                        @Override
                        void checkTicket(Records records, Complaint ticket) {
                            if (version(records, ticket.id()) > 0) {
                                super.checkTicket(records, ticket);
                            }
                        }
                    },
                    "C04_to_replace_what_was_never_stored_is_stale"),
            bug(
                    "C-04",
                    "never replaces: keeps the first version",
                    () -> new ListStorage() {
                        @Override
                        void writeTickets(Records records, ChangeSet changes) {
                            changes.complaints()
                                    .forEach(t -> records.tickets.merge(
                                            t.id(), t, (stored, next) -> stored.withVersion(next.version())));
                        }
                    },
                    "C04_a_version_older_than_the_stored_one_is_stale",
                    "C04_the_version_before_is_replaced"),
            bug(
                    "C-05",
                    "overwrites the record of a taken key",
                    () -> new ListStorage() {
                        @Override
                        void checkCommands(Records records, ChangeSet changes) {}
                    },
                    "C05_a_key_taken_at_another_handle_is_a_duplicate",
                    "C05_a_taken_key_is_a_duplicate_and_the_first_record_stays"),
            bug(
                    "C-05",
                    "names the first key of the batch",
                    () -> new ListStorage() {
                        @Override
                        void checkCommands(Records records, ChangeSet changes) {
                            try {
                                super.checkCommands(records, changes);
                            } catch (DuplicateCommandException e) {
                                throw new DuplicateCommandException(
                                        changes.commands().get(0).key());
                            }
                        }
                    },
                    "C02_C05_a_taken_key_leaves_no_part_written",
                    "C05_one_taken_key_among_hundreds_is_the_one_named"),
            bug(
                    "C-05",
                    "remembers no more than one key",
                    () -> new ListStorage() {
                        @Override
                        void writeCommands(Records records, ChangeSet changes) {
                            if (!changes.commands().isEmpty()) {
                                records.commands.clear();
                                super.writeCommands(records, changes);
                            }
                        }
                    },
                    "C05_new_keys_are_accepted_one_after_the_other"),
            bug(
                    "C-06",
                    "looks at tickets before keys",
                    () -> new ListStorage() {
                        @Override
                        void check(Records records, ChangeSet changes) {
                            checkTickets(records, changes);
                            super.check(records, changes);
                        }
                    },
                    "C06_C08_C13_of_one_command_sent_by_many_at_once_all_but_one_are_duplicates",
                    "C06_a_taken_key_comes_before_a_stale_ticket"),
            bug(
                    "C-06",
                    "looks at contact books and events before keys",
                    () -> new ListStorage() {
                        @Override
                        void check(Records records, ChangeSet changes) {
                            checkBooks(records, changes);
                            checkEvents(records, changes);
                            super.check(records, changes);
                        }
                    },
                    "C06_C16_a_taken_key_comes_before_events_that_do_not_follow",
                    "C06_a_taken_key_comes_before_a_stale_contact_book"),
            bug(
                    "C-07",
                    "keeps commands of refused commits",
                    () -> new ListStorage() {
                        @Override
                        void check(Records records, ChangeSet changes) {
                            checkCommands(records, changes);
                            writeCommands(records, changes);
                            checkTickets(records, changes);
                            checkEvents(records, changes);
                        }
                    },
                    "C07_a_refused_commit_leaves_its_key_free"),
            bug(
                    "C-07",
                    "shortens outcomes",
                    () -> new ListStorage() {
                        @Override
                        void writeCommands(Records records, ChangeSet changes) {
                            changes.commands()
                                    .forEach(c -> records.commands.put(
                                            c.key(),
                                            new IdempotencyRecord(
                                                    c.key(),
                                                    c.digest(),
                                                    c.outcome()
                                                            .substring(
                                                                    0,
                                                                    Math.min(
                                                                            255,
                                                                            c.outcome()
                                                                                    .length())),
                                                    c.recordedAt())));
                        }
                    },
                    "C07_C34_a_record_is_read_back_exactly"),
            bug(
                    "C-07",
                    "forgets commands that come alone",
                    () -> new ListStorage() {
                        @Override
                        void writeCommands(Records records, ChangeSet changes) {
                            if (!changes.complaints().isEmpty()) {
                                super.writeCommands(records, changes);
                            }
                        }
                    },
                    "C01_C07_a_commit_of_a_command_alone_is_written",
                    "C07_C34_a_record_is_read_back_exactly"),
            bug(
                    "C-08",
                    "takes a repeated commit for done",
                    () -> new ListStorage() {
                        @Override
                        void commit(Records records, ChangeSet changes) {
                            try {
                                super.commit(records, changes);
                            } catch (DuplicateCommandException e) {
                                Pauses.brief();
                            }
                        }
                    },
                    "C08_a_change_set_committed_again_is_a_duplicate_and_takes_effect_once"),
            bug(
                    "C-08",
                    "calls every lost race unknown",
                    () -> new ListStorage() {
                        @Override
                        void check(Records records, ChangeSet changes) {
                            try {
                                super.check(records, changes);
                            } catch (StaleStateException | DuplicateCommandException e) {
                                throw new OutcomeUnknownException("lost a race", e);
                            }
                        }
                    },
                    "C08_a_change_set_committed_again_is_a_duplicate_and_takes_effect_once"),
            bug(
                    "C-09",
                    "fails on an empty change set",
                    () -> new ListStorage() {
                        @Override
                        public void commit(ChangeSet changes) {
                            if (changes.isEmpty()) {
                                throw new StorageException("empty batch");
                            }
                            super.commit(changes);
                        }
                    },
                    "C09_an_empty_change_set_of_a_dealer_without_records_writes_nothing",
                    "C09_an_empty_change_set_writes_nothing"),
            bug(
                    "C-09",
                    "takes an empty change set for the wish to begin anew",
                    () -> new ListStorage() {
                        @Override
                        public void commit(ChangeSet changes) {
                            super.commit(changes);
                            if (changes.isEmpty()) {
                                records(changes.dealer()).tickets.clear();
                            }
                        }
                    },
                    "C09_an_empty_change_set_writes_nothing"),
            bug(
                    "C-10",
                    "writes the first hundred",
                    () -> new ListStorage() {
                        @Override
                        void writeTickets(Records records, ChangeSet changes) {
                            changes.complaints().stream().limit(100).forEach(t -> records.tickets.put(t.id(), t));
                        }
                    },
                    "C04_C10_hundreds_of_replacements_are_one_commit",
                    "C10_hundreds_of_changes_of_every_kind_are_one_commit"),
            bug(
                    "C-10",
                    "has a limit of a hundred tickets",
                    () -> new ListStorage() {
                        @Override
                        void commit(Records records, ChangeSet changes) {
                            List<Complaint> tickets = changes.complaints();
                            if (tickets.size() > 100) {
                                throw new StorageException("too many parameters");
                            }
                            super.commit(records, changes);
                        }
                    },
                    "C04_C10_hundreds_of_replacements_are_one_commit",
                    "C10_hundreds_of_changes_of_every_kind_are_one_commit"),
            bug(
                    "C-11",
                    "has a cache in each handle",
                    CachingHandle::new,
                    "C04_C11_a_commit_at_one_handle_makes_another_one_stale",
                    "C11_another_handle_sees_a_commit_at_once"),
            bug(
                    "C-11",
                    "shows the last commit to the thread that wrote it only",
                    () -> new ListStorage() {
                        private final Map<TicketId, Thread> writers = new HashMap<>();

                        @Override
                        void writeTickets(Records records, ChangeSet changes) {
                            super.writeTickets(records, changes);
                            changes.complaints().forEach(t -> writers.put(t.id(), Thread.currentThread()));
                        }

                        @Override
                        public Optional<Complaint> findTicket(DealerId dealer, TicketId ticket) {
                            return super.findTicket(dealer, ticket)
                                    .filter(t -> writers.get(ticket) == Thread.currentThread());
                        }
                    },
                    "C11_another_thread_sees_a_commit_at_once"));

    private WriteBugs() {}

    /** Reads tickets from a cache of its own, and checks versions in it. */
    private static final class CachingHandle extends ListStorage {

        private final Map<List<Object>, Complaint> cache = new HashMap<>();

        CachingHandle() {}

        private CachingHandle(Map<Object, Records> dealers) {
            super(dealers);
        }

        @Override
        ListStorage anotherHandle() {
            return new CachingHandle(dealers);
        }

        @Override
        void writeTickets(Records records, ChangeSet changes) {
            super.writeTickets(records, changes);
            changes.complaints().forEach(t -> cache.put(List.of(t.dealer(), t.id()), t));
        }

        @Override
        void checkTicket(Records records, Complaint ticket) {
            Complaint cached = cache.get(List.of(ticket.dealer(), ticket.id()));
            if (cached == null || cached.version() != ticket.version() - 1) {
                super.checkTicket(records, ticket);
            }
        }

        @Override
        public Optional<Complaint> findTicket(DealerId dealer, TicketId ticket) {
            return Optional.ofNullable(cache.get(List.of(dealer, ticket))).or(() -> super.findTicket(dealer, ticket));
        }
    }
}
