package io.yangke.crm.example.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Migrations")
final class MigrationsTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("run a second time change nothing and keep what is stored")
    void run_once_each(TestDatabase database) {
        DataSource source = database.empty();
        new JdbcStorage(source).commit(Facts.commit(Facts.TICKET, 1, Facts.KEY));
        Migrations.run(source);
        assertThat(new JdbcStorage(source).findTicket(Facts.DEALER, Facts.TICKET))
                .isPresent();
    }

    @Test
    @DisplayName("run every script of the folder, in order")
    void know_every_script() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(Migrations.SCRIPTS).isEqualTo(names);
        }
    }
}
