package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.StorageException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Stores that are honest to one ledger clerk and wrong to many at once: C-57, C-58. */
final class PointsRaceBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-57",
                    "checks first and writes later, everything",
                    () -> new LateBookings(false),
                    "C12_C57_eight_thousand_bookings_on_one_account_are_all_counted",
                    "C12_C57_of_bookings_racing_for_one_version_exactly_one_wins",
                    "C43_C57_of_bookings_racing_to_open_one_account_exactly_one_wins"),
            bug(
                    "C-57",
                    "checks keys first and writes later",
                    () -> new LateBookings(true),
                    "C13_C57_of_one_booking_sent_by_many_at_once_all_but_one_are_duplicates"),
            bug(
                    "C-57",
                    "finds what a posting is about one commit later",
                    LateIndex::new,
                    "C48_C57_a_hold_that_is_captured_released_and_timed_out_at_once_ends_once",
                    "C48_C57_every_refund_sent_twice_at_once_is_made_once_and_all_sum_to_zero"),
            bug(
                    "C-57",
                    "locks account by account and gives up in a deadlock",
                    DeadlockProne::new,
                    "C14_C57_bookings_that_share_accounts_in_opposite_order_end_in_one_winner"),
            bug(
                    "C-57",
                    "calls a booking stale because another one is under way",
                    () -> new ListLedger() {
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
                    "C14_C57_bookings_on_accounts_of_their_own_all_succeed"),
            bug(
                    "C-58",
                    "lets readers in between two accounts of a commit",
                    () -> new HalfSeen(true),
                    "C01_C58_points_that_move_between_accounts_are_always_all_there"),
            bug(
                    "C-58",
                    "lets readers in between an account and its postings",
                    () -> new HalfSeen(false),
                    "C11_C58_whoever_reads_an_account_finds_its_journal"));

    private PointsRaceBugs() {}

    /** Holds the lock for the check and for the write, but not in between. */
    private static final class LateBookings extends ListLedger {

        private final boolean keysOnly;

        LateBookings(boolean keysOnly) {
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
                    checkAccounts(records(changes.dealer()), changes);
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

    /** Brings its index up to date when the next commit comes. */
    private static final class LateIndex extends ListLedger {

        private List<Posting> indexed = List.of();

        @Override
        void commit(Records records, ChangeSet changes) {
            List<Posting> before = List.copyOf(records.postings);
            super.commit(records, changes);
            indexed = before;
        }

        @Override
        public List<Posting> postingsAbout(DealerId dealer, PostingId posting) {
            synchronized (dealers) {
                Set<Posting> known = new HashSet<>(indexed);
                return super.postingsAbout(dealer, posting).stream()
                        .filter(known::contains)
                        .toList();
            }
        }
    }

    /** Takes the accounts of a commit one after the other; who meets another commit on the way fails. */
    private static final class DeadlockProne extends ListLedger {

        private final Set<AccountId> taken = new HashSet<>();

        @Override
        public void commit(ChangeSet changes) {
            Set<AccountId> mine = new HashSet<>();
            try {
                changes.pointsAccounts().forEach(account -> take(account.id(), mine));
                super.commit(changes);
            } finally {
                synchronized (taken) {
                    taken.removeAll(mine);
                }
            }
        }

        private void take(AccountId account, Set<AccountId> mine) {
            Thread.yield();
            synchronized (taken) {
                if (!taken.add(account)) {
                    throw new StorageException("deadlock detected");
                }
                mine.add(account);
            }
        }
    }

    /** One writer at a time, but readers do not wait for it. */
    private static final class HalfSeen extends ListLedger {

        private static final int SLOW = 200;

        private final ReentrantLock writing = new ReentrantLock();
        private final boolean betweenAccounts;
        private int written;

        HalfSeen(boolean betweenAccounts) {
            this.betweenAccounts = betweenAccounts;
        }

        @Override
        public void commit(ChangeSet changes) {
            writing.lock();
            try {
                Records records;
                synchronized (dealers) {
                    records = records(changes.dealer());
                    check(records, changes);
                }
                writeSlowly(records, changes);
            } finally {
                writing.unlock();
            }
        }

        private void writeSlowly(Records records, ChangeSet changes) {
            for (PointsAccount account : changes.pointsAccounts()) {
                synchronized (dealers) {
                    writeAccount(records, account);
                    if (betweenAccounts) {
                        changes.postings().stream()
                                .filter(posting -> posting.id().account().equals(account.id()))
                                .forEach(records.postings::add);
                    }
                }
                if (++written < SLOW) {
                    Pauses.brief();
                }
            }
            synchronized (dealers) {
                if (!betweenAccounts) {
                    writePostings(records, changes);
                }
                writeCommands(records, changes);
                writeEvents(records, changes);
            }
        }
    }
}
