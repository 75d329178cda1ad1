package io.yangke.crm.rules.complaint.assessment;

import static io.yangke.crm.rules.complaint.assessment.TicketFixture.DEALER;
import static io.yangke.crm.rules.complaint.assessment.TicketFixture.SHANGHAI;
import static io.yangke.crm.rules.complaint.assessment.TicketFixture.at;
import static io.yangke.crm.rules.complaint.assessment.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("CMP-13: the rates of a dealer and quarter")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RatesTest {

    private static final Quarter Q4 = new Quarter(2026, 4);
    private static final Instant AFTER_ALL = at("2027-02-01T00:00");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration RESPONSE = TicketFixture.RESPONSE;
    private static final Duration CLOSING = TicketFixture.CLOSING;

    private static DealerAssessment assess(Instant asOf, TicketFixture... tickets) {
        Assessment assessment = Assessment.of(DEALER, Q4, SHANGHAI, ComplaintPolicy.DEFAULT);
        Stream.of(tickets).map(TicketFixture::build).forEach(assessment::add);
        return assessment.result(asOf);
    }

    private static Rate rate(RateName name, Instant asOf, TicketFixture... tickets) {
        return assess(asOf, tickets).rate(name);
    }

    private static String placeOf(Rate rate) {
        if (!rate.isEmpty()) {
            return rate.numerator() == 1 ? "achieved" : "missed";
        }
        return rate.excluded().keySet().iterator().next().name();
    }

    static Stream<Arguments> oneTicket() {
        Instant before = at("2026-10-12T11:59");
        Instant exactly = at("2026-10-12T12:00");
        Instant after = exactly.plusNanos(1);
        Instant dueToClose = at("2026-10-15T10:00");
        Instant windowEnd = at("2026-10-20T23:59:59.999999999");
        return Stream.of(
                row("responded in time", RateName.TIMELY_RESPONSE, AFTER_ALL, t().respondedAfter(MINUTE), "achieved"),
                row(
                        "at the last instant",
                        RateName.TIMELY_RESPONSE,
                        AFTER_ALL,
                        t().respondedAfter(RESPONSE),
                        "achieved"),
                row(
                        "a minute late",
                        RateName.TIMELY_RESPONSE,
                        AFTER_ALL,
                        t().respondedAfter(RESPONSE.plus(MINUTE)),
                        "missed"),
                row("limit runs", RateName.TIMELY_RESPONSE, before, t().unanswered(), "LIMIT_RUNNING"),
                row("limit's last instant", RateName.TIMELY_RESPONSE, exactly, t().unanswered(), "LIMIT_RUNNING"),
                row("overdue, not swept", RateName.TIMELY_RESPONSE, after, t().unanswered(), "missed"),
                row(
                        "breached",
                        RateName.TIMELY_RESPONSE,
                        after,
                        t().clock(ClockKind.RESPONSE, ClockState.BREACHED, RESPONSE),
                        "missed"),
                row(
                        "paused",
                        RateName.TIMELY_RESPONSE,
                        AFTER_ALL,
                        t().clock(ClockKind.RESPONSE, ClockState.PAUSED, MINUTE),
                        "LIMIT_RUNNING"),
                row("no clock", RateName.TIMELY_RESPONSE, AFTER_ALL, t(), "NO_LIMIT"),
                row("closed in time", RateName.TIMELY_CLOSING, AFTER_ALL, t().closedAfter(DAY), "achieved"),
                row(
                        "closed at the last instant",
                        RateName.TIMELY_CLOSING,
                        AFTER_ALL,
                        t().closedAfter(CLOSING),
                        "achieved"),
                row("closed late", RateName.TIMELY_CLOSING, AFTER_ALL, t().closedAfter(CLOSING.plus(MINUTE)), "missed"),
                row("open, limit runs", RateName.TIMELY_CLOSING, dueToClose, t().notClosed(), "LIMIT_RUNNING"),
                row("open and overdue", RateName.TIMELY_CLOSING, AFTER_ALL, t().notClosed(), "missed"),
                row("grade C", RateName.TIMELY_CLOSING, AFTER_ALL, gradeC(ClockState.CANCELLED), "GRADE_C"),
                row(
                        "S9: grade C after the breach",
                        RateName.TIMELY_CLOSING,
                        AFTER_ALL,
                        gradeC(ClockState.BREACHED),
                        "missed"),
                row("not repeated", RateName.FIRST_TIME_RESOLUTION, AFTER_ALL, t().closedAfter(DAY), "achieved"),
                row(
                        "K5: repeated in the window",
                        RateName.FIRST_TIME_RESOLUTION,
                        AFTER_ALL,
                        t().closedAfter(DAY).repeatedWithinWindow(),
                        "missed"),
                row(
                        "K5: handled anew",
                        RateName.FIRST_TIME_RESOLUTION,
                        AFTER_ALL,
                        reopened(ClockState.RUNNING),
                        "missed"),
                row(
                        "K5: window's last instant",
                        RateName.FIRST_TIME_RESOLUTION,
                        windowEnd,
                        t().closedAfter(DAY),
                        "WINDOW_OPEN"),
                row(
                        "K5: window over",
                        RateName.FIRST_TIME_RESOLUTION,
                        windowEnd.plusNanos(1),
                        t().closedAfter(DAY),
                        "achieved"),
                row(
                        "K5: repeated, window open",
                        RateName.FIRST_TIME_RESOLUTION,
                        windowEnd,
                        t().closedAfter(DAY).repeatedWithinWindow(),
                        "WINDOW_OPEN"),
                row("not closed", RateName.FIRST_TIME_RESOLUTION, AFTER_ALL, t().notClosed(), "NOT_CLOSED"),
                row(
                        "grade C, first time",
                        RateName.FIRST_TIME_RESOLUTION,
                        AFTER_ALL,
                        t().closedAfter(DAY).with(c -> c.grade(Grade.C)),
                        "achieved"));
    }

    private static Arguments row(String fact, RateName rate, Instant asOf, TicketFixture ticket, String expected) {
        return arguments(fact, rate, asOf, ticket, expected);
    }

    private static TicketFixture t() {
        return ticket("T-1");
    }

    private static TicketFixture gradeC(ClockState closing) {
        return t().clock(ClockKind.CLOSING, closing, CLOSING).with(c -> c.grade(Grade.C));
    }

    private static TicketFixture reopened(ClockState next) {
        return t().closedAfter(DAY).reopenedAfter(DAY.multipliedBy(2), next);
    }

    @ParameterizedTest(name = "CMP-13 {1}: {0} is {4}")
    @MethodSource("oneTicket")
    void each_ticket_has_its_place_in_a_rate(
            String fact, RateName name, Instant asOf, TicketFixture ticket, String expected) {
        assertThat(placeOf(rate(name, asOf, ticket))).isEqualTo(expected);
    }

    @Test
    void K1_three_closing_formulas_differ_and_each_says_its_name() {
        DealerAssessment result = assess(
                at("2026-10-31T00:00"),
                ticket("in-time").closedAfter(DAY),
                ticket("late").closedAfter(CLOSING.plus(DAY)),
                ticket("overdue").notClosed(),
                ticket("running").assigned("2026-10-30T10:00").notClosed());

        assertThat(result.rate(RateName.CLOSING_OF_ASSIGNED)).satisfies(rate -> isShare(rate, 1, 4));
        assertThat(result.rate(RateName.TIMELY_CLOSING)).satisfies(rate -> isShare(rate, 1, 3));
        assertThat(result.rate(RateName.CLOSING_OF_CLOSED)).satisfies(rate -> isShare(rate, 1, 2));
        assertThat(result.rates().values())
                .extracting(rate -> rate.explain().code())
                .contains(
                        "complaint.kpi.closingOfAssigned",
                        "complaint.kpi.timelyClosing",
                        "complaint.kpi.closingOfClosed");
    }

    private static void isShare(Rate rate, int numerator, int denominator) {
        assertThat(rate.numerator()).as(rate.name() + " numerator").isEqualTo(numerator);
        assertThat(rate.denominator()).as(rate.name() + " denominator").isEqualTo(denominator);
    }

    @Test
    void K2_a_rate_that_misses_one_of_many_is_never_shown_as_100_percent() {
        TicketFixture[] tickets = new TicketFixture[20_001];
        for (int i = 0; i < tickets.length; i++) {
            tickets[i] = ticket("T-" + i).respondedAfter(i == 7 ? RESPONSE.plus(MINUTE) : MINUTE);
        }
        assertThat(rate(RateName.TIMELY_RESPONSE, AFTER_ALL, tickets).hundredthsOfPercent())
                .hasValue(9_999);
    }

    @Test
    void K3_a_reopened_ticket_counts_once_and_is_stated() {
        DealerAssessment result = assess(AFTER_ALL, reopened(ClockState.MET).closedAgainAfter(DAY.multipliedBy(3)));

        assertThat(result.reopened()).containsExactly(TicketId.of("T-1"));
        assertThat(result.rate(RateName.TIMELY_CLOSING)).satisfies(rate -> isShare(rate, 1, 1));
        assertThat(result.explain().details())
                .anySatisfy(detail -> assertThat(detail.code()).isEqualTo("complaint.kpi.reopened"));
    }

    @Test
    void K3_S9_a_reopened_ticket_whose_second_limit_ran_out_is_a_miss() {
        assertThat(rate(RateName.TIMELY_CLOSING, AFTER_ALL, reopened(ClockState.BREACHED)))
                .satisfies(rate -> isShare(rate, 0, 1));
    }

    @Test
    void K3_S10_a_breach_of_the_first_handling_stays_when_the_second_is_in_time() {
        TicketFixture ticket = t().closedAfter(CLOSING.plus(DAY)).reopenedAfter(DAY.multipliedBy(5), ClockState.MET);
        assertThat(rate(RateName.TIMELY_CLOSING, AFTER_ALL, ticket)).satisfies(rate -> isShare(rate, 0, 1));
    }

    @Test
    void media_tickets_count_with_their_own_limit() {
        TicketFixture media =
                t().with(c -> c.grade(Grade.B)).clock(ClockKind.CLOSING, ClockState.MET, Duration.ofDays(7));
        assertThat(rate(RateName.TIMELY_CLOSING, AFTER_ALL, media)).satisfies(rate -> isShare(rate, 1, 1));
    }

    @Test
    void a_duty_handed_on_before_its_limit_is_judged_by_the_next_handlers_response() {
        TicketFixture ticket = t().clock(ClockKind.RESPONSE, ClockState.CANCELLED, RESPONSE)
                .clock(ClockKind.RESPONSE, ClockState.MET_LATE, RESPONSE);
        assertThat(rate(RateName.TIMELY_RESPONSE, AFTER_ALL, ticket)).satisfies(rate -> isShare(rate, 0, 1));
    }

    @Test
    void only_the_first_response_counts_whatever_later_handlers_do() {
        TicketFixture ticket = t().respondedAfter(MINUTE).clock(ClockKind.RESPONSE, ClockState.BREACHED, RESPONSE);
        assertThat(rate(RateName.TIMELY_RESPONSE, AFTER_ALL, ticket)).satisfies(rate -> isShare(rate, 1, 1));
    }

    @Test
    void resolving_with_the_response_undone_does_not_escape_the_rate() {
        TicketFixture ticket =
                t().clock(ClockKind.RESPONSE, ClockState.CANCELLED, RESPONSE).closedAfter(MINUTE);
        assertThat(rate(RateName.TIMELY_RESPONSE, AFTER_ALL, ticket)).satisfies(rate -> isShare(rate, 0, 1));
    }

    @Test
    void K4_the_response_rate_is_also_given_by_the_level_that_was_assigned_first() {
        DealerAssessment result = assess(
                AFTER_ALL,
                ticket("still-dealer").respondedAfter(MINUTE),
                ticket("now-RBO").respondedAfter(RESPONSE.plus(MINUTE)).handedTo(HandlerLevel.RBO),
                ticket("RBO-by-table")
                        .respondedAfter(MINUTE)
                        .handedTo(HandlerLevel.SE)
                        .category("A4b"),
                ticket("C-from-media")
                        .respondedAfter(MINUTE)
                        .handedTo(HandlerLevel.COMPLAINTS_HEAD)
                        .category("C4")
                        .with(c -> c.grade(Grade.C)),
                ticket("undone-then-SE")
                        .clock(ClockKind.RESPONSE, ClockState.CANCELLED, RESPONSE)
                        .respondedAfter(RESPONSE.plus(MINUTE))
                        .handedTo(HandlerLevel.SE));

        assertThat(result.rate(RateName.TIMELY_RESPONSE)).satisfies(rate -> isShare(rate, 3, 5));
        assertThat(result.responseByLevel().get(HandlerLevel.MEDIA_SE)).satisfies(rate -> isShare(rate, 1, 1));
        assertThat(result.responseByLevel().get(HandlerLevel.DLR)).satisfies(rate -> isShare(rate, 1, 2));
        assertThat(result.responseByLevel().get(HandlerLevel.RBO)).satisfies(rate -> isShare(rate, 1, 1));
        assertThat(result.responseByLevel().get(HandlerLevel.SE)).satisfies(rate -> isShare(rate, 0, 1));
    }

    @Test
    void CMP_19_consultations_and_ended_tickets_are_counted_apart() {
        DealerAssessment result = assess(
                AFTER_ALL,
                ticket("A").respondedAfter(MINUTE).closedAfter(DAY),
                ticket("B").respondedAfter(MINUTE).with(c -> c.status(TicketStatus.MERGED)),
                ticket("C").respondedAfter(MINUTE).with(c -> c.status(TicketStatus.WITHDRAWN)),
                ticket("D").respondedAfter(MINUTE).with(c -> c.status(TicketStatus.REJECTED)),
                ticket("E").with(c -> c.kind(TicketKind.CONSULTATION)));

        assertThat(result.apart())
                .containsEntry(Exclusion.MERGED, List.of(TicketId.of("B")))
                .containsEntry(Exclusion.WITHDRAWN, List.of(TicketId.of("C")))
                .containsEntry(Exclusion.REJECTED, List.of(TicketId.of("D")))
                .containsEntry(Exclusion.CONSULTATION, List.of(TicketId.of("E")));
        assertThat(result.rates().values()).allSatisfy(rate -> isShare(rate, 1, 1));
    }

    @Test
    void the_date_of_first_assignment_in_the_dealers_zone_decides_the_quarter() {
        DealerAssessment result = assess(
                AFTER_ALL,
                ticket("before").assigned("2026-09-30T23:59:59.999999999").respondedAfter(MINUTE),
                ticket("first").assigned("2026-10-01T00:00").respondedAfter(MINUTE),
                ticket("last").assigned("2026-12-31T23:59:59.999999999").respondedAfter(MINUTE),
                ticket("after").assigned("2027-01-01T00:00").respondedAfter(MINUTE));

        assertThat(result.rate(RateName.TIMELY_RESPONSE).achieved())
                .containsExactly(TicketId.of("first"), TicketId.of("last"));
    }

    @Test
    void K5_a_rate_is_provisional_until_the_quarter_and_every_window_are_over() {
        TicketFixture early = ticket("T-1").closedAfter(DAY).respondedAfter(MINUTE);
        TicketFixture late =
                ticket("T-2").assigned("2026-12-30T10:00").closedAfter(DAY).respondedAfter(MINUTE);

        assertThat(assess(at("2026-12-31T23:59"), early).provisional())
                .as("quarter runs")
                .isTrue();
        assertThat(assess(at("2027-01-01T00:00"), early).provisional())
                .as("quarter over")
                .isFalse();
        assertThat(assess(at("2027-01-07T23:59"), early, late).provisional())
                .as("window open")
                .isTrue();
        assertThat(assess(at("2027-01-08T00:00"), early, late).provisional())
                .as("window over")
                .isFalse();
    }

    @Test
    void the_later_state_of_a_ticket_counts_in_whatever_order_it_is_added() {
        Complaint open = ticket("T-1").version(3).notClosed().build();
        Complaint closed = ticket("T-1").version(9).closedAfter(DAY).build();
        for (List<Complaint> order : List.of(List.of(open, closed), List.of(closed, open), List.of(closed, closed))) {
            Assessment assessment = Assessment.of(DEALER, Q4, SHANGHAI, ComplaintPolicy.DEFAULT);
            order.forEach(assessment::add);
            assertThat(assessment.result(AFTER_ALL).rate(RateName.TIMELY_CLOSING))
                    .satisfies(rate -> isShare(rate, 1, 1));
        }
    }

    @Test
    void tickets_of_another_dealer_and_parts_of_another_quarter_are_refused() {
        Assessment assessment = Assessment.of(DEALER, Q4, SHANGHAI, ComplaintPolicy.DEFAULT);
        Assessment stranger = Assessment.of(DealerId.of("SK-9"), Q4, SHANGHAI, ComplaintPolicy.DEFAULT);
        Assessment former = Assessment.of(DEALER, Q4.plus(-1), SHANGHAI, ComplaintPolicy.DEFAULT);

        assertThatThrownBy(() -> stranger.add(t().build())).hasMessageContaining("dealer: is another one");
        assertThatThrownBy(() -> assessment.merge(stranger)).hasMessageContaining("dealer: is another one");
        assertThatThrownBy(() -> assessment.merge(former)).hasMessageContaining("assessment: is for another quarter");
    }
}
