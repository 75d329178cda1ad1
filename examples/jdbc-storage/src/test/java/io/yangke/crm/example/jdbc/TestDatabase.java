package io.yangke.crm.example.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** The databases the adapter is proven on: one server each for all tests, empty tables for each test. */
enum TestDatabase {
    H2 {
        @Override
        HikariConfig start() {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl("jdbc:h2:mem:crm;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            return config;
        }
    },
    POSTGRESQL {
        @Override
        HikariConfig start() {
            HikariConfig config = new HikariConfig();
            config.setDataSource(server().getPostgresDatabase());
            return config;
        }
    };

    private static final List<String> TABLES = List.of(
            "crm_ticket",
            "crm_note",
            "crm_contact_book",
            "crm_command",
            "crm_event",
            "crm_outbox",
            "crm_ticket_number",
            "crm_points_account",
            "crm_posting",
            "crm_customer_file",
            "crm_identity_key",
            "crm_standing",
            "crm_care_file",
            "crm_signal_book",
            "crm_sweep_progress");

    private DataSource pool;

    abstract HikariConfig start();

    private static EmbeddedPostgres server() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns the database with the schema in place and nothing in its tables. */
    synchronized DataSource empty() {
        if (pool == null) {
            HikariConfig config = start();
            config.setMaximumPoolSize(24);
            config.setMinimumIdle(1);
            pool = new HikariDataSource(config);
            Migrations.run(pool);
        }
        TABLES.forEach(table -> execute("delete from " + table));
        return pool;
    }

    /** Returns every value of every row of every table. */
    String contents() throws SQLException {
        StringBuilder contents = new StringBuilder();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    append(rows, contents);
                }
            }
        }
        return contents.toString();
    }

    private static void append(ResultSet rows, StringBuilder contents) throws SQLException {
        while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                contents.append(rows.getString(column)).append('\n');
            }
        }
    }

    void execute(String command) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(command);
        } catch (SQLException broken) {
            throw new AssertionError(command, broken);
        }
    }
}
