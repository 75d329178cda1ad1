package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.CustomerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * Customers asked for by name, as a table to join. So one statement answers, whose text is the same however many they are, and
 * which sees one state of the database; an index is entered once for each. A database without arrays wants lists of {@code in}
 * instead, of some hundred each, in one transaction that sees one state.
 */
final class WantedCustomers {

    /** The table, called {@code wanted}, with the column {@code customer}; its parameter is bound first. */
    static final String TABLE = "unnest(cast(? as varchar(128) array)) as wanted(customer)";

    private WantedCustomers() {}

    /**
     * Runs a query whose parameters are the customers and what the binder binds.
     *
     * @param customers each counts once
     */
    static <T> List<T> list(
            Connection connection, String query, Collection<CustomerId> customers, Sql.Binder binder, Sql.Row<T> row)
            throws SQLException {
        if (customers.isEmpty()) {
            return List.of();
        }
        return Sql.list(
                connection,
                query,
                p -> {
                    p.texts(customers.stream().map(CustomerId::value).distinct().toList());
                    binder.bind(p);
                },
                row);
    }
}
