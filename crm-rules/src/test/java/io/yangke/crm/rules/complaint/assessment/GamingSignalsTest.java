package io.yangke.crm.rules.complaint.assessment;

import static io.yangke.crm.rules.complaint.assessment.TicketFixture.SHANGHAI;
import static io.yangke.crm.rules.complaint.assessment.TicketFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.DeskFlow;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.PauseReason;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.ReopenCause;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ticket of Monday 12 October 2026, 10:00: response until 12:00, closing until Thursday 18:00. */
@DisplayName("CMP-13, N10: gaming signals")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GamingSignalsTest {

    private static final Actor DEALER = Actor.dealer("D-7");
    private static final Actor HEAD = Actor.of(Role.COMPLAINTS_HEAD, "H-1");
    private static final Optional<PersonalText> WORDS = Optional.of(PersonalText.of("called, listened, calmed"));
    private static final ComplaintPolicy PAUSING = ComplaintPolicy.DEFAULT.toBuilder()
            .addPausableClock(ClockKind.CLOSING)
            .addPausableClock(ClockKind.RESPONSE)
            .build();

    private static DeskFlow ticket(ComplaintPolicy policy, Channel channel) {
        RegisterComplaint.Builder command = RegisterComplaint.builder()
                .dealer(DealerId.of("SK-0371"))
                .customer(CustomerId.of("C-1"))
                .channel(channel)
                .matter("price")
                .receivedAt(at("2026-10-12T10:00"))
                .by(Actor.csr("400-17"))
                .key("k");
        return DeskFlow.register(policy, command.category("A4d").build());
    }

    private static List<GamingSignal> signals(DeskFlow flow) {
        List<GamingSignal> signals = GamingSignals.find(
                flow.ticket().id(),
                flow.events(),
                flow.rules().policy().assessment(),
                flow.rules().calendar());
        assertThat(signals).allMatch(signal -> isKnown(signal.explain(SHANGHAI)), "N3: is a known statement");
        return signals;
    }

    private static boolean isKnown(Explanation explanation) {
        return Assessment.codes().stream()
                .anyMatch(known -> known.code().equals(explanation.code()) && known.admits(explanation.arguments()));
    }

    private static DeskFlow responded(ComplaintPolicy policy, Channel channel) {
        Actor handler = channel == Channel.MEDIA ? Actor.of(Role.MEDIA_SE, "M-1") : DEALER;
        return ticket(policy, channel).then(at("2026-10-12T10:30"), handler, new ComplaintAction.Respond(WORDS));
    }

    private static ComplaintAction.Resolve resolve() {
        return new ComplaintAction.Resolve(true, Optional.empty());
    }

    @Test
    void a_ticket_handled_well_gives_no_signal() {
        assertThat(signals(responded(ComplaintPolicy.DEFAULT, Channel.HOTLINE)
                        .then(at("2026-10-13T10:00"), DEALER, resolve())))
                .isEmpty();
    }

    @ParameterizedTest(name = "a closing limit of 35 working hours stopped on {0}: {1}")
    @CsvSource({"2026-10-13T10:00, false", "2026-10-15T14:29, false", "2026-10-15T14:30, true", "2026-10-15T17:59, true"
    })
    void a_pause_in_the_last_tenth_of_the_closing_limit_is_a_signal(String stopped, boolean signal) {
        DeskFlow flow = responded(PAUSING, Channel.HOTLINE)
                .then(at(stopped), DEALER, new ComplaintAction.Pause(PauseReason.WAITING_FOR_PARTS));
        assertThat(signals(flow).stream().anyMatch(GamingSignal.PausedBeforeLimit.class::isInstance))
                .isEqualTo(signal);
    }

    @Test
    void a_pause_before_the_response_limit_names_duty_and_time_left() {
        DeskFlow flow = ticket(PAUSING, Channel.HOTLINE)
                .then(at("2026-10-12T11:55"), DEALER, new ComplaintAction.Pause(PauseReason.WAITING));
        assertThat(signals(flow))
                .containsExactly(new GamingSignal.PausedBeforeLimit(
                        TicketId.of("T-1"),
                        at("2026-10-12T11:55"),
                        ClockKind.RESPONSE,
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(120),
                        false));
    }

    @Test
    void a_second_pause_is_measured_against_the_whole_limit_as_planned() {
        DeskFlow flow = ticket(PAUSING, Channel.HOTLINE)
                .then(at("2026-10-12T10:10"), DEALER, new ComplaintAction.Pause(PauseReason.WAITING))
                .then(at("2026-10-12T20:10"), DEALER, new ComplaintAction.Resume())
                .then(at("2026-10-12T21:30"), DEALER, new ComplaintAction.Pause(PauseReason.WAITING));
        assertThat(signals(flow)).as("30 of 120 minutes are left").isEmpty();
    }

    @ParameterizedTest(name = "CMP-06: B to C on {0} of a limit of 7 working days: signal {1}, after the breach {2}")
    @CsvSource({"2026-10-20T17:00, false, false", "2026-10-21T12:00, true, false", "2026-10-22T09:00, true, true"})
    void the_way_to_C_after_the_limit_or_just_before_is_a_signal(String moved, boolean signal, boolean afterBreach) {
        DeskFlow flow = responded(ComplaintPolicy.DEFAULT, Channel.MEDIA)
                .then(
                        at(moved),
                        HEAD,
                        new ComplaintAction.Regrade(
                                Grade.C, RegradeReason.CANNOT_CLOSE_IN_TIME, Optional.empty(), Optional.empty()));
        List<GamingSignal> found = signals(flow);
        assertThat(found).hasSize(signal ? 1 : 0);
        found.forEach(one ->
                assertThat(((GamingSignal.RegradedLate) one).afterBreach()).isEqualTo(afterBreach));
    }

    @Test
    void a_lower_grade_early_on_is_none() {
        DeskFlow flow = responded(ComplaintPolicy.DEFAULT, Channel.MEDIA)
                .then(
                        at("2026-10-12T11:00"),
                        HEAD,
                        new ComplaintAction.Regrade(
                                Grade.A, RegradeReason.WRONGLY_GRADED, Optional.of(Actor.se("S-3")), Optional.empty()));
        assertThat(signals(flow)).isEmpty();
    }

    @Test
    void a_higher_grade_by_evidence_is_none_even_after_the_breach() {
        DeskFlow flow = responded(ComplaintPolicy.DEFAULT, Channel.HOTLINE)
                .then(
                        at("2026-10-16T10:00"),
                        HEAD,
                        new ComplaintAction.Regrade(
                                Grade.B, RegradeReason.MEDIA_INVOLVED, Optional.empty(), Optional.empty()));
        assertThat(signals(flow)).isEmpty();
    }

    @Test
    void a_response_without_a_word_is_a_signal() {
        DeskFlow flow = ticket(ComplaintPolicy.DEFAULT, Channel.HOTLINE)
                .then(at("2026-10-12T10:30"), DEALER, new ComplaintAction.Respond(Optional.empty()));
        assertThat(signals(flow))
                .containsExactly(new GamingSignal.EmptyResponse(TicketId.of("T-1"), at("2026-10-12T10:30")));
    }

    @ParameterizedTest(name = "closed on 13 October and handled anew on {0}: signal {1}")
    @CsvSource({"2026-10-20T23:59, true", "2026-10-21T00:00, false"})
    void handled_anew_within_seven_days_is_a_signal(String reopened, boolean signal) {
        DeskFlow flow = responded(ComplaintPolicy.DEFAULT, Channel.HOTLINE)
                .then(at("2026-10-13T10:00"), DEALER, resolve())
                .then(
                        at(reopened),
                        Actor.csr("400-17"),
                        new ComplaintAction.Reopen(ReopenCause.CUSTOMER_CAME_BACK, Optional.empty()));
        assertThat(signals(flow).stream().anyMatch(GamingSignal.ReopenedEarly.class::isInstance))
                .isEqualTo(signal);
    }

    @Test
    void closed_with_nobody_in_touch_is_a_signal() {
        ComplaintPolicy lax = ComplaintPolicy.DEFAULT.toBuilder()
                .responseNeededToResolve(false)
                .build();
        DeskFlow flow = ticket(lax, Channel.HOTLINE).then(at("2026-10-12T10:30"), DEALER, resolve());
        assertThat(signals(flow))
                .containsExactly(new GamingSignal.ResolvedUnanswered(TicketId.of("T-1"), at("2026-10-12T10:30")));
        assertThat(signals(flow).get(0).explain(SHANGHAI).code()).isEqualTo("complaint.signal.resolvedUnanswered");
    }

    @Test
    void the_order_in_which_events_are_given_does_not_matter() {
        DeskFlow flow = ticket(PAUSING, Channel.HOTLINE)
                .then(at("2026-10-12T11:55"), DEALER, new ComplaintAction.Pause(PauseReason.WAITING));
        List<RecordedEvent> backwards = new ArrayList<>(flow.events());
        Collections.reverse(backwards);
        assertThat(GamingSignals.find(
                        flow.ticket().id(),
                        backwards,
                        flow.rules().policy().assessment(),
                        flow.rules().calendar()))
                .isEqualTo(signals(flow));
    }
}
