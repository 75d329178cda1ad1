package io.yangke.crm.example.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.DuplicateCommandException;
import io.yangke.crm.spi.storage.OutcomeUnknownException;
import io.yangke.crm.spi.storage.StorageException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("C-08: A connection that fails")
final class OutcomeUnknownTest {

    private static final ChangeSet CHANGES = Facts.commit(Facts.TICKET, 1, Facts.KEY);

    @ParameterizedTest
    @EnumSource
    @DisplayName("before the database has committed leaves the outcome unknown; committed again, it is written")
    void fails_before_the_commit(TestDatabase database) {
        DataSource source = database.empty();
        assertThat(outcome(source, FailingCommits.Failure.BEFORE)).isInstanceOf(OutcomeUnknownException.class);
        new JdbcStorage(source).commit(CHANGES);
        assertThat(new JdbcStorage(source).outbox(Facts.DEALER, 10)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("after the database has committed leaves the outcome unknown; committed again, it is a duplicate")
    void fails_after_the_commit(TestDatabase database) {
        DataSource source = database.empty();
        assertThat(outcome(source, FailingCommits.Failure.AFTER)).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> new JdbcStorage(source).commit(CHANGES)).isInstanceOf(DuplicateCommandException.class);
        assertThat(new JdbcStorage(source).outbox(Facts.DEALER, 10)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "at a commit the database itself refuses, however often it is tried, is a plain failure: nothing is written")
    void commit_is_refused(TestDatabase database) {
        DataSource source = database.empty();
        assertThat(outcome(source, FailingCommits.Failure.REFUSED)).isExactlyInstanceOf(StorageException.class);
        assertThat(new JdbcStorage(source).findTicket(Facts.DEALER, Facts.TICKET))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("when it is given back, after the commit, changes nothing about its success")
    void fails_at_close(TestDatabase database) {
        DataSource source = database.empty();
        new JdbcStorage(new FailingCommits(source, FailingCommits.Failure.AT_CLOSE)).commit(CHANGES);
        assertThat(new JdbcStorage(source).findTicket(Facts.DEALER, Facts.TICKET))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("tells its place and SQLSTATE, and nothing of what the driver said")
    void withholds_the_drivers_text(TestDatabase database) {
        Throwable outcome = outcome(database.empty(), FailingCommits.Failure.AFTER);
        assertThat(outcome).hasStackTraceContaining("FailingCommits");
        assertThat(outcome.getCause()).hasMessageNotContaining("secret");
    }

    private static Throwable outcome(DataSource source, FailingCommits.Failure failure) {
        return catchThrowable(() -> new JdbcStorage(new FailingCommits(source, failure)).commit(CHANGES));
    }
}
