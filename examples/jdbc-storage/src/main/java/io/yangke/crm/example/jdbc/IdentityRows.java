package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.IdentityKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** By which numbers customers are found. */
final class IdentityRows {

    /** A number of a customer. */
    private record Held(CustomerId customer, IdentityKey key) {}

    private static final String CUSTOMERS =
            "select customer from crm_identity_key where dealer = ? and kind = ? and identity_text = ?";

    private static final String HELD = "select kept.customer, kept.kind, kept.identity_text from "
            + WantedCustomers.TABLE
            + " join crm_identity_key as kept on kept.customer = wanted.customer where kept.dealer = ?";

    private static final String INSERT =
            "insert into crm_identity_key (dealer, kind, identity_text, customer) values (?, ?, ?, ?)";

    private static final String DELETE =
            "delete from crm_identity_key where dealer = ? and kind = ? and identity_text = ? and customer = ?";

    private IdentityRows() {}

    /** Sorts here: they are few, and the order of an id in Java is that of no column here. */
    static List<CustomerId> customersWith(Connection connection, DealerId dealer, IdentityKey key) throws SQLException {
        List<CustomerId> customers = Sql.list(
                connection,
                CUSTOMERS,
                p -> bindKey(p.text(dealer.value()), key),
                row -> CustomerId.of(row.getString(1)));
        return customers.stream().sorted().toList();
    }

    /** Writes the numbers of files that are new. */
    static void begin(Connection connection, List<CustomerFile> files) throws SQLException {
        if (!files.isEmpty()) {
            insert(connection, files.get(0).dealer(), held(files));
        }
    }

    /** Writes what differs: facts come daily, and hardly ever with another number. */
    static void change(Connection connection, List<CustomerFile> files) throws SQLException {
        if (files.isEmpty()) {
            return;
        }
        DealerId dealer = files.get(0).dealer();
        Set<Held> before = stored(connection, dealer, files);
        Set<Held> after = held(files);
        Sql.batch(connection, DELETE, without(before, after), (p, gone) -> bind(p, dealer, gone));
        insert(connection, dealer, without(after, before));
    }

    private static void insert(Connection connection, DealerId dealer, Set<Held> numbers) throws SQLException {
        Sql.batch(connection, INSERT, numbers, (p, added) -> bind(p, dealer, added));
    }

    private static Set<Held> stored(Connection connection, DealerId dealer, List<CustomerFile> files)
            throws SQLException {
        List<CustomerId> customers = files.stream().map(CustomerFile::id).toList();
        return new HashSet<>(
                WantedCustomers.list(connection, HELD, customers, p -> p.text(dealer.value()), IdentityRows::held));
    }

    private static Set<Held> held(List<CustomerFile> files) {
        Set<Held> numbers = new HashSet<>();
        files.forEach(file -> file.identityKeys().forEach(key -> numbers.add(new Held(file.id(), key))));
        return numbers;
    }

    private static Set<Held> without(Set<Held> some, Set<Held> others) {
        Set<Held> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static void bind(Parameters parameters, DealerId dealer, Held held) throws SQLException {
        bindKey(parameters.text(dealer.value()), held.key())
                .text(held.customer().value());
    }

    private static Parameters bindKey(Parameters parameters, IdentityKey key) throws SQLException {
        return parameters.text(key.kind().name()).text(key.text());
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                CustomerId.of(row.getString(1)),
                new IdentityKey(IdentityKey.Kind.valueOf(row.getString(2)), row.getString(3)));
    }
}
