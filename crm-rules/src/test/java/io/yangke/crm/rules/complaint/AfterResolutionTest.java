package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.complaint.Cast.CSR;
import static io.yangke.crm.rules.complaint.Cast.DEALER;
import static io.yangke.crm.rules.complaint.Cast.REOPEN;
import static io.yangke.crm.rules.complaint.Cast.RESOLVE;
import static io.yangke.crm.rules.complaint.Cast.RESPOND;
import static io.yangke.crm.spi.complaint.ClockKind.CLOSING;
import static io.yangke.crm.spi.complaint.ClockKind.FOLLOW_UP;
import static io.yangke.crm.spi.complaint.ClockKind.RESPONSE;
import static io.yangke.crm.spi.complaint.ClockKind.STATUTORY_NOTICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.FormPart;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlingStep;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.ReopenCause;
import io.yangke.crm.spi.complaint.TicketStatus;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From handling to the closed file (CMP-10, CMP-11, CMP-12)")
class AfterResolutionTest {

    private static Play resolved() {
        return Play.from("2026-10-12 10:00")
                .register()
                .at("2026-10-12 10:30")
                .act(DEALER, RESPOND)
                .at("2026-10-13 10:00")
                .act(DEALER, RESOLVE);
    }

    @Test
    @DisplayName("CMP-10: every step of handling is recorded with its time, and fills the form")
    void steps_fill_the_form() {
        Play play =
                Play.from("2026-10-12 10:00").register().at("2026-10-12 10:30").act(DEALER, RESPOND);
        assertThat(play.ticket().status()).isEqualTo(TicketStatus.IN_PROGRESS);
        play.at("2026-10-12 11:00")
                .act(DEALER, new ComplaintAction.Investigate(Optional.of(CauseGroup.PEOPLE), Optional.empty()));
        play.at("2026-10-12 12:00").act(DEALER, Cast.PLAN);
        play.at("2026-10-12 13:00").act(DEALER, new ComplaintAction.Agree(Optional.empty()));
        play.at("2026-10-12 14:00").act(DEALER, Cast.CARRY_OUT).act(DEALER, RESOLVE);
        play.at("2026-10-12 15:00").act(CSR, Cast.followUp(FollowUpResult.NOT_REACHED));
        assertThat(play.ticket().handling().steps())
                .containsEntry(HandlingStep.ACCEPT, play.instant("2026-10-12 10:00"))
                .containsEntry(HandlingStep.CALM, play.instant("2026-10-12 10:30"))
                .containsEntry(HandlingStep.VERIFY_AND_PLAN, play.instant("2026-10-12 12:00"))
                .containsEntry(HandlingStep.AGREE, play.instant("2026-10-12 13:00"))
                .containsEntry(HandlingStep.CARRY_OUT, play.instant("2026-10-12 14:00"))
                .containsEntry(HandlingStep.FOLLOW_UP, play.instant("2026-10-12 15:00"))
                .hasSize(6);
        assertThat(play.ticket().handling().preliminaryCause()).contains(CauseGroup.PEOPLE);
        assertThat(play.ticket().handling().department()).contains("service");
        assertThat(play.ticket().handling().measuresDoneBy()).contains(LocalDate.of(2026, 10, 20));
        assertThat(play.ticket().handling().measuresDoneOn()).contains(LocalDate.of(2026, 10, 19));
        assertThat(play.ticket().handling().missing())
                .containsExactlyInAnyOrder(FormPart.ROOT_CAUSE, FormPart.IMPROVEMENT);
    }

    @Test
    @DisplayName("CMP-10, CMP-12: a step that says nothing of the form leaves it as it was")
    void an_empty_step_keeps_the_form() {
        Play play = Play.from("2026-10-12 10:00").register().act(DEALER, RESPOND);
        play.act(DEALER, new ComplaintAction.Investigate(Optional.of(CauseGroup.PEOPLE), Optional.empty()));
        play.act(DEALER, Cast.PLAN);
        play.act(DEALER, new ComplaintAction.Investigate(Optional.empty(), Optional.empty()));
        play.act(DEALER, new ComplaintAction.Plan(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(play.ticket().handling().preliminaryCause()).contains(CauseGroup.PEOPLE);
        assertThat(play.ticket().handling().department()).contains("service");
        assertThat(play.ticket().handling().measuresDoneBy()).contains(LocalDate.of(2026, 10, 20));
    }

    @Test
    @DisplayName("CMP-10: resolved needs a response first, unless policy says otherwise")
    void a_response_is_needed_first() {
        Play play = Play.from("2026-10-12 10:00").register();
        assertThat(play.refused(DEALER, RESOLVE)).isEqualTo(ComplaintRefusalReason.NOT_RESPONDED);
        play.policy(policy -> policy.responseNeededToResolve(false)).act(DEALER, RESOLVE);
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(play.ticket().status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(play.events(ComplaintEvent.Resolved.class))
                .containsExactly(new ComplaintEvent.Resolved(false, false));
    }

    @Test
    @DisplayName(
            "CMP-03: who was never called still has to be called when a ticket is handled anew, by the time that held")
    void the_response_duty_comes_back() {
        Play play = Play.from("2026-10-12 10:00")
                .policy(policy -> policy.responseNeededToResolve(false))
                .register()
                .at("2026-10-12 10:30")
                .act(DEALER, RESOLVE);
        play.at("2026-10-12 11:00").act(CSR, REOPEN);
        assertThat(play.ticket().status()).isEqualTo(TicketStatus.UNHANDLED);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 12:00");
        play.act(DEALER, RESOLVE).at("2026-10-13 11:00").act(CSR, REOPEN);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-13 11:00");
        assertThat(play.clock(RESPONSE).cycle()).isEqualTo(3);
        play.tick("2026-10-13 11:01").act(DEALER, RESOLVE).act(CSR, REOPEN);
        assertThat(play.clock(RESPONSE).state()).as("a breach is not wiped out").isEqualTo(ClockState.BREACHED);
    }

    @Test
    @DisplayName("CMP-11: satisfied confirms, and shows that the consumer knows how it was handled (CMP-17)")
    void satisfied() {
        Play play = resolved().at("2026-10-14 10:00").act(CSR, Cast.followUp(FollowUpResult.SATISFIED));
        assertThat(play.ticket().status()).isEqualTo(TicketStatus.CONFIRMED);
        assertThat(play.clock(FOLLOW_UP).state()).isEqualTo(ClockState.MET);
        assertThat(play.clock(STATUTORY_NOTICE).state()).isEqualTo(ClockState.MET);
    }

    @Test
    @DisplayName("CMP-10, CMP-11: unsatisfied is handled anew in the next round, with a closing limit of its own")
    void unsatisfied() {
        Play play = resolved().at("2026-10-14 10:00").act(CSR, Cast.followUp(FollowUpResult.UNSATISFIED));
        assertThat(play.ticket().status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(play.ticket().handlingRound()).isEqualTo(2);
        assertThat(play.ticket().resolvedAt()).isEmpty();
        assertThat(play.clock(FOLLOW_UP).state()).isEqualTo(ClockState.MET);
        assertThat(play.clock(STATUTORY_NOTICE).state()).isEqualTo(ClockState.RUNNING);
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-19 18:00");
        assertThat(play.ticket().reopenings()).singleElement().satisfies(again -> {
            assertThat(again.cause()).isEqualTo(ReopenCause.UNSATISFIED);
            assertThat(again.resolvedAt()).isEqualTo(play.instant("2026-10-13 10:00"));
            assertThat(again.at()).isEqualTo(play.now());
        });
    }

    @Test
    @DisplayName("CMP-11: not reached leaves the duty; calling again after three days is late")
    void not_reached() {
        Play play = resolved().at("2026-10-14 10:00").act(CSR, Cast.followUp(FollowUpResult.NOT_REACHED));
        assertThat(play.ticket().status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(play.clock(FOLLOW_UP).state()).isEqualTo(ClockState.RUNNING);
        play.at("2026-10-16 10:00:01").act(CSR, Cast.followUp(FollowUpResult.SATISFIED));
        assertThat(play.clock(FOLLOW_UP).state()).isEqualTo(ClockState.MET_LATE);
        assertThat(play.ticket().followUps()).hasSize(2);
    }

    @Test
    @DisplayName("CMP-10: a reopening before the follow-up call lets that call fall away")
    void reopened_before_the_call() {
        Play play = resolved().at("2026-10-13 11:00").act(CSR, REOPEN);
        assertThat(play.clock(FOLLOW_UP).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(play.ticket().handlingRound()).isEqualTo(2);
    }

    @Test
    @DisplayName("CMP-10, S8: resumed, what was left runs on from the reopening, to the minute and rounded up")
    void resumed_limits_are_rounded_up() {
        Play play = Play.from("2026-10-12 10:00")
                .policy(policy -> policy.reopenMode(ReopenMode.RESUME))
                .register()
                .act(DEALER, RESPOND);
        play.at(play.instant("2026-10-15 18:00").minusMillis(1)).act(DEALER, RESOLVE);
        play.at("2026-10-16 09:00").act(CSR, REOPEN);
        assertThat(play.clock(CLOSING).limit()).isEqualTo(Limit.workingMinutes(1));
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-16 09:01");
    }

    @Test
    @DisplayName("CMP-10, S8: resumed in elapsed time, where the limit was in elapsed time")
    void resumed_elapsed_limits() {
        Play play = Play.from("2026-10-12 10:00")
                .policy(policy ->
                        policy.reopenMode(ReopenMode.RESUME).closingLimits(Map.of(Grade.A, Limit.elapsedMinutes(600))))
                .register()
                .act(DEALER, RESPOND)
                .at("2026-10-12 12:00")
                .act(DEALER, RESOLVE);
        play.at("2026-10-13 22:00").act(CSR, REOPEN);
        assertThat(play.clock(CLOSING).limit()).isEqualTo(Limit.elapsedMinutes(480));
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-14 06:00");
    }

    @Test
    @DisplayName("CMP-12: the file closes only with a complete form, unless policy says otherwise")
    void the_form_must_be_complete() {
        Play play = resolved().act(CSR, Cast.followUp(FollowUpResult.SATISFIED));
        assertThat(play.refused(DEALER, Cast.CLOSE_FILE)).isEqualTo(ComplaintRefusalReason.FORM_INCOMPLETE);
        play.policy(policy -> policy.completeFormNeeded(false)).act(DEALER, Cast.CLOSE_FILE);
        assertThat(play.ticket().status()).isEqualTo(TicketStatus.FILED);
        assertThat(play.ticket().isEnded()).isTrue();
    }

    @Test
    @DisplayName("CMP-12: cause, department and date of the improvement complete the form")
    void a_complete_form_closes_the_file() {
        Play play = Play.from("2026-10-12 10:00")
                .register()
                .act(DEALER, RESPOND)
                .act(DEALER, Cast.PLAN)
                .act(DEALER, RESOLVE);
        play.act(CSR, Cast.followUp(FollowUpResult.SATISFIED));
        play.act(DEALER, Cast.CARRY_OUT).act(DEALER, Cast.RECORD_CAUSE);
        assertThat(play.ticket().handling().rootCause()).contains(CauseGroup.values()[0]);
        assertThat(play.ticket().handling().improvingDepartment()).contains("service");
        assertThat(play.ticket().handling().improvedOn()).contains(LocalDate.of(2026, 10, 21));
        assertThat(play.ticket().handling().steps()).containsKey(HandlingStep.CARRY_OUT);
        play.act(DEALER, Cast.CLOSE_FILE);
        assertThat(play.ticket().status()).isEqualTo(TicketStatus.FILED);
        assertThat(play.ticket().wakeAt()).isEmpty();
    }

    @Test
    @DisplayName("CMP-10: withdrawn and rejected end every duty and a pause; what was breached stays")
    void endings() {
        Play withdrawn = Play.from("2026-10-12 10:00")
                .policy(policy -> policy.pausableClocks(Set.of(CLOSING)))
                .register()
                .at("2026-10-12 13:00")
                .act(DEALER, Cast.PAUSE)
                .act(CSR, Cast.WITHDRAW);
        assertThat(withdrawn.ticket().isPaused()).isFalse();
        assertThat(withdrawn.clock(RESPONSE).state()).isEqualTo(ClockState.BREACHED);
        assertThat(withdrawn.clock(CLOSING).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(withdrawn.ticket().clocks()).allMatch(clock -> !clock.isOpen());
        Play rejected = Play.from("2026-10-12 10:00").register().act(Cast.CSR_LEAD, Cast.REJECT);
        assertThat(rejected.ticket().status()).isEqualTo(TicketStatus.REJECTED);
        assertThat(rejected.ticket().clocks()).allMatch(clock -> clock.state() == ClockState.CANCELLED);
    }

    @Test
    @DisplayName("CMP-10: a response without words is remembered as such")
    void a_response_without_words() {
        Play play = Play.from("2026-10-12 10:00").register().act(DEALER, new ComplaintAction.Respond(Optional.empty()));
        assertThat(play.ticket().emptyResponse()).isTrue();
        play.at("2026-10-12 11:00").act(DEALER, RESPOND);
        assertThat(play.ticket().emptyResponse()).isTrue();
        assertThat(play.ticket().firstRespondedAt()).contains(play.instant("2026-10-12 10:00"));
        assertThat(Play.from("2026-10-12 10:00")
                        .register()
                        .act(DEALER, RESPOND)
                        .ticket()
                        .emptyResponse())
                .isFalse();
    }
}
