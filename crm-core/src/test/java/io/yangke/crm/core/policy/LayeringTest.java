package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.Documents.brand;
import static io.yangke.crm.core.policy.Documents.complaint;
import static io.yangke.crm.core.policy.Documents.dealer;
import static io.yangke.crm.core.policy.Documents.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.policy.PolicyDocument;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CMP-05: layers from brand to dealer")
class LayeringTest {

    private static final String DAY = "2026-01-01";
    private static final DealerId DEALER = DealerId.of("D1");
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void the_dealer_beats_the_region_and_the_region_beats_the_brand_field_by_field() {
        ComplaintPolicy policy = merged(
                dealer(DAY, complaint("\"groupCustomers\": 30")),
                region(DAY, complaint("\"groupCustomers\": 20, \"lastRound\": 2")),
                brand(DAY, complaint("\"groupCustomers\": 10, \"lastRound\": 1, \"unhandledCalls\": 5")));
        assertThat(policy)
                .isEqualTo(ComplaintPolicy.builder()
                        .groupCustomers(30)
                        .lastRound(2)
                        .unhandledCalls(5)
                        .build());
    }

    @Test
    void objects_merge_entry_by_entry() {
        ComplaintPolicy policy = merged(
                brand(
                        DAY,
                        complaint("\"responseLimits\": {\"SE\": {\"elapsedMinutes\": 30},"
                                + " \"RBO\": {\"elapsedMinutes\": 60}}")),
                dealer(
                        DAY,
                        complaint("\"responseLimits\": {\"SE\": null, \"DLR\": {\"workingMinutes\": 90}},"
                                + " \"closingLimits\": {\"A\": {\"workingDays\": 2}}")));
        assertThat(policy.responseLimits())
                .containsOnlyKeys(HandlerLevel.RBO, HandlerLevel.DLR)
                .containsEntry(HandlerLevel.DLR, Limit.workingMinutes(90));
        assertThat(policy.closingLimits())
                .containsEntry(Grade.A, Limit.workingDays(2))
                .containsEntry(Grade.B, Limit.workingDays(7));
    }

    @Test
    void lists_and_limits_are_replaced_as_a_whole() {
        ComplaintPolicy policy = merged(
                brand(
                        DAY,
                        complaint("\"alarmPercents\": [10, 20, 30], \"responseLimit\": {\"elapsedMinutes\": 30},"
                                + " \"mediaChannels\": [\"WEB\", \"MEDIA\"]")),
                region(
                        DAY,
                        complaint("\"alarmPercents\": [90], \"responseLimit\": {\"workingMinutes\": 45},"
                                + " \"mediaChannels\": [\"FAX\"]")));
        assertThat(policy.alarmPercents()).containsExactly(90);
        assertThat(policy.responseLimit()).isEqualTo(Limit.workingMinutes(45));
        assertThat(policy.mediaChannels()).containsExactly(Channel.FAX);
    }

    @Test
    void null_brings_back_the_default_and_not_what_a_layer_above_says() {
        ComplaintPolicy policy = merged(
                brand(
                        DAY,
                        complaint(
                                "\"lastRound\": 5, \"closingLimits\": {\"A\": null}, \"pausableClocks\": [\"CLOSING\"]")),
                dealer(DAY, complaint("\"lastRound\": null, \"closingLimits\": null")));
        assertThat(policy)
                .isEqualTo(ComplaintPolicy.builder()
                        .addPausableClock(ClockKind.CLOSING)
                        .build());
    }

    @Test
    void a_layer_may_complete_what_would_contradict_the_defaults_alone() {
        ComplaintPolicy policy = merged(
                brand(DAY, complaint("\"assessment\": {\"responseWeight\": 50, \"closingWeight\": 30}")),
                dealer(DAY, complaint("\"assessment\": {\"closingWeight\": 20, \"firstTimeWeight\": 30}")));
        assertThat(policy.assessment().closingWeight()).isEqualTo(20);
    }

    @Test
    @DisplayName("CMP-13: weights of two layers that do not sum to 100 are told with both documents")
    void a_contradiction_between_layers_names_them() {
        InvalidDocumentException report = refused(
                brand(DAY, complaint("\"assessment\": {\"responseWeight\": 50, \"closingWeight\": 30}")),
                dealer(DAY, complaint("\n \"assessment\": {\"firstTimeWeight\": 30}")));
        assertThat(report)
                .hasMessage("dealer/2026-01-01.json: 1 problem\n"
                        + "  /complaint/assessment/firstTimeWeight (line 2, column 36): leaves responseWeight,"
                        + " closingWeight and firstTimeWeight not summing to 100, together with brand/2026-01-01.json"
                        + " (line 1); three weights that sum to 100 are allowed");
    }

    @Test
    @DisplayName("CMP-02: a table that lacks a code another layer names is told with both documents")
    void a_table_without_the_row_another_layer_names_is_refused() {
        String row = "{\"code\": \"%s\", \"phase\": \"%s\", \"grade\": \"%s\", \"handlers\": [\"SE\"]}";
        String table = "\"categories\": [" + String.format(row, "B1", "PRE_SALE", "B") + ", "
                + String.format(row, "B2", "AFTER_SALE", "B") + ", " + String.format(row, "C1", "PRE_SALE", "C") + "]";
        InvalidDocumentException report = refused(
                brand(
                        DAY,
                        complaint("\"gradeBCategory\": {\"PRE_SALE\": \"B1\", \"AFTER_SALE\": \"B2\"},"
                                + " \"gradeCCategory\": {\"PRE_SALE\": \"C1\", \"AFTER_SALE\": \"C2\"}")),
                region(DAY, complaint(table)));
        assertThat(report.document()).isEqualTo("region/2026-01-01.json");
        assertThat(report.problems())
                .extracting(DocumentProblem::pointer, DocumentProblem::problem)
                .containsExactly(tuple(
                        "/complaint/categories",
                        "leaves gradeCCategory of AFTER_SALE without a row of grade C,"
                                + " together with brand/2026-01-01.json (line 1)"));
    }

    @Test
    void the_reports_of_all_wrong_documents_are_given() {
        InvalidDocumentException report = refused(
                brand(DAY, complaint("\"lastRound\": 0")),
                region("2025-01-01", complaint("\"lastRound\": 3")),
                region(DAY, "{"),
                dealer(DAY, complaint("\"colour\": 0, \"assessment\": {\"closingWeight\": 41}")));
        assertThat(report)
                .hasMessageStartingWith("brand/2026-01-01.json: 1 problem")
                .satisfies(first -> {
                    assertThat(first.getSuppressed()).hasSize(2);
                    assertThat(first.getSuppressed()[0]).hasMessageStartingWith("region/2026-01-01.json: 1 problem");
                    assertThat(first.getSuppressed()[1]).hasMessageStartingWith("dealer/2026-01-01.json: 2 problems");
                });
    }

    @Test
    void two_documents_of_one_layer_and_day_are_refused() {
        InvalidDocumentException report = refused(
                new PolicyDocument("one", PolicyDocument.Layer.BRAND, java.time.LocalDate.parse(DAY), "{}"),
                new PolicyDocument("two", PolicyDocument.Layer.BRAND, java.time.LocalDate.parse(DAY), "{}"));
        assertThat(report)
                .hasMessage("two: 1 problem\n  document (line 1, column 1): begins to hold on the same day as one;"
                        + " one document of each layer and day is allowed");
    }

    @Test
    void a_contradiction_of_any_period_is_told_when_the_documents_are_loaded() {
        InvalidDocumentException report = refused(
                brand(DAY, complaint("\"assessment\": {\"responseWeight\": 30, \"closingWeight\": 50}")),
                brand("2030-01-01", complaint("")),
                dealer("2031-01-01", complaint("\"assessment\": {\"closingWeight\": 50}")));
        assertThat(report.document()).isEqualTo("dealer/2031-01-01.json");
        assertThat(report.problems()).hasSize(1);
    }

    private static ComplaintPolicy merged(PolicyDocument... documents) {
        DeskRules rules = PolicyBook.of(dealer -> List.of(documents), ChineseCalendar.statutory())
                .inForce(DEALER, LATER);
        return rules.policy();
    }

    private static InvalidDocumentException refused(PolicyDocument... documents) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> merged(documents));
    }
}
