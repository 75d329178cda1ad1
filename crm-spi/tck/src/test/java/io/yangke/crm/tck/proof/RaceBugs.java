package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.StorageException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Stores that are honest to one caller and wrong to many at once: C-12 to C-14, C-21, C-38. */
final class RaceBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-12",
                    "checks first and writes later, everything",
                    () -> new LateWrites(false),
                    "C08_C12_of_writers_racing_for_one_version_exactly_one_wins"),
            bug(
                    "C-13",
                    "checks keys first and writes later",
                    () -> new LateWrites(true),
                    "C08_C13_of_commands_racing_with_one_key_exactly_one_wins"),
            bug(
                    "C-14",
                    "calls a commit stale because another one is under way",
                    () -> new ListStorage() {
                        private final ReentrantLock lock = new ReentrantLock();

                        @Override
                        public void commit(ChangeSet changes) {
                            if (!lock.tryLock()) {
                                throw new StaleStateException("busy");
                            }
                            try {
                                Pauses.brief();
                                super.commit(changes);
                            } finally {
                                lock.unlock();
                            }
                        }
                    },
                    "C12_C14_thousands_of_decisions_on_a_few_tickets_are_all_counted",
                    "C14_commits_that_share_nothing_all_succeed"),
            bug(
                    "C-14",
                    "locks ticket by ticket and gives up in a deadlock",
                    DeadlockProne::new,
                    "C12_C14_commits_that_share_tickets_in_opposite_order_end_in_one_winner"),
            bug(
                    "C-21",
                    "rewrites the outbox when it is acknowledged",
                    () -> new ListStorage() {
                        @Override
                        public void acknowledge(DealerId dealer, Collection<EventId> events) {
                            List<RecordedEvent> rest = new ArrayList<>(outbox(dealer, Integer.MAX_VALUE));
                            rest.removeIf(event -> events.contains(event.id()));
                            Pauses.brief();
                            synchronized (dealers) {
                                records(dealer).outbox = rest;
                            }
                        }
                    },
                    "C18_C21_a_relay_misses_nothing_while_others_write"),
            bug(
                    "C-38",
                    "reads the last number first and counts later",
                    () -> new ListStorage() {
                        @Override
                        public TicketId nextTicketId(DealerId dealer, LocalDate day) {
                            long last;
                            synchronized (dealers) {
                                last = records(dealer).numbers;
                            }
                            Thread.yield();
                            synchronized (dealers) {
                                records(dealer).numbers = last + 1;
                            }
                            return TicketId.of(day + "-" + (last + 1));
                        }
                    },
                    "C38_numbers_drawn_at_once_are_all_different"));

    private RaceBugs() {}

    /** Holds the lock for the check and for the write, but not in between. */
    private static final class LateWrites extends ListStorage {

        private final boolean keysOnly;

        LateWrites(boolean keysOnly) {
            this.keysOnly = keysOnly;
        }

        @Override
        public void commit(ChangeSet changes) {
            synchronized (dealers) {
                checkEarly(records(changes.dealer()), changes);
            }
            Pauses.brief();
            synchronized (dealers) {
                if (keysOnly) {
                    checkTickets(records(changes.dealer()), changes);
                    checkBooks(records(changes.dealer()), changes);
                    checkEvents(records(changes.dealer()), changes);
                }
                write(records(changes.dealer()), changes);
            }
        }

        private void checkEarly(Records records, ChangeSet changes) {
            if (keysOnly) {
                checkCommands(records, changes);
            } else {
                check(records, changes);
            }
        }
    }

    /** Takes the tickets of a commit one after the other; who meets another commit on the way fails. */
    private static final class DeadlockProne extends ListStorage {

        private final Set<TicketId> taken = new HashSet<>();

        @Override
        public void commit(ChangeSet changes) {
            Set<TicketId> mine = new HashSet<>();
            try {
                changes.complaints().forEach(ticket -> take(ticket.id(), mine));
                super.commit(changes);
            } finally {
                synchronized (taken) {
                    taken.removeAll(mine);
                }
            }
        }

        private void take(TicketId ticket, Set<TicketId> mine) {
            Thread.yield();
            synchronized (taken) {
                if (!taken.add(ticket)) {
                    throw new StorageException("deadlock detected");
                }
                mine.add(ticket);
            }
        }
    }
}
