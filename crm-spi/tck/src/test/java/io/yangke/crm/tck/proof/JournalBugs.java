package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.StaleStateException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores that keep or read journals wrongly: C-44 to C-47. */
final class JournalBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-44",
                    "does not look at sequences of postings",
                    () -> new ListLedger() {
                        @Override
                        void checkJournal(long sequence, PointsAccount account, long postings) {}
                    },
                    "C44_a_posting_that_leaves_a_gap_is_stale",
                    "C44_a_posting_with_a_place_that_is_taken_is_stale"),
            bug(
                    "C-44",
                    "lets gaps pass",
                    () -> new ListLedger() {
                        @Override
                        void checkJournal(long sequence, PointsAccount account, long postings) {
                            if (account.sequence() < sequence + postings) {
                                super.checkJournal(sequence, account, postings);
                            }
                        }
                    },
                    "C44_a_posting_that_leaves_a_gap_is_stale",
                    "C44_an_account_ahead_of_its_journal_is_stale"),
            bug(
                    "C-44",
                    "lets a journal begin anywhere",
                    () -> new ListLedger() {
                        @Override
                        void checkJournal(long sequence, PointsAccount account, long postings) {
                            if (account.version() > 1) {
                                super.checkJournal(sequence, account, postings);
                            }
                        }
                    },
                    "C44_a_journal_that_does_not_begin_with_1_is_stale"),
            bug(
                    "C-44",
                    "takes postings whose places are taken",
                    () -> new ListLedger() {
                        @Override
                        void checkJournal(long sequence, PointsAccount account, long postings) {
                            if (account.sequence() > sequence + postings) {
                                super.checkJournal(sequence, account, postings);
                            }
                        }
                    },
                    "C44_a_posting_with_a_place_that_is_taken_is_stale",
                    "C44_an_account_behind_its_journal_is_stale",
                    "C44_postings_of_which_some_are_stored_already_are_stale"),
            bug(
                    "C-44",
                    "looks for gaps after it has written the good ones",
                    () -> new ListLedger() {
                        @Override
                        void commit(Records records, ChangeSet changes) {
                            List<PointsAccount> accounts = List.copyOf(changes.pointsAccounts());
                            checkCommands(records, changes);
                            for (PointsAccount account : accounts) {
                                long postings = changes.postings().stream()
                                        .filter(posting ->
                                                posting.id().account().equals(account.id()))
                                        .count();
                                checkAccount(
                                        version(records, account.id()),
                                        sequence(records, account.id()),
                                        account,
                                        postings);
                                writeAccount(records, account);
                            }
                            checkEvents(records, changes);
                            writePostings(records, changes);
                            writeCommands(records, changes);
                            writeEvents(records, changes);
                        }
                    },
                    "C02_C44_a_gap_behind_good_bookings_leaves_no_part_written"),
            bug(
                    "C-44",
                    "keeps the last posting of each account in a commit",
                    () -> new ListLedger() {
                        @Override
                        void writePostings(Records records, ChangeSet changes) {
                            changes.pointsAccounts()
                                    .forEach(account -> changes.postings().stream()
                                            .filter(posting ->
                                                    posting.id().account().equals(account.id()))
                                            .filter(posting -> posting.id().sequence() == account.sequence())
                                            .forEach(records.postings::add));
                        }
                    },
                    "C44_several_postings_of_one_account_are_one_commit"),
            bug(
                    "C-44",
                    "wants the postings of an account side by side",
                    () -> new ListLedger() {
                        @Override
                        void checkAccounts(Records records, ChangeSet changes) {
                            super.checkAccounts(records, changes);
                            Set<AccountId> left = new HashSet<>();
                            Optional<AccountId> last = Optional.empty();
                            for (Posting posting : changes.postings()) {
                                AccountId account = posting.id().account();
                                if (!last.equals(Optional.of(account))) {
                                    last.ifPresent(left::add);
                                    last = Optional.of(account);
                                }
                                if (left.contains(account)) {
                                    throw new StaleStateException("postings of " + account);
                                }
                            }
                        }
                    },
                    "C44_postings_of_several_accounts_may_be_mixed"),
            bug(
                    "C-44",
                    "refuses an account without postings",
                    () -> new ListLedger() {
                        @Override
                        void checkJournal(long sequence, PointsAccount account, long postings) {
                            super.checkJournal(sequence, account, postings);
                            if (postings == 0) {
                                throw new StaleStateException("nothing is posted to " + account.id());
                            }
                        }
                    },
                    "C44_an_account_may_change_without_a_posting"),
            bug(
                    "C-45",
                    "marks a posting when another one is about it",
                    () -> new ListLedger() {
                        @Override
                        void writePostings(Records records, ChangeSet changes) {
                            super.writePostings(records, changes);
                            changes.postings().stream()
                                    .flatMap(posting -> posting.what().about().stream())
                                    .forEach(earlier -> records.postings.replaceAll(posting ->
                                            posting.id().equals(earlier) ? posting.withChain("reversed") : posting));
                        }
                    },
                    "C45_C48_C49_a_refused_booking_is_not_found",
                    "C45_a_posting_stays_as_it_was_whatever_follows"),
            bug(
                    "C-45",
                    "removes what was spent from the journal when points expire",
                    () -> new ListLedger() {
                        @Override
                        void writePostings(Records records, ChangeSet changes) {
                            super.writePostings(records, changes);
                            for (PointsAccount account : changes.pointsAccounts()) {
                                if (account.balance() == 0 && account.sequence() > 4) {
                                    records.postings.removeIf(
                                            posting -> posting.id().account().equals(account.id())
                                                    && posting.id().sequence() < account.sequence());
                                }
                            }
                        }
                    },
                    "C45_a_posting_stays_as_it_was_whatever_follows"),
            bug(
                    "C-45",
                    "fills the index of documents before it checks",
                    EarlyIndex::new,
                    "C45_C48_C49_a_refused_booking_is_not_found"),
            bug(
                    "C-46",
                    "finds the last posting where there is none",
                    () -> new ListLedger() {
                        @Override
                        public Optional<Posting> findPosting(DealerId dealer, PostingId posting) {
                            return super.findPosting(dealer, posting)
                                    .or(() -> journal(dealer, posting.account())
                                            .filter(some -> some.id().sequence() < posting.sequence())
                                            .reduce((some, next) -> next));
                        }
                    },
                    "C22_C46_a_posting_that_is_not_stored_is_absent"),
            bug(
                    "C-46",
                    "finds a posting by its sequence alone",
                    () -> new ListLedger() {
                        @Override
                        public Optional<Posting> findPosting(DealerId dealer, PostingId posting) {
                            return postings(dealer).stream()
                                    .filter(some -> some.id().sequence() == posting.sequence())
                                    .findFirst();
                        }
                    },
                    "C46_every_posting_is_found_by_its_id"),
            bug(
                    "C-47",
                    "reads a journal in order of recording",
                    () -> new ListLedger() {
                        @Override
                        Stream<Posting> journal(DealerId dealer, AccountId account) {
                            return super.journal(dealer, account).sorted(recorded());
                        }
                    },
                    "C47_a_journal_comes_in_order_of_sequence"),
            bug(
                    "C-47",
                    "reads a journal in order of the sequence's text",
                    () -> new ListLedger() {
                        @Override
                        Stream<Posting> journal(DealerId dealer, AccountId account) {
                            return super.journal(dealer, account)
                                    .sorted(Comparator.comparing(posting ->
                                            Long.toString(posting.id().sequence())));
                        }
                    },
                    "C42_C47_a_journal_is_read_behind_a_sequence_and_up_to_a_limit",
                    "C47_a_journal_comes_in_order_of_sequence"),
            bug(
                    "C-47",
                    "reads a journal from the sequence on, inclusive",
                    () -> new ListLedger() {
                        @Override
                        public List<Posting> postings(
                                DealerId dealer, AccountId account, long afterSequence, int limit) {
                            return super.postings(dealer, account, Math.max(0, afterSequence - 1), limit);
                        }
                    },
                    "C42_C47_a_journal_is_read_behind_a_sequence_and_up_to_a_limit"),
            bug(
                    "C-47",
                    "returns one posting more than the limit",
                    () -> new ListLedger() {
                        @Override
                        public List<Posting> postings(
                                DealerId dealer, AccountId account, long afterSequence, int limit) {
                            return super.postings(
                                    dealer, account, afterSequence, (int) Math.min(limit + 1L, Integer.MAX_VALUE));
                        }
                    },
                    "C42_C47_a_journal_is_read_behind_a_sequence_and_up_to_a_limit"),
            bug(
                    "C-47",
                    "reads the journals of all accounts of the programme",
                    () -> new ListLedger() {
                        @Override
                        Stream<Posting> journal(DealerId dealer, AccountId account) {
                            return postings(dealer).stream()
                                    .filter(posting ->
                                            posting.id().account().programme().equals(account.programme()))
                                    .sorted(Comparator.comparing(
                                            posting -> posting.id().sequence()));
                        }
                    },
                    "C47_a_journal_holds_nothing_of_another_account"));

    private JournalBugs() {}

    /** Indexes documents and what postings are about when a commit begins, and does not take it back when the commit fails. */
    private static final class EarlyIndex extends ListLedger {

        private final List<Posting> indexed = new ArrayList<>();

        @Override
        void commit(Records records, ChangeSet changes) {
            indexed.addAll(changes.postings());
            super.commit(records, changes);
        }

        @Override
        public List<Posting> postingsOfDocument(DealerId dealer, DocumentId document) {
            synchronized (dealers) {
                return indexed.stream()
                        .filter(posting -> posting.dealer().equals(dealer))
                        .filter(posting -> isWith(posting, document))
                        .sorted(recorded())
                        .toList();
            }
        }
    }
}
