package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Stores that search accounts wrongly: C-51 to C-54. */
final class AccountBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-51",
                    "returns accounts in order of their ids",
                    () -> new ListLedger() {
                        @Override
                        public Page<PointsAccount> scanAccounts(DealerId dealer, Optional<Cursor> after, int limit) {
                            return page(accounts(dealer), account -> Instant.EPOCH, ListLedger::text, after, limit);
                        }
                    },
                    "C51_accounts_come_in_order_of_opening_then_of_id"),
            bug(
                    "C-51",
                    "returns former versions of accounts too",
                    () -> new ListLedger() {
                        private final List<PointsAccount> former = new ArrayList<>();

                        @Override
                        PointsAccount kept(PointsAccount account) {
                            former.add(account);
                            return account;
                        }

                        @Override
                        public Page<PointsAccount> scanAccounts(DealerId dealer, Optional<Cursor> after, int limit) {
                            List<PointsAccount> all = former.stream()
                                    .filter(account -> account.dealer().equals(dealer))
                                    .toList();
                            return page(all, PointsAccount::openedAt, ListLedger::text, after, limit);
                        }
                    },
                    "C28_C51_an_account_comes_once_and_in_its_latest_version"),
            bug(
                    "C-51",
                    "leaves out accounts without points",
                    () -> new ListLedger() {
                        @Override
                        public Page<PointsAccount> scanAccounts(DealerId dealer, Optional<Cursor> after, int limit) {
                            List<PointsAccount> rich = accounts(dealer).stream()
                                    .filter(account -> account.balance() != 0)
                                    .toList();
                            return page(rich, PointsAccount::openedAt, ListLedger::text, after, limit);
                        }
                    },
                    "C51_accounts_without_points_and_without_postings_come_too"),
            bug(
                    "C-52",
                    "takes what wakes at the instant for not due",
                    () -> new ListLedger() {
                        @Override
                        boolean isDue(PointsAccount account, Instant until) {
                            return account.wakeAt()
                                    .filter(at -> at.isBefore(until))
                                    .isPresent();
                        }
                    },
                    "C33_C52_an_account_is_due_from_its_wake_on_inclusive"),
            bug(
                    "C-52",
                    "compares wakes of accounts to the microsecond",
                    () -> new ListLedger() {
                        @Override
                        boolean isDue(PointsAccount account, Instant until) {
                            return account.wakeAt()
                                    .map(at -> at.truncatedTo(ChronoUnit.MICROS))
                                    .filter(at -> !at.isAfter(until))
                                    .isPresent();
                        }
                    },
                    "C50_C52_C55_a_page_stays_within_the_bounds"),
            bug(
                    "C-52",
                    "wakes accounts that never wake",
                    () -> new ListLedger() {
                        @Override
                        boolean isDue(PointsAccount account, Instant until) {
                            return account.wakeAt().isEmpty() || super.isDue(account, until);
                        }

                        @Override
                        Instant wake(PointsAccount account) {
                            return account.wakeAt().orElse(Instant.EPOCH);
                        }
                    },
                    "C52_accounts_that_never_wake_are_left_out"),
            bug(
                    "C-52",
                    "returns due accounts in order of opening",
                    () -> new ListLedger() {
                        @Override
                        Instant wake(PointsAccount account) {
                            return account.openedAt();
                        }
                    },
                    "C52_due_accounts_come_in_order_of_wake_then_of_id"),
            bug(
                    "C-52",
                    "never moves a wake",
                    () -> new FirstWakes(false),
                    "C28_C52_an_account_is_due_at_its_latest_wake_only"),
            bug(
                    "C-52",
                    "returns a due account as it was when it last changed its wake",
                    () -> new FirstWakes(true),
                    "C28_C52_a_due_account_comes_in_its_latest_version"),
            bug(
                    "C-53",
                    "returns the latest wake",
                    () -> new ListLedger() {
                        @Override
                        public Optional<Instant> nextAccountWake(DealerId dealer) {
                            return accounts(dealer).stream()
                                    .flatMap(account -> account.wakeAt().stream())
                                    .max(Comparator.naturalOrder());
                        }
                    },
                    "C53_the_next_wake_is_the_earliest"),
            bug(
                    "C-53",
                    "never forgets a wake",
                    () -> new ListLedger() {
                        private final Map<DealerId, Instant> earliest = new HashMap<>();

                        @Override
                        PointsAccount kept(PointsAccount account) {
                            account.wakeAt()
                                    .ifPresent(at -> earliest.merge(
                                            account.dealer(), at, (one, other) -> one.isBefore(other) ? one : other));
                            return account;
                        }

                        @Override
                        public Optional<Instant> nextAccountWake(DealerId dealer) {
                            return Optional.ofNullable(earliest.get(dealer));
                        }
                    },
                    "C28_C53_the_next_wake_follows_the_accounts"),
            bug(
                    "C-54",
                    "returns the accounts of a member in the order they were opened",
                    () -> new ListLedger() {
                        @Override
                        public List<PointsAccount> accountsOf(DealerId dealer, CustomerId member) {
                            return accounts(dealer).stream()
                                    .filter(account -> isOf(account, member))
                                    .toList();
                        }
                    },
                    "C54_the_accounts_of_a_member_come_in_order_of_programme"),
            bug(
                    "C-54",
                    "knows two programmes only",
                    () -> new ListLedger() {
                        @Override
                        boolean isOf(PointsAccount account, CustomerId member) {
                            return super.isOf(account, member)
                                    && List.of(ProgrammeId.HQ, ProgrammeId.BRANCH)
                                            .contains(account.id().programme());
                        }
                    },
                    "C54_the_accounts_of_a_member_come_in_order_of_programme"),
            bug(
                    "C-54",
                    "does not look at the case of members",
                    () -> new ListLedger() {
                        @Override
                        boolean isOf(PointsAccount account, CustomerId member) {
                            return account.id()
                                    .member()
                                    .value()
                                    .toLowerCase(Locale.ROOT)
                                    .equals(member.value().toLowerCase(Locale.ROOT));
                        }
                    },
                    "C35_C54_accounts_of_other_members_are_left_out"),
            bug(
                    "C-54",
                    "returns the accounts of a member as they were opened",
                    () -> new ListLedger() {
                        private final Map<List<Object>, PointsAccount> first = new HashMap<>();

                        @Override
                        PointsAccount kept(PointsAccount account) {
                            first.putIfAbsent(List.of(account.dealer(), account.id()), account);
                            return account;
                        }

                        @Override
                        public List<PointsAccount> accountsOf(DealerId dealer, CustomerId member) {
                            return super.accountsOf(dealer, member).stream()
                                    .map(account -> first.getOrDefault(List.of(dealer, account.id()), account))
                                    .toList();
                        }
                    },
                    "C28_C54_the_accounts_of_a_member_come_in_their_latest_version"));

    private AccountBugs() {}

    /** Looks for due accounts in a list that is not kept in step with the accounts. */
    private static final class FirstWakes extends ListLedger {

        private final Map<DealerId, Map<AccountId, PointsAccount>> waking = new HashMap<>();
        private final boolean followsWakes;

        FirstWakes(boolean followsWakes) {
            this.followsWakes = followsWakes;
        }

        @Override
        PointsAccount kept(PointsAccount account) {
            Map<AccountId, PointsAccount> own = waking.computeIfAbsent(account.dealer(), dealer -> new HashMap<>());
            PointsAccount former = own.get(account.id());
            if (former == null || (followsWakes && !former.wakeAt().equals(account.wakeAt()))) {
                own.put(account.id(), account);
            }
            return account;
        }

        @Override
        public Page<PointsAccount> dueAccounts(DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
            List<PointsAccount> due = waking.getOrDefault(dealer, Map.of()).values().stream()
                    .filter(account -> isDue(account, until))
                    .toList();
            return page(due, this::wake, ListLedger::text, after, limit);
        }
    }
}
