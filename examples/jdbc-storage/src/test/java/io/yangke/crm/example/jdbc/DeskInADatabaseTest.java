package io.yangke.crm.example.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The desk in a database")
final class DeskInADatabaseTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "keeps a ticket over a restart, answers a key once, breaches once, and forgets what the host rolled back")
    void plays(TestDatabase database) throws SQLException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new DeskInADatabaseMain(database.empty(), new PrintStream(text, true, StandardCharsets.UTF_8)).play();
        assertThat(text.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                hotline-88123: ticket 20260930-0001, grade A, to be answered by 2026-09-30T03:40:00Z
                hotline-88123: ticket 20260930-0001, grade A, to be answered by 2026-09-30T03:40:00Z
                the same ticket for the same key: true
                sweep at 2026-09-30T06:00:00Z: 2 alarms, 1 breaches
                sweep at 2026-09-30T06:00:00Z: 0 alarms, 0 breaches
                hotline-88124: ticket 20260930-0002, grade A, to be answered by 2026-09-30T08:00:00Z
                rolled back by the host, ticket 20260930-0002 is stored: false
                events to pass on: 9
                """);
    }
}
