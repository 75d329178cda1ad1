package io.yangke.crm.example.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where the connection of the host's open transaction comes from, such as {@code () ->
 * DataSourceUtils.getConnection(dataSource)} with Spring.
 */
@FunctionalInterface
public interface ConnectionSource {

    /**
     * Returns the connection of the calling thread's transaction. It is neither closed nor committed nor rolled back by the
     * storage.
     *
     * @throws SQLException if there is none
     */
    Connection current() throws SQLException;
}
