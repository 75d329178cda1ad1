package io.yangke.crm.example.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Statements to run on one connection. */
@FunctionalInterface
interface SqlWork<T> {

    T run(Connection connection) throws SQLException;
}
