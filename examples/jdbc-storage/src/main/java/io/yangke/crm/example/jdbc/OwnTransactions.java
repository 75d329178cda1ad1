package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.storage.OutcomeUnknownException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One connection and one transaction for each call. */
final class OwnTransactions implements Transactions {

    private static final int ATTEMPTS = 5;

    private final DataSource dataSource;

    OwnTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> T read(SqlWork<T> query) {
        return attempts(() -> queried(query));
    }

    @Override
    public <T> T write(SqlWork<T> statements) {
        return attempts(() -> written(statements));
    }

    private interface Attempt<T> {
        T run() throws SQLException;
    }

    /** A transaction that the database chose to end for the sake of another one is run again. */
    private static <T> T attempts(Attempt<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (SQLException failure) {
                if (attempt == ATTEMPTS || !SqlFailures.isWorthAnotherTry(failure)) {
                    throw SqlFailures.nothingWritten(failure);
                }
            }
        }
    }

    /** A connection that does not commit by itself began a transaction with the query; there is nothing to keep of it. */
    private <T> T queried(SqlWork<T> query) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            return query.run(connection);
        } finally {
            endQuery(connection);
            close(connection);
        }
    }

    private static void endQuery(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException lost) {
            // Nothing is left to undo.
        }
    }

    private <T> T written(SqlWork<T> work) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            T result = transacted(connection, work);
            restore(connection, autoCommit);
            return result;
        } finally {
            close(connection);
        }
    }

    private static <T> T transacted(Connection connection, SqlWork<T> work) throws SQLException {
        boolean worked = false;
        try {
            T result = work.run(connection);
            commit(connection);
            worked = true;
            return result;
        } finally {
            if (!worked) {
                rollBack(connection);
            }
        }
    }

    /** Only an answer of the database is proof that nothing was written; a broken line proves nothing. */
    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failure) {
            if (SqlFailures.isRefusedCommit(failure)) {
                throw failure;
            }
            throw new OutcomeUnknownException(
                    "the connection failed at the commit", SqlFailures.withoutValues(failure));
        } catch (RuntimeException failure) {
            throw new OutcomeUnknownException("the driver failed at the commit", failure);
        }
    }

    /** A connection that cannot roll back is lost, and with it what it wrote. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            // The failure that led here says more.
        }
    }

    /** The outcome stands already, whatever becomes of the connection. */
    private static void restore(Connection connection, boolean autoCommit) {
        try {
            connection.setAutoCommit(autoCommit);
        } catch (SQLException lost) {
            // The pool finds out by itself.
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException lost) {
            // As above.
        }
    }
}
