package io.yangke.crm.example.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source whose connections fail at the commit, before or after the database has done it. */
final class FailingCommits implements DataSource {

    /** What goes wrong. */
    enum Failure {
        /** The line breaks on the way there. */
        BEFORE,
        /** The line breaks on the way back. */
        AFTER,
        /** The database says that it did not. */
        REFUSED,
        /** The connection breaks when it is given back. */
        AT_CLOSE
    }

    private final DataSource database;
    private final Failure failure;

    FailingCommits(DataSource database, Failure failure) {
        this.database = database;
        this.failure = failure;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = database.getConnection();
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return switch (method.getName()) {
                    case "commit" -> commit(connection);
                    case "close" -> close(connection);
                    default -> method.invoke(connection, arguments);
                };
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private Object commit(Connection connection) throws SQLException {
        if (failure == Failure.REFUSED) {
            throw new SQLException("refused", "40001");
        }
        if (failure == Failure.BEFORE) {
            connection.rollback();
            throw new SQLException("secret", "08006");
        }
        connection.commit();
        if (failure == Failure.AFTER) {
            throw new SQLException("secret", "08006");
        }
        return null;
    }

    private Object close(Connection connection) throws SQLException {
        connection.close();
        if (failure == Failure.AT_CLOSE) {
            throw new SQLException("secret", "08006");
        }
        return null;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(FailingCommits.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
