package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.Documents.brand;
import static io.yangke.crm.core.policy.Documents.dealer;
import static io.yangke.crm.core.policy.Documents.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.policy.PolicyDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CMP-05: the calendar of a region or a dealer")
class CalendarLayerTest {

    private static final DealerId DEALER = DealerId.of("D1");
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 6, 6);

    private static final String XINJIANG = "{\"calendar\": {\"name\": \"xj\", \"zone\": \"Asia/Urumqi\","
            + " \"week\": {\"MONDAY\": [\"10:00-14:00\", \"16:00-20:00\"]}}}";

    @Test
    void overlays_are_laid_over_each_other_from_brand_to_dealer() {
        WorkingCalendar calendar = calendar(
                brand(
                        "2026-01-01",
                        "{\"calendar\": {\"name\": \"brand\", \"week\": {\"SATURDAY\": [\"09:00-12:00\"]}}}"),
                region("2026-01-01", XINJIANG),
                dealer(
                        "2026-01-01",
                        "{\"calendar\": {\"name\": \"d1\", \"dates\": [{\"date\": \"2026-06-06\", \"is\": \"CLOSED\"}]}}"));
        assertThat(calendar.name()).isEqualTo("d1");
        assertThat(calendar.zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
        assertThat(calendar.hours(MONDAY)).isEqualTo(DayHours.parse("10:00-14:00,16:00-20:00"));
        assertThat(calendar.isWorkingDay(SATURDAY)).isFalse();
        assertThat(calendar.isWorkingDay(SATURDAY.plusDays(7))).isTrue();
    }

    @Test
    void null_drops_what_the_layers_above_say_of_the_calendar() {
        assertThat(calendar(region("2026-01-01", XINJIANG), dealer("2026-01-01", "{\"calendar\": null}")))
                .isEqualTo(ChineseCalendar.statutory());
    }

    @Test
    void mistakes_of_the_calendar_stand_in_the_same_report_as_all_others() {
        InvalidDocumentException report = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> calendar(brand(
                        "2026-01-01",
                        "{\"complaint\": {\"lastRound\": 0},\n\"calendar\": {\"name\": \"b\",\n\"zone\": \"Mars\",\n"
                                + "\"week\": {\"MONDAY\": [\"9-5\"]}},\n\"extra\": 1}")));
        assertThat(report.problems())
                .extracting(DocumentProblem::line, DocumentProblem::pointer)
                .containsExactly(
                        Assertions.tuple(1, "/complaint/lastRound"),
                        Assertions.tuple(3, "/calendar/zone"),
                        Assertions.tuple(4, "/calendar/week/MONDAY/0"),
                        Assertions.tuple(5, "/extra"));
    }

    @Test
    void overlays_that_together_never_open_are_refused() {
        String week =
                "{\"calendar\": {\"name\": \"shut\", \"week\": {\"MONDAY\": [], \"TUESDAY\": [], \"WEDNESDAY\": [],"
                        + " \"THURSDAY\": [], \"FRIDAY\": []}}}";
        WorkingCalendar plain = WorkingCalendar.builder("plain")
                .zone(ChineseCalendar.SHANGHAI)
                .week(ChineseCalendar.statutory().week())
                .build();
        InvalidDocumentException report = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> PolicyBook.of(dealer -> List.of(region("2026-01-01", week)), plain)
                        .inForce(DEALER, LATER));
        assertThat(report.problems())
                .extracting(DocumentProblem::pointer, DocumentProblem::problem)
                .containsExactly(Assertions.tuple("/calendar", "does not fit the calendar of the layers above"));
    }

    @Test
    void a_day_begins_in_the_zone_that_held_until_then() {
        PolicyBook book = PolicyBook.of(dealer ->
                List.of(region("2026-01-01", XINJIANG), dealer("2026-02-01", "{\"complaint\": {\"lastRound\": 1}}")));
        assertThat(book.inForce(DEALER, Instant.parse("2025-12-31T15:59:59Z")).calendar())
                .isEqualTo(ChineseCalendar.statutory());
        assertThat(book.inForce(DEALER, Instant.parse("2025-12-31T16:00:00Z"))
                        .calendar()
                        .name())
                .isEqualTo("xj");
        assertThat(book.inForce(DEALER, Instant.parse("2026-01-31T17:59:59Z"))
                        .policy()
                        .lastRound())
                .isEqualTo(3);
        assertThat(book.inForce(DEALER, Instant.parse("2026-01-31T18:00:00Z"))
                        .policy()
                        .lastRound())
                .isEqualTo(1);
    }

    private static WorkingCalendar calendar(PolicyDocument... documents) {
        return PolicyBook.of(dealer -> List.of(documents))
                .inForce(DEALER, LATER)
                .calendar();
    }
}
