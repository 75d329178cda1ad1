package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.StaleStateException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stores that mix up the ledgers of dealers: C-59. */
final class LedgerBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-59",
                    "ignores the dealer when it looks for an account",
                    () -> new ListLedger() {
                        @Override
                        public Optional<PointsAccount> findAccount(DealerId dealer, AccountId account) {
                            return super.findAccount(dealer, account)
                                    .or(() -> anywhere(this)
                                            .flatMap(r -> Stream.ofNullable(r.accounts.get(account)))
                                            .findFirst());
                        }
                    },
                    "C40_C59_accounts_and_journals_are_the_dealers_own"),
            bug(
                    "C-59",
                    "ignores the dealer when it looks for a posting",
                    () -> new Searches(Searches.Read.POSTING),
                    "C40_C59_accounts_and_journals_are_the_dealers_own"),
            bug(
                    "C-59",
                    "ignores the dealer when it reads a journal",
                    () -> new Searches(Searches.Read.JOURNAL),
                    "C35_C59_ledgers_of_dealers_whose_ids_look_alike_are_apart",
                    "C41_C59_a_refused_booking_of_one_dealer_does_not_stop_another"),
            bug(
                    "C-59",
                    "ignores the dealer when it looks for a member",
                    () -> new Searches(Searches.Read.MEMBER),
                    "C35_C59_ledgers_of_dealers_whose_ids_look_alike_are_apart",
                    "C41_C59_a_refused_booking_of_one_dealer_does_not_stop_another"),
            bug(
                    "C-59",
                    "ignores the dealer when it scans postings",
                    () -> new Searches(Searches.Read.POSTINGS),
                    "C35_C59_ledgers_of_dealers_whose_ids_look_alike_are_apart",
                    "C59_a_dealer_and_an_account_do_not_run_into_each_other"),
            bug(
                    "C-59",
                    "ignores the dealer when it scans accounts",
                    () -> new Searches(Searches.Read.ACCOUNTS),
                    "C35_C59_ledgers_of_dealers_whose_ids_look_alike_are_apart",
                    "C59_a_dealer_and_an_account_do_not_run_into_each_other"),
            bug(
                    "C-59",
                    "ignores the dealer when it looks for due accounts",
                    () -> new Searches(Searches.Read.DUE),
                    "C40_C59_searches_of_a_dealer_whose_ledger_does_not_fit_return_nothing",
                    "C40_C59_searches_return_the_dealers_own"),
            bug(
                    "C-59",
                    "ignores the dealer when it looks for the next wake",
                    () -> new Searches(Searches.Read.WAKE),
                    "C40_C59_searches_of_a_dealer_whose_ledger_does_not_fit_return_nothing"),
            bug(
                    "C-59",
                    "ignores the dealer when it looks for a document",
                    () -> new Searches(Searches.Read.DOCUMENT),
                    "C40_C59_searches_of_a_dealer_whose_ledger_does_not_fit_return_nothing",
                    "C40_C59_searches_return_the_dealers_own"),
            bug(
                    "C-59",
                    "ignores the dealer when it looks for postings about a posting",
                    () -> new Searches(Searches.Read.ABOUT),
                    "C40_C59_searches_return_the_dealers_own"),
            bug(
                    "C-59",
                    "ignores the dealer when it looks for taken keys of bookings",
                    () -> new ListLedger() {
                        @Override
                        void checkCommands(Records records, ChangeSet changes) {
                            anywhere(this).forEach(r -> super.checkCommands(r, changes));
                        }
                    },
                    "C14_C59_ledgers_with_the_same_ids_do_not_race",
                    "C41_C59_versions_sequences_and_keys_are_the_dealers_own"),
            bug(
                    "C-59",
                    "ignores the dealer when it compares versions of accounts",
                    () -> new ListLedger() {
                        @Override
                        long version(Records records, AccountId id) {
                            return anywhere(this)
                                    .mapToLong(r -> super.version(r, id))
                                    .max()
                                    .orElse(0);
                        }
                    },
                    "C35_C59_ledgers_of_dealers_whose_ids_look_alike_are_apart",
                    "C59_a_dealer_and_an_account_do_not_run_into_each_other"),
            bug(
                    "C-59",
                    "stays broken for every ledger after one had a conflict",
                    () -> new ListLedger() {
                        private boolean broken;

                        @Override
                        void commit(Records records, ChangeSet changes) {
                            if (broken && changes.dealer().value().equals("SK-0373")) {
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
                    "C41_C59_a_refused_booking_of_one_dealer_does_not_stop_another"),
            bug(
                    "C-59",
                    "does not look at the case of a ledger's dealer",
                    () -> new ListLedger() {
                        @Override
                        Records records(DealerId dealer) {
                            return dealers.computeIfAbsent(dealer.value().toLowerCase(Locale.ROOT), d -> new Records());
                        }
                    },
                    "C35_C59_ledgers_of_dealers_whose_ids_look_alike_are_apart"),
            bug(
                    "C-59",
                    "glues dealer and account together",
                    () -> new ListLedger() {
                        private final Map<String, PointsAccount> glued = new HashMap<>();

                        @Override
                        PointsAccount kept(PointsAccount account) {
                            glued.put(glue(account.dealer(), account.id()), account);
                            return account;
                        }

                        @Override
                        public Optional<PointsAccount> findAccount(DealerId dealer, AccountId account) {
                            return Optional.ofNullable(glued.get(glue(dealer, account)));
                        }

                        private String glue(DealerId dealer, AccountId account) {
                            return dealer + "/" + account.programme() + "/" + account.member();
                        }
                    },
                    "C59_a_dealer_and_an_account_do_not_run_into_each_other"));

    private LedgerBugs() {}

    private static Stream<ListStorage.Records> anywhere(ListStorage storage) {
        return List.copyOf(storage.dealers.values()).stream();
    }

    /** Looks at the records of all dealers in one kind of search. */
    private static final class Searches extends ListLedger {

        private enum Read {
            POSTING,
            JOURNAL,
            MEMBER,
            POSTINGS,
            ACCOUNTS,
            DUE,
            WAKE,
            DOCUMENT,
            ABOUT
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
        List<PointsAccount> accounts(DealerId dealer) {
            synchronized (dealers) {
                return everywhere.get()
                        ? anywhere(this)
                                .flatMap(r -> r.accounts.values().stream())
                                .toList()
                        : super.accounts(dealer);
            }
        }

        @Override
        List<Posting> postings(DealerId dealer) {
            synchronized (dealers) {
                return everywhere.get()
                        ? anywhere(this).flatMap(r -> r.postings.stream()).toList()
                        : super.postings(dealer);
            }
        }

        @Override
        public Optional<Posting> findPosting(DealerId dealer, PostingId posting) {
            return search(Read.POSTING, () -> super.findPosting(dealer, posting));
        }

        @Override
        public List<Posting> postings(DealerId dealer, AccountId account, long afterSequence, int limit) {
            return search(Read.JOURNAL, () -> super.postings(dealer, account, afterSequence, limit));
        }

        @Override
        public List<PointsAccount> accountsOf(DealerId dealer, CustomerId member) {
            return search(Read.MEMBER, () -> super.accountsOf(dealer, member));
        }

        @Override
        public Page<Posting> scanPostings(
                DealerId dealer, Instant from, Instant until, Optional<Cursor> after, int limit) {
            return search(Read.POSTINGS, () -> super.scanPostings(dealer, from, until, after, limit));
        }

        @Override
        public Page<PointsAccount> scanAccounts(DealerId dealer, Optional<Cursor> after, int limit) {
            return search(Read.ACCOUNTS, () -> super.scanAccounts(dealer, after, limit));
        }

        @Override
        public Page<PointsAccount> dueAccounts(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
            return search(Read.DUE, () -> super.dueAccounts(dealer, until, after, limit));
        }

        @Override
        public Optional<Instant> nextAccountWake(DealerId dealer) {
            return search(Read.WAKE, () -> super.nextAccountWake(dealer));
        }

        @Override
        public List<Posting> postingsOfDocument(DealerId dealer, DocumentId document) {
            return search(Read.DOCUMENT, () -> super.postingsOfDocument(dealer, document));
        }

        @Override
        public List<Posting> postingsAbout(DealerId dealer, PostingId posting) {
            return search(Read.ABOUT, () -> super.postingsAbout(dealer, posting));
        }
    }
}
