package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.StorageException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Stores that are honest to one clerk and wrong to many at once: C-79. */
final class CustomerRaceBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-79",
                    "checks first and writes later, everything",
                    () -> new LateRows(false),
                    with(
                            Noun.tests(
                                    Noun.OF_CUSTOMERS,
                                    "C12_C79_of_commits_racing_for_one_version_of_{a}_exactly_one_wins"),
                            "C12_C79_eight_thousand_changes_of_one_care_file_are_all_counted",
                            "C12_C79_of_two_nodes_on_one_progress_exactly_one_wins_each_version")),
            bug(
                    "C-79",
                    "checks keys first and writes later",
                    () -> new LateRows(true),
                    Noun.tests(
                            Noun.OF_CUSTOMERS,
                            "C13_C79_of_one_command_on_{a}_sent_by_many_at_once_all_but_one_are_duplicates")),
            bug(
                    "C-79",
                    "locks row by row and gives up in a deadlock",
                    DeadlockProne::new,
                    Noun.tests(
                            Noun.OF_CUSTOMERS,
                            "C14_C79_commits_that_share_{many}_in_opposite_order_end_in_one_winner")),
            bug(
                    "C-79",
                    "calls a commit stale because another one is under way",
                    () -> new ListCustomers() {
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
                    Noun.tests(Noun.OF_CUSTOMERS, "C14_C79_commits_on_{many}_of_their_own_all_succeed")),
            bug(
                    "C-79",
                    "lets readers in between two rows of a commit",
                    HalfSeen::new,
                    Noun.tests(
                            Noun.OF_CUSTOMERS,
                            "C01_C79_whoever_reads_several_{many}_sees_all_of_a_commit_or_nothing")));

    private CustomerRaceBugs() {}

    private static String[] with(String[] tests, String... more) {
        return Stream.concat(Stream.of(tests), Stream.of(more)).toArray(String[]::new);
    }

    /** Holds the lock for the check and for the write, but not in between. */
    private static final class LateRows extends ListCustomers {

        private final boolean keysOnly;

        LateRows(boolean keysOnly) {
            this.keysOnly = keysOnly;
        }

        @Override
        public void commit(ChangeSet changes) {
            synchronized (dealers) {
                if (keysOnly) {
                    checkCommands(records(changes.dealer()), changes);
                } else {
                    check(records(changes.dealer()), changes);
                }
            }
            Pauses.brief();
            synchronized (dealers) {
                if (keysOnly) {
                    checkRows(records(changes.dealer()), changes);
                }
                write(records(changes.dealer()), changes);
            }
        }
    }

    /** Takes the rows of a commit one after the other; who meets another commit on the way fails. */
    private static final class DeadlockProne extends ListCustomers {

        private final Set<Object> taken = new HashSet<>();

        @Override
        public void commit(ChangeSet changes) {
            Set<Object> mine = new HashSet<>();
            try {
                rows(changes).forEach(row -> take(List.of(changes.dealer(), key(row.what(), row.customer())), mine));
                super.commit(changes);
            } finally {
                synchronized (taken) {
                    taken.removeAll(mine);
                }
            }
        }

        private void take(Object row, Set<Object> mine) {
            Thread.yield();
            synchronized (taken) {
                if (!taken.add(row)) {
                    throw new StorageException("deadlock detected");
                }
                mine.add(row);
            }
        }
    }

    /** One writer at a time, but readers do not wait for it. */
    private static final class HalfSeen extends ListCustomers {

        private static final int SLOW = 200;

        private final ReentrantLock writing = new ReentrantLock();
        private int written;

        @Override
        public void commit(ChangeSet changes) {
            writing.lock();
            try {
                synchronized (dealers) {
                    check(records(changes.dealer()), changes);
                    writeCommands(records(changes.dealer()), changes);
                    writeEvents(records(changes.dealer()), changes);
                }
                for (Row row : rows(changes)) {
                    synchronized (dealers) {
                        writeRow(records(changes.dealer()), row);
                    }
                    if (++written < SLOW) {
                        Pauses.brief();
                    }
                }
            } finally {
                writing.unlock();
            }
        }
    }
}
