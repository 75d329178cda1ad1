package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.storage.StorageException;
import java.sql.SQLException;
import java.util.Set;

/**
 * What an SQLState means. Messages of drivers quote statements and values, so neither they nor the exceptions that carry
 * them leave this package.
 */
final class SqlFailures {

    /** Serialization failure; deadlock; lock timeout; H2's concurrent update. PostgreSQL has codes of its own for two. */
    private static final Set<String> LOST_TO_ANOTHER = Set.of("40001", "40P01", "HYT00", "55P03", "90131");

    private SqlFailures() {}

    /** Whether a key is taken already. */
    static boolean isKeyTaken(SQLException failure) {
        return hasClass(failure, "23");
    }

    /** Whether the database ended the transaction for the sake of another one. */
    static boolean isWorthAnotherTry(SQLException failure) {
        return LOST_TO_ANOTHER.contains(state(failure));
    }

    /** Whether an exception at the commit is the database's own word that it did not commit. */
    static boolean isRefusedCommit(SQLException failure) {
        return isKeyTaken(failure) || isWorthAnotherTry(failure);
    }

    static StorageException nothingWritten(SQLException failure) {
        return new StorageException("the database failed: SQLSTATE " + state(failure), withoutValues(failure));
    }

    /** The same failure with its place and codes, and without its text. */
    static SQLException withoutValues(SQLException failure) {
        SQLException bare = new SQLException(
                failure.getClass().getName() + ", text withheld", failure.getSQLState(), failure.getErrorCode());
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }

    private static boolean hasClass(SQLException failure, String stateClass) {
        return state(failure).startsWith(stateClass);
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "unknown" : failure.getSQLState();
    }
}
