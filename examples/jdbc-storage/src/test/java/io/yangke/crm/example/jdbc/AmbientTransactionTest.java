package io.yangke.crm.example.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.storage.DuplicateCommandException;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("In the host's transaction")
final class AmbientTransactionTest {

    private static final CommandKey OTHER_KEY = CommandKey.of("hotline-88124");

    @ParameterizedTest
    @EnumSource
    @DisplayName("a commit becomes final with the host's commit, and not before")
    void commits_with_the_host(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        try (Connection host = transaction(source)) {
            JdbcStorage joined = JdbcStorage.joining(() -> host);
            joined.commit(Facts.commit(Facts.TICKET, 1, Facts.KEY));
            assertThat(joined.findTicket(Facts.DEALER, Facts.TICKET)).contains(Facts.ticket(Facts.TICKET, 1));
            assertThat(host.getAutoCommit()).isFalse();
            assertNothingStored(source);
            host.commit();
        }
        assertStored(source, 1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the host's rollback takes the commit with it, and it can be committed again")
    void rolls_back_with_the_host(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        try (Connection host = transaction(source)) {
            JdbcStorage.joining(() -> host).commit(Facts.commit(Facts.TICKET, 1, Facts.KEY));
            host.rollback();
        }
        assertNothingStored(source);
        new JdbcStorage(source).commit(Facts.commit(Facts.TICKET, 1, Facts.KEY));
        assertStored(source, 1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a lost race undoes its own statements only: the host's work before and after it is committed")
    void lost_race_keeps_the_hosts_work(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        new JdbcStorage(source).commit(Facts.commit(Facts.TICKET, 1, Facts.KEY));
        createHostTable(source);
        try (Connection host = transaction(source)) {
            JdbcStorage joined = JdbcStorage.joining(() -> host);
            insertOrder(host, 1);
            assertThatThrownBy(() -> joined.commit(Facts.commit(Facts.TICKET, 1, OTHER_KEY)))
                    .isInstanceOf(StaleStateException.class);
            assertThatThrownBy(() -> joined.commit(Facts.commit(Facts.TICKET, 3, OTHER_KEY)))
                    .isInstanceOf(StaleStateException.class);
            assertThatThrownBy(() -> joined.commit(Facts.commit(Facts.TICKET, 2, Facts.KEY)))
                    .isInstanceOf(DuplicateCommandException.class);
            joined.commit(Facts.commit(Facts.TICKET, 2, OTHER_KEY));
            insertOrder(host, 2);
            host.commit();
        }
        assertThat(orders(source)).isEqualTo(2);
        assertStored(source, 2);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("ticket numbers are handed out, on a new day too")
    void hands_out_numbers(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        try (Connection host = transaction(source)) {
            JdbcStorage joined = JdbcStorage.joining(() -> host);
            LocalDate day = LocalDate.of(2026, 9, 30);
            assertThat(joined.nextTicketId(Facts.DEALER, day).value()).isEqualTo("20260930-0001");
            assertThat(joined.nextTicketId(Facts.DEALER, day).value()).isEqualTo("20260930-0002");
            host.commit();
        }
        assertThat(new JdbcStorage(source)
                        .nextTicketId(Facts.DEALER, LocalDate.of(2026, 9, 30))
                        .value())
                .isEqualTo("20260930-0003");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a connection that commits by itself is refused")
    void refuses_auto_commit(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        try (Connection host = source.getConnection()) {
            assertThatThrownBy(() -> JdbcStorage.joining(() -> host).commit(Facts.commit(Facts.TICKET, 1, Facts.KEY)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("no open transaction");
        }
        assertNothingStored(source);
    }

    private static Connection transaction(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void assertNothingStored(DataSource source) {
        JdbcStorage storage = new JdbcStorage(source);
        assertThat(storage.findTicket(Facts.DEALER, Facts.TICKET)).isEmpty();
        assertThat(storage.findCommand(Facts.DEALER, Facts.KEY)).isEmpty();
        assertThat(storage.outbox(Facts.DEALER, 10)).isEmpty();
        assertThat(storage.notes(Facts.DEALER, Facts.TICKET)).isEmpty();
    }

    private static void assertStored(DataSource source, int version) {
        JdbcStorage storage = new JdbcStorage(source);
        assertThat(storage.findTicket(Facts.DEALER, Facts.TICKET)).contains(Facts.ticket(Facts.TICKET, version));
        assertThat(storage.outbox(Facts.DEALER, 10)).hasSize(version);
        assertThat(storage.notes(Facts.DEALER, Facts.TICKET)).hasSize(version);
    }

    private static void createHostTable(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists host_order (id integer primary key)");
            statement.execute("delete from host_order");
        }
    }

    private static void insertOrder(Connection host, int id) throws SQLException {
        try (Statement statement = host.createStatement()) {
            statement.executeUpdate("insert into host_order values (" + id + ")");
        }
    }

    private static int orders(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from host_order")) {
            count.next();
            return count.getInt(1);
        }
    }
}
