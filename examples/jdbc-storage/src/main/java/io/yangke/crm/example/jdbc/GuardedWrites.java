package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.storage.StaleStateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Writes that hold only if the rows are still what the writer took them to be. */
final class GuardedWrites {

    private GuardedWrites() {}

    /**
     * Inserts rows whose keys are new.
     *
     * @throws StaleStateException if a key is taken
     */
    static <T> void insert(
            Connection connection, String command, List<T> items, Sql.LineBinder<T> binder, Function<T, Object> name)
            throws SQLException {
        try {
            requireOneRowEach(Sql.batch(connection, command, items, binder), items, name);
        } catch (SQLException failure) {
            if (SqlFailures.isKeyTaken(failure)) {
                throw new StaleStateException(items.size() == 1 ? nameOf(items.get(0), name) : "one of a batch");
            }
            throw failure;
        }
    }

    /**
     * Replaces rows by statements that name the version they replace.
     *
     * @throws StaleStateException if a row is not there in that version
     */
    static <T> void replace(
            Connection connection, String command, List<T> items, Sql.LineBinder<T> binder, Function<T, Object> name)
            throws SQLException {
        requireOneRowEach(Sql.batch(connection, command, items, binder), items, name);
    }

    private static <T> void requireOneRowEach(int[] counts, List<T> items, Function<T, Object> name) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new StaleStateException(nameOf(items.get(i), name));
            }
        }
    }

    private static <T> String nameOf(T item, Function<T, Object> name) {
        return name.apply(item).toString();
    }
}
