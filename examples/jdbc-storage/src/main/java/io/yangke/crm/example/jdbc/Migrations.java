package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Brings a schema up to date with the scripts in {@code db/migration}, each once and in order. A host that runs Flyway points
 * it at the same folder instead: the names are Flyway's.
 *
 * <p>One process at a time, as with every change of schema.
 */
public final class Migrations {

    static final List<String> SCRIPTS = List.of("V1__complaints.sql", "V2__points.sql", "V3__customers.sql");

    private static final String HISTORY =
            "create table if not exists crm_schema_history (script varchar(128) not null primary key)";

    private static final String DONE = "select script from crm_schema_history where script = ?";

    private static final String RECORD = "insert into crm_schema_history (script) values (?)";

    private Migrations() {}

    /**
     * Runs the scripts that were not run yet.
     *
     * @throws StorageException if a script fails; on a database whose schema changes are transactional, such as PostgreSQL,
     *     nothing of that script is left then
     */
    public static void run(DataSource dataSource) {
        Transactions transactions = new OwnTransactions(Objects.requireNonNull(dataSource, "dataSource"));
        transactions.write(connection -> execute(connection, HISTORY));
        SCRIPTS.forEach(script -> transactions.write(connection -> run(connection, script)));
    }

    private static boolean run(Connection connection, String script) throws SQLException {
        if (Sql.first(connection, DONE, p -> p.text(script), row -> script).isPresent()) {
            return false;
        }
        for (String statement : statements(script)) {
            execute(connection, statement);
        }
        return Sql.update(connection, RECORD, p -> p.text(script)) == 1;
    }

    private static boolean execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(command);
        }
    }

    /** The scripts are the project's own; outside comments they hold no semicolon but behind a statement. */
    private static List<String> statements(String script) {
        String commands = text(script).replaceAll("(?m)--.*$", "");
        return Stream.of(commands.split(";")).filter(s -> !s.isBlank()).toList();
    }

    private static String text(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream("/db/migration/" + script)) {
            return new String(Objects.requireNonNull(in, script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
