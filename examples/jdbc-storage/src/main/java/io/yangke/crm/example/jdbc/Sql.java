package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.json.JsonFormException;
import io.yangke.crm.spi.storage.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Runs one statement, once or as a batch. */
final class Sql {

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    interface Binder {
        void bind(Parameters parameters) throws SQLException;
    }

    /** Sets the parameters of one line of a batch. */
    @FunctionalInterface
    interface LineBinder<T> {
        void bind(Parameters parameters, T item) throws SQLException;
    }

    /** Reads the current row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Sql() {}

    static <T> List<T> list(Connection connection, String query, Binder binder, Row<T> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            binder.bind(new Parameters(statement));
            return rows(statement, row);
        }
    }

    static <T> Optional<T> first(Connection connection, String query, Binder binder, Row<T> row) throws SQLException {
        return list(connection, query, binder, row).stream().findFirst();
    }

    private static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<T> items = new ArrayList<>();
            while (rows.next()) {
                items.add(row.read(rows));
            }
            return items;
        } catch (JsonFormException unreadable) {
            throw new StorageException("a stored document is in no form this release knows", unreadable);
        }
    }

    static int update(Connection connection, String command, Binder binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            binder.bind(new Parameters(statement));
            return statement.executeUpdate();
        }
    }

    /** Runs a statement for each item and returns how many rows each of them changed. */
    static <T> int[] batch(Connection connection, String command, Collection<T> items, LineBinder<T> binder)
            throws SQLException {
        if (items.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            Parameters parameters = new Parameters(statement);
            for (T item : items) {
                binder.bind(parameters, item);
                parameters.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
