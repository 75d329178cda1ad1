package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.ChangeSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores that write accounts wrongly: C-43. */
final class BookingBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-43",
                    "forgets the accounts of a commit with a command",
                    () -> new ListLedger() {
                        @Override
                        void writeAccounts(Records records, ChangeSet changes) {
                            if (changes.commands().isEmpty()) {
                                super.writeAccounts(records, changes);
                            }
                        }
                    },
                    "C01_C43_every_part_of_a_booking_is_read_back"),
            bug(
                    "C-43",
                    "inserts an account over the one that is there",
                    () -> new ListLedger() {
                        @Override
                        void checkAccount(long version, long sequence, PointsAccount account, long postings) {
                            if (account.version() > 1) {
                                super.checkAccount(version, sequence, account, postings);
                            }
                        }
                    },
                    "C43_an_account_that_is_there_already_is_not_inserted_again"),
            bug(
                    "C-43",
                    "compares no versions of accounts",
                    () -> new ListLedger() {
                        @Override
                        void checkVersion(long version, PointsAccount account) {}
                    },
                    "C43_an_account_that_somebody_else_replaced_is_stale"),
            bug(
                    "C-43",
                    "takes any later version of an account",
                    () -> new ListLedger() {
                        @Override
                        void checkVersion(long version, PointsAccount account) {
                            super.checkVersion(Math.max(version, account.version() - 1), account);
                        }
                    },
                    "C43_a_later_version_of_an_account_that_is_not_there_is_stale",
                    "C43_a_version_is_not_left_out"),
            bug(
                    "C-43",
                    "keeps the first version of an account",
                    () -> new ListLedger() {
                        @Override
                        void writeAccount(Records records, PointsAccount account) {
                            records.accounts.putIfAbsent(key(account.id()), account);
                        }
                    },
                    "C43_the_version_before_is_replaced"),
            bug(
                    "C-43",
                    "writes account by account until one is stale",
                    OneByOne::new,
                    "C02_C10_C43_a_stale_account_behind_hundreds_leaves_no_part_written",
                    "C02_C43_a_stale_account_leaves_no_part_of_a_booking_written"),
            bug(
                    "C-43",
                    "looks for taken keys after it has written",
                    () -> new ListLedger() {
                        @Override
                        void commit(Records records, ChangeSet changes) {
                            checkAccounts(records, changes);
                            writeAccounts(records, changes);
                            writePostings(records, changes);
                            checkCommands(records, changes);
                            checkEvents(records, changes);
                            writeCommands(records, changes);
                            writeEvents(records, changes);
                        }
                    },
                    "C02_C05_C43_a_taken_key_leaves_no_part_of_a_booking_written"),
            bug(
                    "C-43",
                    "looks at the events after it has written the accounts",
                    () -> new ListLedger() {
                        @Override
                        void commit(Records records, ChangeSet changes) {
                            checkCommands(records, changes);
                            checkAccounts(records, changes);
                            writeAccounts(records, changes);
                            checkEvents(records, changes);
                            writePostings(records, changes);
                            writeCommands(records, changes);
                            writeEvents(records, changes);
                        }
                    },
                    "C02_C16_C43_a_gap_in_the_events_leaves_no_part_of_a_booking_written"),
            bug(
                    "C-43",
                    "looks for stale accounts before it looks for taken keys",
                    () -> new ListLedger() {
                        @Override
                        void check(Records records, ChangeSet changes) {
                            checkAccounts(records, changes);
                            super.check(records, changes);
                        }
                    },
                    "C06_C08_C43_a_booking_sent_again_is_a_duplicate_and_takes_effect_once"),
            bug(
                    "C-43",
                    "writes the first hundred accounts of a commit",
                    () -> new ListLedger() {
                        @Override
                        void writeAccounts(Records records, ChangeSet changes) {
                            changes.pointsAccounts().stream()
                                    .limit(100)
                                    .forEach(account -> writeAccount(records, account));
                        }
                    },
                    "C10_C43_hundreds_of_accounts_with_their_journals_are_one_commit"),
            bug(
                    "C-43",
                    "remembers at one handle the accounts it has read",
                    Remembering::new,
                    "C11_C43_another_handle_sees_a_booking_at_once"),
            bug(
                    "C-43",
                    "shows a posting to the thread that wrote it, and to others later",
                    () -> new ListLedger() {
                        private final Map<PostingId, Thread> writers = new HashMap<>();

                        @Override
                        Posting kept(Posting posting) {
                            writers.put(posting.id(), Thread.currentThread());
                            return posting;
                        }

                        @Override
                        public Optional<Posting> findPosting(DealerId dealer, PostingId posting) {
                            return super.findPosting(dealer, posting)
                                    .filter(found -> writers.get(posting) == Thread.currentThread());
                        }
                    },
                    "C11_C43_another_thread_sees_a_booking_at_once"),
            bug(
                    "C-43",
                    "opens an account for whoever asks",
                    () -> new ListLedger() {
                        @Override
                        public Optional<PointsAccount> findAccount(DealerId dealer, AccountId account) {
                            return super.findAccount(dealer, account)
                                    .or(() -> Optional.of(PointsAccount.open(dealer, account, Instant.EPOCH)));
                        }
                    },
                    "C22_C43_an_account_that_is_not_stored_is_absent"));

    private BookingBugs() {}

    /** Checks and writes one account after the other. */
    private static final class OneByOne extends ListLedger {
        @Override
        void commit(Records records, ChangeSet changes) {
            checkCommands(records, changes);
            for (PointsAccount account : changes.pointsAccounts()) {
                List<Posting> postings = changes.postings().stream()
                        .filter(posting -> posting.id().account().equals(account.id()))
                        .toList();
                checkAccount(version(records, account.id()), sequence(records, account.id()), account, postings.size());
                writeAccount(records, account);
                records.postings.addAll(postings);
            }
            checkEvents(records, changes);
            writeCommands(records, changes);
            writeEvents(records, changes);
        }
    }

    /** Answers from what it has read before, as a cache without an eviction does. */
    private static final class Remembering extends ListLedger {

        private final Map<List<Object>, Optional<PointsAccount>> remembered = new HashMap<>();

        Remembering() {}

        private Remembering(Map<Object, Records> dealers) {
            super(dealers);
        }

        @Override
        ListLedger anotherHandle() {
            return new Remembering(dealers);
        }

        @Override
        void writeAccount(Records records, PointsAccount account) {
            super.writeAccount(records, account);
            remembered.remove(List.of(account.dealer(), account.id()));
        }

        @Override
        public Optional<PointsAccount> findAccount(DealerId dealer, AccountId account) {
            synchronized (dealers) {
                return remembered.computeIfAbsent(
                        List.of(dealer, account), asked -> super.findAccount(dealer, account));
            }
        }
    }
}
