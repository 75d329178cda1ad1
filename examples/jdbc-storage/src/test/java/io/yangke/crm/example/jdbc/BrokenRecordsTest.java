package io.yangke.crm.example.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yangke.crm.spi.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A database that is not as it should be")
final class BrokenRecordsTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("with a document of a later release is a failure that names the place and no value")
    void later_document(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        new JdbcStorage(source).commit(Facts.commit(Facts.TICKET, 1, Facts.KEY));
        execute(source, "update crm_note set document = '{\"v\":99,\"note\":{\"text\":\"secret\"}}'");
        Throwable failure = catchThrowable(() -> new JdbcStorage(source).notes(Facts.DEALER, Facts.TICKET));
        assertThat(failure).isExactlyInstanceOf(StorageException.class);
        assertThat(failure.getCause()).hasMessageContaining("/v").hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("with a table too few is a failure that quotes no statement and leaves nothing of the commit")
    void missing_table(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        execute(source, "alter table crm_note rename to crm_note_away");
        Throwable failure =
                catchThrowable(() -> new JdbcStorage(source).commit(Facts.commit(Facts.TICKET, 1, Facts.KEY)));
        execute(source, "alter table crm_note_away rename to crm_note");
        assertThat(failure).isExactlyInstanceOf(StorageException.class).hasMessageContaining("SQLSTATE 42");
        assertThat(failure).hasStackTraceContaining("text withheld");
        assertThat(failure.getCause()).hasMessageNotContaining("insert").hasNoCause();
        assertThat(new JdbcStorage(source).findTicket(Facts.DEALER, Facts.TICKET))
                .isEmpty();
    }

    private static void execute(DataSource source, String command) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
