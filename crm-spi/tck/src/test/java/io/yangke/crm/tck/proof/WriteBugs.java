package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.StorageException;
import java.util.List;

/** Stores that write wrongly: C-01 to C-04. */
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
                                    .dealer(changes.dealer())
                                    .addAllCommands(changes.commands())
                                    .addAllContactBooks(changes.contactBooks())
                                    .addAllNotes(changes.notes())
                                    .addAllEvents(changes.events())
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
                    "C04_the_version_before_is_replaced"));

    private WriteBugs() {}
}
