package io.yangke.crm.rules.complaint.assessment;

import static io.yangke.crm.rules.complaint.assessment.TicketFixture.DEALER;
import static io.yangke.crm.rules.complaint.assessment.TicketFixture.SHANGHAI;
import static io.yangke.crm.rules.complaint.assessment.TicketFixture.at;
import static io.yangke.crm.rules.complaint.assessment.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.FollowUp;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Handling;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("CMP-15, CMP-16: summaries and the eight-quarter map")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SummaryTest {

    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    private static final Duration DAY = Duration.ofDays(1);

    private static ComplaintSummary summary(Period period, TicketFixture... tickets) {
        return summary(period, Stream.of(tickets));
    }

    private static ComplaintSummary summary(Period period, Stream<TicketFixture> tickets) {
        Summary summary = Summary.of(DEALER, period, SHANGHAI, SummaryFigures.DEFAULT);
        tickets.map(TicketFixture::build).forEach(summary::add);
        return summary.result();
    }

    private static TicketFixture respondedIn(int minutes) {
        return ticket("M-" + minutes).respondedAfter(Duration.ofMinutes(minutes));
    }

    @Test
    void CMP_15_complaints_are_summed_by_type_cause_and_department() {
        ComplaintSummary october = summary(
                OCTOBER,
                ticket("1").category("A4d").with(c -> c.handling(handling("sales", CauseGroup.PEOPLE))),
                ticket("2").category("A4d").with(c -> c.handling(handling("sales", CauseGroup.SERVICE))),
                ticket("3").category("A4e").phase(SalesPhase.AFTER_SALE));

        assertThat(october.total().complaints()).isEqualTo(3);
        assertThat(october.byCategory().get(CategoryCode.of("A4d")).complaints())
                .isEqualTo(2);
        assertThat(october.byCause().get(CauseGroup.PEOPLE).complaints()).isEqualTo(1);
        assertThat(october.byDepartment().get("sales").complaints()).isEqualTo(2);
        assertThat(october.byPhase().get(SalesPhase.AFTER_SALE).complaints()).isEqualTo(1);
    }

    private static Handling handling(String department, CauseGroup cause) {
        return Handling.builder()
                .department(department)
                .preliminaryCause(CauseGroup.USER)
                .rootCause(cause)
                .build();
    }

    @Test
    void CMP_15_reaction_speed_has_steps_median_and_ninetieth_by_nearest_rank() {
        ReactionSpeed speed = summary(
                        OCTOBER,
                        Stream.concat(
                                IntStream.of(5, 30, 31, 60, 90, 120, 121, 240, 1_440, 1_441)
                                        .mapToObj(SummaryTest::respondedIn),
                                Stream.of(ticket("none").unanswered())))
                .total()
                .speed();

        assertThat(speed.responded()).isEqualTo(10);
        assertThat(speed.unanswered()).isEqualTo(1);
        assertThat(speed.steps()).extracting(ReactionSpeed.Step::count).containsExactly(2, 2, 2, 2, 1, 1);
        assertThat(speed.median()).contains(Duration.ofMinutes(90));
        assertThat(speed.ninetieth()).contains(Duration.ofMinutes(1_440));
    }

    @Test
    void K2_a_response_a_second_after_a_step_is_not_rounded_into_it() {
        ReactionSpeed speed = summary(
                        OCTOBER,
                        ticket("1").respondedAfter(Duration.ofMinutes(120).plusSeconds(1)))
                .total()
                .speed();
        assertThat(speed.steps().get(2).count()).isZero();
        assertThat(speed.steps().get(3).count()).isEqualTo(1);
        assertThat(speed.median()).contains(Duration.ofMinutes(120).plusSeconds(1));
    }

    @Test
    void CMP_15_effectiveness_counts_opinions_repeats_and_reopenings() {
        Effectiveness effectiveness = summary(
                        OCTOBER,
                        ticket("good")
                                .closedAfter(DAY)
                                .with(c -> c.followUps(
                                        List.of(call(FollowUpResult.SATISFIED), call(FollowUpResult.NOT_REACHED)))),
                        ticket("bad").closedAfter(DAY).with(c -> c.addFollowUp(call(FollowUpResult.UNSATISFIED))),
                        ticket("again").closedAfter(DAY).repeatedWithinWindow(),
                        ticket("anew").closedAfter(DAY).reopenedAfter(DAY.multipliedBy(2), ClockState.RUNNING),
                        ticket("open").notClosed())
                .total()
                .effectiveness();

        assertThat(effectiveness).isEqualTo(new Effectiveness(3, 1, 1, 1, 1, 2));
    }

    private static FollowUp call(FollowUpResult result) {
        return new FollowUp(at("2026-10-14T10:00"), result);
    }

    @Test
    void CMP_19_consultations_and_ended_tickets_are_in_no_line() {
        ComplaintSummary october = summary(
                OCTOBER,
                ticket("1"),
                ticket("2").with(c -> c.kind(TicketKind.CONSULTATION)),
                ticket("3").with(c -> c.status(TicketStatus.MERGED)));

        assertThat(october.total().complaints()).isEqualTo(1);
        assertThat(october.consultations()).isEqualTo(1);
        assertThat(october.apart()).containsEntry(Exclusion.MERGED, 1);
    }

    @Test
    void CMP_15_the_week_of_receipt_is_the_dealers() {
        Period week = Period.week(2026, 42);
        ComplaintSummary summed = summary(
                week,
                ticket("sunday-before").assigned("2026-10-11T23:59"),
                ticket("monday").assigned("2026-10-12T00:00"),
                ticket("sunday").assigned("2026-10-18T23:59"),
                ticket("monday-after").assigned("2026-10-19T00:00"));
        assertThat(summed.total().complaints()).isEqualTo(2);
    }

    @Test
    void CMP_15_the_matters_that_recur_most_become_mandatory_questions() {
        Stream<TicketFixture> tickets = Stream.of(
                        many("price", 4), many("noise", 3), many("delivery", 3), many("once", 1), many("twice", 2))
                .flatMap(stream -> stream);

        assertThat(summary(OCTOBER, tickets).mandatoryQuestions())
                .containsExactly(
                        new RecurringMatter(MatterKey.of("price"), 4, 2),
                        new RecurringMatter(MatterKey.of("delivery"), 3, 2),
                        new RecurringMatter(MatterKey.of("noise"), 3, 2));
    }

    private static Stream<TicketFixture> many(String matter, int count) {
        return IntStream.range(0, count).mapToObj(i -> ticket(matter + i).on(matter, "C-" + i % 2));
    }

    @Test
    void CMP_16_the_map_holds_eight_quarters_and_no_other() {
        EightQuarters map = EightQuarters.endingWith(new Quarter(2026, 4), DEALER, SHANGHAI);
        Stream.of("2024-12-31T23:59", "2025-01-01T00:00", "2026-12-31T23:59", "2027-01-01T00:00")
                .map(day -> ticket(day).assigned(day).build())
                .forEach(map::add);

        ComplaintMap result = map.result();
        assertThat(result.quarters())
                .hasSize(8)
                .startsWith(new Quarter(2025, 1))
                .endsWith(new Quarter(2026, 4));
        assertThat(result.cells())
                .extracting(filled -> filled.cell().quarter())
                .containsExactly(new Quarter(2025, 1), new Quarter(2026, 4));
    }

    @Test
    void CMP_16_a_cell_is_quarter_matter_cause_level_and_outcome() {
        EightQuarters map = EightQuarters.endingWith(new Quarter(2026, 4), DEALER, SHANGHAI);
        Stream.of(
                        ticket("1").closedAfter(DAY).with(c -> c.handling(handling("sales", CauseGroup.PEOPLE))),
                        ticket("2").closedAfter(DAY).with(c -> c.handling(handling("sales", CauseGroup.PEOPLE))),
                        ticket("3").closedAfter(DAY).repeatedWithinWindow(),
                        ticket("4").with(c -> c.status(TicketStatus.WITHDRAWN)),
                        ticket("5").with(c -> c.status(TicketStatus.MERGED)),
                        ticket("6").with(c -> c.kind(TicketKind.CONSULTATION)))
                .map(TicketFixture::build)
                .forEach(map::add);

        ComplaintMap result = map.result();
        assertThat(result.cells())
                .containsExactly(
                        filled(Optional.of(CauseGroup.PEOPLE), MapOutcome.SOLVED, 2),
                        filled(Optional.empty(), MapOutcome.WITHDRAWN, 1),
                        filled(Optional.empty(), MapOutcome.NOT_SOLVED_FIRST_TIME, 1));
        assertThat(result.complaints()).isEqualTo(4);
        assertThat(result.consultations()).isEqualTo(1);
    }

    private static ComplaintMap.Filled filled(Optional<CauseGroup> cause, MapOutcome outcome, int complaints) {
        MapCell cell =
                new MapCell(new Quarter(2026, 4), MatterKey.of("price"), cause, Optional.of(HandlerLevel.DLR), outcome);
        return new ComplaintMap.Filled(cell, complaints);
    }

    @Test
    void steps_out_of_order_are_refused() {
        List<Duration> falling = List.of(DAY, Duration.ofHours(1));
        assertThatThrownBy(() -> new SummaryFigures(falling, 3, 5))
                .hasMessageContaining("reactionSteps: are not ascending");
    }

    @Test
    void the_instants_of_a_period_are_local_midnights() {
        assertThat(OCTOBER.from(SHANGHAI)).isEqualTo(Instant.parse("2026-09-30T16:00:00Z"));
        assertThat(OCTOBER.until(SHANGHAI)).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
    }
}
