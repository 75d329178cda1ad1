package io.yangke.crm.example.jdbc;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.json.JsonForm;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.StaleStateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The points accounts as they stand. */
final class AccountRows {

    static final MomentPages<PointsAccount> BY_OPENING = new MomentPages<>(
            "crm_points_account",
            "opened",
            "account_order",
            AccountRows::account,
            account -> new Cursor(account.openedAt(), account.id().toString()));

    static final MomentPages<PointsAccount> BY_WAKE = new MomentPages<>(
            "crm_points_account",
            "wake",
            "account_order",
            AccountRows::account,
            account -> new Cursor(account.wakeAt().orElseThrow(), account.id().toString()));

    private static final String FIND = "select document from crm_points_account where dealer = ? and account = ?";

    private static final String OF_MEMBER = "select document from crm_points_account where dealer = ? and member = ?";

    private static final String OF_MEMBERS = "select document from " + WantedCustomers.TABLE
            + " join crm_points_account as kept on kept.member = wanted.customer where kept.dealer = ?";

    private static final String INSERT = """
            insert into crm_points_account
                (version, seq, opened, wake, document, dealer, account, account_order, member)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** The sequence too must be the one before: the state and its journal go on together. */
    private static final String REPLACE = """
            update crm_points_account
            set version = ?, seq = ?, opened = ?, wake = ?, document = ?
            where dealer = ? and account = ? and version = ? and seq = ?""";

    private AccountRows() {}

    static Optional<PointsAccount> find(Connection connection, DealerId dealer, AccountId account) throws SQLException {
        return Sql.first(connection, FIND, p -> p.text(dealer.value()).text(account.toString()), AccountRows::account);
    }

    /** Sorts here: the key of an account does not sort as its programme does where one programme's name begins another's. */
    static List<PointsAccount> ofMember(Connection connection, DealerId dealer, CustomerId member) throws SQLException {
        List<PointsAccount> accounts =
                Sql.list(connection, OF_MEMBER, p -> p.text(dealer.value()).text(member.value()), AccountRows::account);
        return accounts.stream()
                .sorted(Comparator.comparing(account -> account.id().programme()))
                .toList();
    }

    static List<PointsAccount> ofMembers(Connection connection, DealerId dealer, Collection<CustomerId> members)
            throws SQLException {
        return WantedCustomers.list(connection, OF_MEMBERS, members, p -> p.text(dealer.value()), AccountRows::account);
    }

    /**
     * Writes in order of id, as tickets are.
     *
     * @throws StaleStateException if a state is not stored in the version before, or its journal does not end where the
     *     postings begin
     */
    static void write(Connection connection, List<PointsAccount> accounts, List<Posting> postings) throws SQLException {
        Map<AccountId, Long> counts =
                postings.stream().collect(groupingBy(posting -> posting.id().account(), counting()));
        insert(connection, sorted(accounts, a -> a.version() == 1), counts);
        replace(connection, sorted(accounts, a -> a.version() > 1), counts);
    }

    private static void insert(Connection connection, List<PointsAccount> accounts, Map<AccountId, Long> counts)
            throws SQLException {
        for (PointsAccount account : accounts) {
            if (sequenceBefore(account, counts) != 0) {
                throw new StaleStateException(name(account));
            }
        }
        GuardedWrites.insert(
                connection,
                INSERT,
                accounts,
                (p, a) -> bindIdentity(bindContent(p, a), a)
                        .text(TextOrder.key(a.id().toString()))
                        .text(a.id().member().value()),
                AccountRows::name);
    }

    private static void replace(Connection connection, List<PointsAccount> accounts, Map<AccountId, Long> counts)
            throws SQLException {
        GuardedWrites.replace(
                connection,
                REPLACE,
                accounts,
                (p, a) -> bindIdentity(bindContent(p, a), a)
                        .number(a.version() - 1)
                        .number(sequenceBefore(a, counts)),
                AccountRows::name);
    }

    private static long sequenceBefore(PointsAccount account, Map<AccountId, Long> counts) {
        return account.sequence() - counts.getOrDefault(account.id(), 0L);
    }

    private static List<PointsAccount> sorted(List<PointsAccount> accounts, Predicate<PointsAccount> which) {
        return accounts.stream()
                .filter(which)
                .sorted(Comparator.comparing(PointsAccount::id))
                .toList();
    }

    private static Parameters bindContent(Parameters parameters, PointsAccount account) throws SQLException {
        return parameters
                .number(account.version())
                .number(account.sequence())
                .moment(account.openedAt())
                .moment(account.wakeAt())
                .text(JsonForm.POINTS_ACCOUNT.write(account));
    }

    private static Parameters bindIdentity(Parameters parameters, PointsAccount account) throws SQLException {
        return parameters.text(account.dealer().value()).text(account.id().toString());
    }

    private static String name(PointsAccount account) {
        return "points account " + account.id();
    }

    private static PointsAccount account(ResultSet row) throws SQLException {
        return JsonForm.POINTS_ACCOUNT.read(row.getString(1));
    }
}
