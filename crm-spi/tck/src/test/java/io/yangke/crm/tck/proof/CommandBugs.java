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

/** Stores that take commands, batches and handles wrongly: C-05 to C-11. */
final class CommandBugs {

    static final List<PlantedBug> ALL = List.of(
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

    private CommandBugs() {}

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
