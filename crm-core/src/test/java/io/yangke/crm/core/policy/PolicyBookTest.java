package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.Documents.brand;
import static io.yangke.crm.core.policy.Documents.complaint;
import static io.yangke.crm.core.policy.Documents.dealer;
import static io.yangke.crm.core.policy.Documents.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.policy.PolicyDocument;
import io.yangke.crm.spi.policy.PolicySource;
import io.yangke.crm.spi.storage.StorageException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The book of policies")
class PolicyBookTest {

    private static final DealerId NORTH = DealerId.of("N1");
    private static final DealerId SOUTH = DealerId.of("S1");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final Map<DealerId, List<PolicyDocument>> documents = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final PolicyBook book = PolicyBook.of(dealer -> {
        reads.incrementAndGet();
        return documents.getOrDefault(dealer, List.of());
    });

    @Test
    void without_documents_the_defaults_hold_on_the_statutory_calendar() {
        DeskRules rules = PolicyBook.of(PolicySource.DEFAULTS).inForce(NORTH, NOW);
        assertThat(rules.policy()).isEqualTo(ComplaintPolicy.DEFAULT);
        assertThat(rules.calendar()).isEqualTo(ChineseCalendar.statutory());
        assertThat(rules.version()).isEqualTo(PolicyJson.version(ComplaintPolicy.DEFAULT));
        assertThat(book.inForce(NORTH, NOW)).isEqualTo(rules);
    }

    @Test
    void a_book_without_documents_may_hold_other_rules() {
        ComplaintPolicy policy = ComplaintPolicy.builder().lastRound(2).build();
        DeskRules rules = PolicyBook.always(policy, ChineseCalendar.statutory()).inForce(NORTH, Instant.MIN);
        assertThat(rules.policy()).isSameAs(policy);
        assertThat(rules.version()).isEqualTo(PolicyJson.version(policy));
    }

    @Test
    void a_document_holds_from_the_first_moment_of_its_day_in_the_dealers_zone() {
        documents.put(
                NORTH,
                List.of(
                        brand("2026-01-01", complaint("\"lastRound\": 1")),
                        brand("2026-10-01", complaint("\"lastRound\": 2")),
                        dealer("2026-05-01", complaint("\"groupCustomers\": 9"))));
        assertThat(rounds("2025-12-31T15:59:59.999999999Z")).isEqualTo(3);
        assertThat(rounds("2025-12-31T16:00:00Z")).isEqualTo(1);
        assertThat(rounds("2026-09-30T15:59:59.999999999Z")).isEqualTo(1);
        assertThat(rounds("2026-09-30T16:00:00Z")).isEqualTo(2);
        assertThat(rounds("9999-01-01T00:00:00Z")).isEqualTo(2);
        assertThat(book.inForce(NORTH, Instant.parse("2026-04-30T15:59:59Z"))
                        .policy()
                        .groupCustomers())
                .isEqualTo(3);
        assertThat(book.inForce(NORTH, Instant.MAX).policy().groupCustomers()).isEqualTo(9);
    }

    private int rounds(String at) {
        return book.inForce(NORTH, Instant.parse(at)).policy().lastRound();
    }

    @Test
    void a_later_document_of_a_layer_replaces_the_earlier_one_and_adds_nothing_to_it() {
        documents.put(
                NORTH,
                List.of(
                        brand("2026-01-01", complaint("\"lastRound\": 1, \"groupCustomers\": 9")),
                        brand("2026-02-01", complaint("\"lastRound\": 2"))));
        assertThat(book.inForce(NORTH, NOW).policy())
                .isEqualTo(ComplaintPolicy.builder().lastRound(2).build());
    }

    @Test
    void the_same_content_has_the_same_version_and_is_one_object() {
        documents.put(
                NORTH,
                List.of(
                        brand("2026-01-01", complaint("\"lastRound\": 2")),
                        dealer(
                                "2026-02-01",
                                complaint("\"groupCustomers\": 9, \"mediaChannels\": [\"WEB\", \"FAX\"]"))));
        documents.put(
                SOUTH,
                List.of(
                        region(
                                "2025-01-01",
                                "{ \"complaint\":\n{\"mediaChannels\": [\"FAX\",\"WEB\"], \"groupCustomers\":9, \"lastRound\":2}}")));
        DeskRules north = book.inForce(NORTH, NOW);
        DeskRules south = book.inForce(SOUTH, NOW);
        assertThat(south.version()).isEqualTo(north.version());
        assertThat(south.version().value()).matches("complaint@[0-9a-f]{12}");
        assertThat(south.policy()).isSameAs(north.policy());
        assertThat(south.calendar()).isSameAs(north.calendar());
    }

    @Test
    void other_content_has_another_version() {
        documents.put(NORTH, List.of(brand("2026-01-01", complaint("\"lastRound\": 2"))));
        assertThat(book.inForce(NORTH, NOW).version())
                .isNotEqualTo(book.inForce(NORTH, Instant.EPOCH).version());
    }

    @Test
    void a_document_that_says_the_defaults_has_the_version_of_the_defaults() {
        documents.put(NORTH, List.of(brand("2026-01-01", PolicyJson.write(ComplaintPolicy.DEFAULT))));
        assertThat(book.inForce(NORTH, NOW).version())
                .isEqualTo(book.inForce(NORTH, Instant.EPOCH).version());
    }

    @Test
    void the_source_is_read_once_for_each_dealer_until_it_is_refreshed() {
        IntStream.range(0, 100).forEach(i -> book.inForce(NORTH, NOW));
        assertThat(reads).hasValue(1);
        book.inForce(SOUTH, NOW);
        assertThat(reads).hasValue(2);
        book.refresh();
        assertThat(reads).hasValue(4);
        book.refresh(SOUTH);
        assertThat(reads).hasValue(5);
    }

    @Test
    void a_change_holds_after_the_refresh_only() {
        documents.put(NORTH, List.of(brand("2026-01-01", complaint("\"lastRound\": 1"))));
        assertThat(rounds("2026-06-01T00:00:00Z")).isEqualTo(1);
        documents.put(NORTH, List.of(brand("2026-01-01", complaint("\"lastRound\": 2"))));
        assertThat(rounds("2026-06-01T00:00:00Z")).isEqualTo(1);
        book.refresh(NORTH);
        assertThat(rounds("2026-06-01T00:00:00Z")).isEqualTo(2);
        documents.remove(NORTH);
        book.refresh();
        assertThat(rounds("2026-06-01T00:00:00Z")).isEqualTo(3);
    }

    @Test
    void unchanged_documents_give_the_very_rules_they_gave_before() {
        documents.put(NORTH, List.of(brand("2026-01-01", complaint("\"lastRound\": 1"))));
        DeskRules rules = book.inForce(NORTH, NOW);
        book.refresh();
        assertThat(book.inForce(NORTH, NOW)).isSameAs(rules);
    }

    @Test
    void a_wrong_document_is_refused_each_time_until_it_is_mended() {
        documents.put(NORTH, List.of(brand("2026-01-01", complaint("\"lastRound\": 0"))));
        assertThatThrownBy(() -> book.inForce(NORTH, NOW)).isInstanceOf(InvalidDocumentException.class);
        assertThatThrownBy(() -> book.inForce(NORTH, Instant.EPOCH)).isInstanceOf(InvalidDocumentException.class);
        documents.put(NORTH, List.of(brand("2026-01-01", complaint("\"lastRound\": 1"))));
        assertThat(rounds("2026-06-01T00:00:00Z")).isEqualTo(1);
    }

    @Test
    void a_refresh_with_a_wrong_document_keeps_the_last_good_rules_and_tells_of_it() {
        documents.put(NORTH, List.of(brand("2026-01-01", complaint("\"lastRound\": 1"))));
        DeskRules good = book.inForce(NORTH, NOW);
        documents.put(NORTH, List.of(brand("2026-01-01", complaint("\"lastRound\": 99"))));
        assertThatThrownBy(() -> book.refresh(NORTH))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("/complaint/lastRound (line 1, column 29): is out of range");
        assertThatThrownBy(book::refresh).isInstanceOf(InvalidDocumentException.class);
        assertThat(book.inForce(NORTH, NOW)).isSameAs(good);
    }

    @Test
    void the_wrong_document_of_one_dealer_does_not_hold_back_the_others() {
        Stream.of(NORTH, SOUTH).forEach(dealer -> book.inForce(dealer, NOW));
        documents.put(NORTH, List.of(dealer("2026-01-01", "not JSON")));
        documents.put(SOUTH, List.of(dealer("2026-01-01", complaint("\"lastRound\": 2"))));
        assertThatThrownBy(book::refresh).isInstanceOf(InvalidDocumentException.class);
        assertThat(book.inForce(NORTH, NOW).policy().lastRound()).isEqualTo(3);
        assertThat(book.inForce(SOUTH, NOW).policy().lastRound()).isEqualTo(2);
    }

    @Test
    void the_report_of_a_document_that_many_dealers_share_is_given_once() {
        Stream.of(NORTH, SOUTH).forEach(dealer -> book.inForce(dealer, NOW));
        List<PolicyDocument> broken = List.of(brand("2026-01-01", "[]"));
        documents.putAll(Map.of(NORTH, broken, SOUTH, broken));
        InvalidDocumentException report = catchThrowableOfType(InvalidDocumentException.class, book::refresh);
        assertThat(report.getSuppressed()).isEmpty();
    }

    @Test
    void a_source_that_fails_is_told_and_the_rules_go_on_to_hold() {
        AtomicInteger left = new AtomicInteger(1);
        PolicyBook fragile = PolicyBook.of(dealer -> {
            if (left.getAndDecrement() > 0) {
                return List.of(brand("2026-01-01", complaint("\"lastRound\": 1")));
            }
            throw new StorageException("table policies: not reachable");
        });
        assertThat(fragile.inForce(NORTH, NOW).policy().lastRound()).isEqualTo(1);
        assertThatThrownBy(fragile::refresh).isInstanceOf(StorageException.class);
        assertThat(fragile.inForce(NORTH, NOW).policy().lastRound()).isEqualTo(1);
        assertThatThrownBy(() -> fragile.inForce(SOUTH, NOW)).isInstanceOf(StorageException.class);
    }

    @Test
    void many_threads_that_ask_first_at_once_read_the_source_once() throws Exception {
        documents.put(NORTH, List.of(brand("2026-01-01", complaint("\"lastRound\": 1"))));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<DeskRules> ask = () -> book.inForce(NORTH, NOW);
            List<Future<DeskRules>> answers = threads.invokeAll(java.util.Collections.nCopies(200, ask));
            for (Future<DeskRules> answer : answers) {
                assertThat(answer.get()).isSameAs(book.inForce(NORTH, NOW));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(reads).hasValue(1);
    }
}
