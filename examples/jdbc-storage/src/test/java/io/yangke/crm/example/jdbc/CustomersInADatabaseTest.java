package io.yangke.crm.example.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareSignal;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SignalId;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Customers in a database")
final class CustomersInADatabaseTest {

    private static final CustomerId CUSTOMER = People.CUSTOMER;
    private static final MobileNumber OTHER_MOBILE = MobileNumber.of("13800138000");

    /** In the order in which Java has them: the last two are in the other order by the bytes of UTF-8. */
    private static final List<CustomerId> CUSTOMERS = Stream.of(
                    "C", "C-1", "C-10", "C-2", "c-1", "é", "投诉", "𠮷", "\uE000")
            .map(CustomerId::of)
            .toList();

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-63: are found by the numbers they have now, in order of id, and by none they had")
    void are_found_by_their_numbers(TestDatabase database) {
        JdbcStorage storage = new JdbcStorage(database.empty());
        CUSTOMERS.forEach(id -> storage.commit(People.commit(People.file(
                id,
                1,
                People.person(0, People.MOBILE, OTHER_MOBILE),
                People.car(0, Optional.of(People.VIN), Optional.of(People.PLATE))))));
        assertThat(storage.customersWith(Facts.DEALER, IdentityKey.of(People.MOBILE)))
                .containsExactlyElementsOf(CUSTOMERS);
        storage.commit(People.commit(People.file(
                CustomerId.of("C-1"),
                2,
                People.person(1, OTHER_MOBILE),
                People.car(1, Optional.empty(), Optional.of(People.PLATE)))));
        assertThat(Stream.of(IdentityKey.of(People.MOBILE), IdentityKey.of(People.VIN)))
                .allSatisfy(key -> assertThat(storage.customersWith(Facts.DEALER, key))
                        .hasSize(CUSTOMERS.size() - 1)
                        .doesNotContain(CustomerId.of("C-1")));
        assertThat(Stream.of(IdentityKey.of(OTHER_MOBILE), IdentityKey.of(People.PLATE), IdentityKey.of(People.EMAIL)))
                .allSatisfy(key ->
                        assertThat(storage.customersWith(Facts.DEALER, key)).containsExactlyElementsOf(CUSTOMERS));
        assertThat(storage.customersWith(DealerId.of("SK-0372"), IdentityKey.of(OTHER_MOBILE)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-61, C-65, C-69: are found a thousand at a time, each once, whoever is asked for twice or unknown")
    void are_found_by_the_thousand(TestDatabase database) {
        JdbcStorage storage = new JdbcStorage(database.empty());
        List<CustomerId> all =
                IntStream.range(0, 1_000).mapToObj(i -> CustomerId.of("C-" + i)).toList();
        ChangeSet.Builder changes = ChangeSet.builder().dealer(Facts.DEALER);
        all.forEach(id -> changes.addCustomerFile(People.file(id, 1, People.person(0, People.MOBILE)))
                .addStanding(People.standing(id, 1, Optional.empty()))
                .addCareFile(People.care(id, 1, Optional.empty())));
        storage.commit(changes.build());
        List<CustomerId> asked = new ArrayList<>(all);
        asked.addAll(all);
        IntStream.range(0, 5_000).mapToObj(i -> CustomerId.of("X-" + i)).forEach(asked::add);
        assertThat(storage.findFiles(Facts.DEALER, asked))
                .extracting(CustomerFile::id)
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(storage.findStandings(Facts.DEALER, asked))
                .extracting(Standing::customer)
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(storage.findCares(Facts.DEALER, asked)).hasSize(all.size());
        assertThat(storage.findFiles(Facts.DEALER, List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-75, C-76: have their tickets and accounts found together, each once, the tickets in order")
    void have_tickets_and_accounts(TestDatabase database) {
        JdbcStorage storage = new JdbcStorage(database.empty());
        List<TicketId> tickets =
                Stream.of("T-10", "T-2", "\uE000", "𠮷").map(TicketId::of).toList();
        tickets.forEach(id -> storage.commit(Facts.commit(id, 1, CommandKey.of("key-of-" + id))));
        AccountId other = AccountId.of(ProgrammeId.BRANCH, "C-1002");
        storage.commit(Journals.commit(Journals.ACCOUNT, 1, 1, 1));
        storage.commit(Journals.commit(other, 1, 1, 1));
        List<CustomerId> asked = List.of(CUSTOMER, CustomerId.of("C-9999"), other.member(), CUSTOMER);
        assertThat(storage.ticketsOfCustomers(Facts.DEALER, asked))
                .extracting(Complaint::id)
                .containsExactlyElementsOf(tickets.stream().sorted().toList());
        assertThat(storage.accountsOfMembers(Facts.DEALER, asked))
                .extracting(PointsAccount::id)
                .containsExactlyInAnyOrder(Journals.ACCOUNT, other);
        assertThat(storage.ticketsOfCustomers(DealerId.of("SK-0372"), asked)).isEmpty();
        assertThat(storage.accountsOfMembers(DealerId.of("SK-0372"), asked)).isEmpty();
        assertThat(storage.ticketsOfCustomers(Facts.DEALER, List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-62: are scanned each once, though others come and files change meanwhile")
    void are_scanned_once(TestDatabase database) {
        JdbcStorage storage = new JdbcStorage(database.empty());
        CUSTOMERS.forEach(id -> storage.commit(People.commit(People.file(id, 1))));
        List<CustomerId> seen = new ArrayList<>();
        Optional<String> place = Optional.empty();
        long round = 1;
        do {
            ScanPage<CustomerFile> page = storage.scanFiles(Facts.DEALER, place, 2);
            page.items().forEach(file -> seen.add(file.id()));
            storage.commit(People.commit(
                    People.file(CustomerId.of("A-" + round), 1), People.file(CustomerId.of("C-2"), 1 + round)));
            round++;
            place = page.next();
        } while (place.isPresent());
        assertThat(seen).doesNotHaveDuplicates().containsAll(CUSTOMERS);
        assertThat(storage.scanFiles(Facts.DEALER, Optional.empty(), 99).next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-66, C-67, C-70, C-71: wake in order of the moment, then of id")
    void wake_in_order(TestDatabase database) {
        JdbcStorage storage = new JdbcStorage(database.empty());
        ChangeSet.Builder changes = ChangeSet.builder()
                .dealer(Facts.DEALER)
                .addStanding(People.standing(CUSTOMER, 1, Optional.of(Facts.AT.plusNanos(1))));
        CUSTOMERS.forEach(id -> changes.addStanding(People.standing(id, 1, Optional.of(Facts.AT)))
                .addCareFile(People.care(id, 1, Optional.empty())));
        storage.commit(changes.build());
        var first = storage.dueStandings(Facts.DEALER, Facts.AT, Optional.empty(), 4);
        var second = storage.dueStandings(Facts.DEALER, Facts.AT, first.next(), 99);
        assertThat(Stream.of(first, second).flatMap(page -> page.items().stream()))
                .extracting(Standing::customer)
                .containsExactlyElementsOf(CUSTOMERS);
        assertThat(second.next()).isEmpty();
        assertThat(storage.dueCares(Facts.DEALER, Facts.AT, Optional.empty(), 99)
                        .items())
                .hasSize(CUSTOMERS.size());
        assertThat(storage.nextStandingWake(Facts.DEALER)).contains(Facts.AT);
        assertThat(storage.nextCareWake(Facts.DEALER)).contains(Facts.AT);
        assertThat(storage.nextCareWake(DealerId.of("SK-0372"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-72, C-73: have one book of signals and one progress of a dealer's review, each in its versions")
    void dealers_have_one_of_each(TestDatabase database) {
        JdbcStorage storage = new JdbcStorage(database.empty());
        CareSignal storm =
                new CareSignal(SignalId.of("storm"), StepCode.of("WEATHER"), People.DAY, People.DAY, Optional.empty());
        SignalBook book = new SignalBook(Facts.DEALER, 2, List.of(storm));
        SweepProgress progress = new SweepProgress(
                Facts.DEALER, 2, People.DAY, 1, People.DAY, Optional.of(People.DAY), Optional.of("C-1"), false);
        storage.commit(dealers(
                new SignalBook(Facts.DEALER, 1, List.of()),
                new SweepProgress(
                        Facts.DEALER, 1, People.DAY, 1, People.DAY, Optional.empty(), Optional.empty(), false)));
        storage.commit(dealers(book, progress));
        assertThatThrownBy(() -> storage.commit(dealers(book, progress))).isInstanceOf(StaleStateException.class);
        assertThat(storage.signalBook(Facts.DEALER)).contains(book);
        assertThat(storage.sweepProgress(Facts.DEALER)).contains(progress);
    }

    private static ChangeSet dealers(SignalBook book, SweepProgress progress) {
        return ChangeSet.builder()
                .dealer(Facts.DEALER)
                .addSignalBook(book)
                .addSweepProgress(progress)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are stale in any version but the next, and keep their numbers then")
    void are_stale(TestDatabase database) {
        JdbcStorage storage = new JdbcStorage(database.empty());
        storage.commit(People.commit(People.file(CUSTOMER, 1, People.person(0, People.MOBILE))));
        for (long version : new long[] {1, 3}) {
            assertThatThrownBy(() -> storage.commit(
                            People.commit(People.file(CUSTOMER, version, People.person(0, OTHER_MOBILE)))))
                    .isInstanceOf(StaleStateException.class);
        }
        assertThat(storage.customersWith(Facts.DEALER, IdentityKey.of(OTHER_MOBILE)))
                .isEmpty();
        assertThat(storage.customersWith(Facts.DEALER, IdentityKey.of(People.MOBILE)))
                .containsExactly(CUSTOMER);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("CUS-06, C-74: are in no column of any table once they are erased")
    void are_erased_everywhere(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        JdbcStorage storage = new JdbcStorage(source);
        storage.commit(Facts.commit(Facts.TICKET, 1, Facts.KEY));
        storage.commit(ChangeSet.builder()
                .dealer(Facts.DEALER)
                .addCustomerFile(People.file(
                        CUSTOMER,
                        1,
                        People.person(0, People.MOBILE),
                        People.car(0, Optional.of(People.VIN), Optional.of(People.PLATE))))
                .addCareFile(People.care(CUSTOMER, 1, Optional.of(People.call())))
                .build());
        String before = database.contents();
        assertThat(People.SECRETS).allSatisfy(secret -> assertThat(before).contains(secret));
        assertThat(before).contains("刹车异响");
        storage.commit(ChangeSet.builder()
                .dealer(Facts.DEALER)
                .addCustomerFile(People.file(CUSTOMER, 2, People.car(1, Optional.empty(), Optional.empty())))
                .addCareFile(People.care(CUSTOMER, 2, Optional.of(People.call().withoutWords())))
                .addForgottenTicket(Facts.TICKET)
                .build());
        String after = database.contents();
        assertThat(People.SECRETS)
                .allSatisfy(secret -> assertThat(after).doesNotContain(secret).doesNotContain("刹车异响"));
        assertThat(storage.findFile(Facts.DEALER, CUSTOMER)).isPresent();
        assertThat(storage.notes(Facts.DEALER, Facts.TICKET)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("whose document is broken are a failure that names the place and nothing of the person")
    void broken_document(TestDatabase database) {
        JdbcStorage storage = new JdbcStorage(database.empty());
        storage.commit(People.commit(People.file(CUSTOMER, 1, People.person(0, People.MOBILE))));
        database.execute("update crm_customer_file set document = replace(document, '\"emails\"', '\"faxes\"')");
        Throwable failure = catchThrowable(() -> storage.findFile(Facts.DEALER, CUSTOMER));
        assertThat(failure).isExactlyInstanceOf(StorageException.class);
        assertThat(failure.getCause()).hasMessageContaining("/faxes");
        assertThat(People.SECRETS)
                .allSatisfy(secret -> assertThat(failure.getCause().toString()).doesNotContain(secret));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are gone with the host's rollback, numbers and all")
    void are_gone_with_the_hosts_rollback(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        try (Connection host = source.getConnection()) {
            host.setAutoCommit(false);
            JdbcStorage joined = JdbcStorage.joining(() -> host);
            joined.commit(People.commit(People.file(CUSTOMER, 1, People.person(0, People.MOBILE))));
            assertThat(joined.customersWith(Facts.DEALER, IdentityKey.of(People.MOBILE)))
                    .containsExactly(CUSTOMER);
            host.rollback();
        }
        JdbcStorage storage = new JdbcStorage(source);
        assertThat(storage.findFile(Facts.DEALER, CUSTOMER)).isEmpty();
        assertThat(storage.customersWith(Facts.DEALER, IdentityKey.of(People.MOBILE)))
                .isEmpty();
    }
}
