package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * The host's open transaction. What fails is undone back to a savepoint, so that the host's own work before it stands and
 * its transaction goes on; whether anything is committed is the host's business.
 */
final class HostTransaction implements Transactions {

    private final ConnectionSource host;

    HostTransaction(ConnectionSource host) {
        this.host = host;
    }

    @Override
    public <T> T read(SqlWork<T> query) {
        return write(query);
    }

    @Override
    public <T> T write(SqlWork<T> statements) {
        try {
            Connection connection = host.current();
            if (connection.getAutoCommit()) {
                throw new StorageException("the host's connection has no open transaction: it commits by itself");
            }
            return saved(connection, statements);
        } catch (SQLException failure) {
            throw SqlFailures.nothingWritten(failure);
        }
    }

    private static <T> T saved(Connection connection, SqlWork<T> statements) throws SQLException {
        Savepoint before = connection.setSavepoint();
        boolean worked = false;
        try {
            T result = statements.run(connection);
            connection.releaseSavepoint(before);
            worked = true;
            return result;
        } finally {
            if (!worked) {
                rollBack(connection, before);
            }
        }
    }

    private static void rollBack(Connection connection, Savepoint before) {
        try {
            connection.rollback(before);
        } catch (SQLException lost) {
            // The failure that led here says more; the host's transaction cannot be committed any more.
        }
    }
}
