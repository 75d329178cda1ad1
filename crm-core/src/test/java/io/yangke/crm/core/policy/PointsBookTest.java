package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.Documents.branch;
import static io.yangke.crm.core.policy.Documents.brand;
import static io.yangke.crm.core.policy.Documents.dealer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.policy.PolicySource;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PTS-01: the programmes in the book of policies")
class PointsBookTest {

    private static final DealerId NORTH = DealerId.of("N1");
    private static final DealerId SOUTH = DealerId.of("S1");
    private static final DealerId HEADQUARTERS = DealerId.of("HQ");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void without_documents_every_dealer_takes_part_in_the_points_of_the_brand_and_in_its_own() {
        PolicyBook book = PolicyBook.of(PolicySource.DEFAULTS);
        for (ProgrammePolicy programme : PointsPolicy.DEFAULT.programmes()) {
            PointsRules rules = book.points(NORTH, programme.programme(), NOW).orElseThrow();
            assertThat(rules.programme()).isEqualTo(programme);
            assertThat(rules.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
            assertThat(rules.version()).isEqualTo(PolicyJson.version(programme));
            assertThat(rules.version().value()).matches("points@[0-9a-f]{12}");
        }
    }

    @Test
    void a_programme_nobody_set_up_has_neither_rules_nor_ledger() {
        PolicyBook book = PolicyBook.of(PolicySource.DEFAULTS);
        ProgrammeId unknown = ProgrammeId.of("CLUB");
        assertThat(book.points(NORTH, unknown, NOW)).isEmpty();
        assertThat(book.pointsLedger(NORTH, unknown, NOW)).isEmpty();
    }

    @Test
    void headquarters_keeps_the_ledger_of_the_brand_and_each_dealer_that_of_its_branch() {
        PolicyBook book = PolicyBook.of(PolicySource.DEFAULTS);
        assertThat(book.pointsLedger(NORTH, ProgrammeId.HQ, NOW)).contains(HEADQUARTERS);
        assertThat(book.pointsLedger(SOUTH, ProgrammeId.HQ, NOW)).contains(HEADQUARTERS);
        assertThat(book.pointsLedger(HEADQUARTERS, ProgrammeId.HQ, NOW)).contains(HEADQUARTERS);
        assertThat(book.pointsLedger(NORTH, ProgrammeId.BRANCH, NOW)).contains(NORTH);
        assertThat(book.pointsLedger(SOUTH, ProgrammeId.BRANCH, NOW)).contains(SOUTH);
    }

    @Test
    void a_book_without_documents_may_hold_other_programmes() {
        ProgrammePolicy club =
                ProgrammePolicy.builder().programme(ProgrammeId.of("CLUB")).build();
        PolicyBook book = PolicyBook.always(
                ComplaintPolicy.DEFAULT, new PointsPolicy(List.of(club)), ChineseCalendar.statutory());
        assertThat(book.points(NORTH, ProgrammeId.of("CLUB"), NOW).orElseThrow().programme())
                .isSameAs(club);
        assertThat(book.points(NORTH, ProgrammeId.HQ, NOW)).isEmpty();
    }

    @Test
    void each_question_about_one_time_gets_the_very_same_answer() {
        PolicyBook book = PolicyBook.of(PolicySource.DEFAULTS);
        assertThat(book.points(NORTH, ProgrammeId.HQ, NOW))
                .containsSame(book.points(SOUTH, ProgrammeId.HQ, Instant.MIN).orElseThrow());
    }

    @Test
    @DisplayName("P26: the days of a programme begin and end in the zone of the dealer's calendar")
    void days_begin_and_end_in_the_zone_of_the_dealers_calendar() {
        PolicyBook book = PolicyBook.of(
                id -> List.of(dealer("2026-01-01", "{\"calendar\": {\"name\": \"xj\", \"zone\": \"Asia/Urumqi\"}}")));
        assertThat(book.points(NORTH, ProgrammeId.BRANCH, NOW).orElseThrow().zone())
                .isEqualTo(ZoneId.of("Asia/Urumqi"));
        assertThat(book.points(NORTH, ProgrammeId.BRANCH, Instant.EPOCH)
                        .orElseThrow()
                        .zone())
                .isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    @DisplayName("PTS-02: a document holds from the first moment of its day, for the programme it names")
    void a_document_holds_from_the_first_moment_of_its_day() {
        PolicyBook book = PolicyBook.of(id -> List.of(
                brand("2026-01-01", branch("\"lifeMonths\": 12")), brand("2026-04-01", branch("\"lifeMonths\": 36"))));
        assertThat(lifeMonths(book, "2025-12-31T15:59:59.999999999Z")).isEqualTo(24);
        assertThat(lifeMonths(book, "2025-12-31T16:00:00Z")).isEqualTo(12);
        assertThat(lifeMonths(book, "2026-03-31T15:59:59.999999999Z")).isEqualTo(12);
        assertThat(lifeMonths(book, "2026-03-31T16:00:00Z")).isEqualTo(36);
    }

    private static int lifeMonths(PolicyBook book, String at) {
        return book.points(NORTH, ProgrammeId.BRANCH, Instant.parse(at))
                .orElseThrow()
                .programme()
                .lifeMonths();
    }

    @Test
    void the_version_of_a_programme_follows_from_its_own_content_alone() {
        PolicyBook plain = PolicyBook.of(PolicySource.DEFAULTS);
        PolicyBook documented = PolicyBook.of(id -> List.of(
                brand("2026-01-01", "{\"complaint\": {\"lastRound\": 2}}"),
                dealer("2026-01-01", branch("\"lifeMonths\": 12"))));
        assertThat(version(documented, ProgrammeId.HQ)).isEqualTo(version(plain, ProgrammeId.HQ));
        assertThat(version(documented, ProgrammeId.BRANCH)).isNotEqualTo(version(plain, ProgrammeId.BRANCH));
        assertThat(documented.inForce(NORTH, NOW).policy().lastRound()).isEqualTo(2);
    }

    @Test
    void two_programmes_of_the_same_figures_have_two_versions() {
        ProgrammePolicy one =
                ProgrammePolicy.builder().programme(ProgrammeId.of("A")).build();
        ProgrammePolicy other =
                ProgrammePolicy.builder().programme(ProgrammeId.of("B")).build();
        assertThat(PolicyJson.version(one)).isNotEqualTo(PolicyJson.version(other));
    }

    @Test
    void a_document_that_says_the_defaults_has_the_versions_of_the_defaults() {
        PolicyBook book = PolicyBook.of(id -> List.of(brand("2026-01-01", PolicyJson.write(PointsPolicy.DEFAULT))));
        for (ProgrammeId programme : List.of(ProgrammeId.HQ, ProgrammeId.BRANCH)) {
            assertThat(book.points(NORTH, programme, NOW)).isEqualTo(book.points(NORTH, programme, Instant.EPOCH));
        }
    }

    @Test
    void dealers_with_the_same_documents_share_the_very_same_rules() {
        PolicyBook book = PolicyBook.of(id -> List.of(brand("2026-01-01", branch("\"lifeMonths\": 12"))));
        assertThat(book.points(NORTH, ProgrammeId.BRANCH, NOW).orElseThrow())
                .isSameAs(book.points(SOUTH, ProgrammeId.BRANCH, NOW).orElseThrow());
    }

    @Test
    void a_refresh_gives_the_new_rules_of_a_programme() {
        AtomicInteger months = new AtomicInteger(12);
        PolicyBook book = PolicyBook.of(id -> List.of(brand("2026-01-01", branch("\"lifeMonths\": " + months))));
        assertThat(lifeMonths(book, "2026-06-01T00:00:00Z")).isEqualTo(12);
        months.set(1_201);
        assertThatThrownBy(book::refresh).isInstanceOf(InvalidDocumentException.class);
        assertThat(lifeMonths(book, "2026-06-01T00:00:00Z")).isEqualTo(12);
        months.set(6);
        book.refresh();
        assertThat(lifeMonths(book, "2026-06-01T00:00:00Z")).isEqualTo(6);
    }

    private static PolicyVersion version(PolicyBook book, ProgrammeId programme) {
        return book.points(NORTH, programme, NOW).orElseThrow().version();
    }
}
