package io.yangke.crm.example.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.StaleStateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A points account in a database")
final class PointsInADatabaseTest {

    private static final AccountId ACCOUNT = Journals.ACCOUNT;
    private static final AccountId OTHER = AccountId.of(ProgrammeId.BRANCH, "C-1002");

    @ParameterizedTest
    @EnumSource
    @DisplayName("goes on together with its journal")
    void goes_on_with_its_journal(TestDatabase database) {
        JdbcStorage storage = new JdbcStorage(database.empty());
        storage.commit(Journals.commit(ACCOUNT, 1, 2, 2));
        storage.commit(Journals.commit(ACCOUNT, 2, 2, 0));
        storage.commit(Journals.commit(ACCOUNT, 3, 3, 1));
        assertThat(storage.findAccount(Facts.DEALER, ACCOUNT)).contains(Journals.account(ACCOUNT, 3, 3));
        assertThat(storage.postings(Facts.DEALER, ACCOUNT, 1, 9))
                .containsExactly(Journals.earning(ACCOUNT, 2), Journals.earning(ACCOUNT, 3));
        assertThat(storage.findPosting(Facts.DEALER, new PostingId(ACCOUNT, 3))).contains(Journals.earning(ACCOUNT, 3));
        assertThat(storage.nextAccountWake(Facts.DEALER)).contains(Facts.AT);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is stale where version or journal do not follow, and nothing is written then")
    void is_stale(TestDatabase database) {
        JdbcStorage storage = new JdbcStorage(database.empty());
        storage.commit(Journals.commit(ACCOUNT, 1, 2, 2));
        Stream.of(
                        Journals.commit(ACCOUNT, 1, 2, 2),
                        Journals.commit(ACCOUNT, 1, 3, 1),
                        Journals.commit(ACCOUNT, 3, 3, 1),
                        Journals.commit(ACCOUNT, 2, 4, 1),
                        Journals.commit(ACCOUNT, 2, 3, 2),
                        Journals.commit(ACCOUNT, 2, 3, 0),
                        Journals.commit(OTHER, 1, 3, 2))
                .forEach(stale ->
                        assertThatThrownBy(() -> storage.commit(stale)).isInstanceOf(StaleStateException.class));
        assertThat(storage.findAccount(Facts.DEALER, ACCOUNT)).contains(Journals.account(ACCOUNT, 1, 2));
        assertThat(storage.postings(Facts.DEALER, ACCOUNT, 0, 9)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("stands with the member's others in order of programme, though a name may begin another")
    void stands_in_order_of_programme(TestDatabase database) {
        JdbcStorage storage = new JdbcStorage(database.empty());
        Stream.of("HQ-2", "a", "HQ", "B")
                .map(name -> AccountId.of(ProgrammeId.of(name), "C-1001"))
                .forEach(id -> storage.commit(Journals.commit(id, 1, 1, 1)));
        assertThat(storage.accountsOf(Facts.DEALER, ACCOUNT.member()))
                .extracting(account -> account.id().programme().value())
                .containsExactly("B", "HQ", "HQ-2", "a");
        assertThat(storage.scanAccounts(Facts.DEALER, Optional.empty(), 9).items())
                .extracting(PointsAccount::id)
                .isSorted();
        assertThat(storage.postingsOfDocument(Facts.DEALER, Journals.INVOICE))
                .extracting(Posting::id)
                .hasSize(4)
                .isSorted();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is gone with the host's rollback, journal and all")
    void is_gone_with_the_hosts_rollback(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        try (Connection host = source.getConnection()) {
            host.setAutoCommit(false);
            JdbcStorage joined = JdbcStorage.joining(() -> host);
            joined.commit(Journals.commit(ACCOUNT, 1, 1, 1));
            assertThat(joined.findAccount(Facts.DEALER, ACCOUNT)).isPresent();
            host.rollback();
        }
        JdbcStorage storage = new JdbcStorage(source);
        assertThat(storage.findAccount(Facts.DEALER, ACCOUNT)).isEmpty();
        assertThat(storage.postings(Facts.DEALER, ACCOUNT, 0, 9)).isEmpty();
    }
}
