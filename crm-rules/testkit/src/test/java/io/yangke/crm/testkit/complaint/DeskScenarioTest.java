package io.yangke.crm.testkit.complaint;

import static io.yangke.crm.spi.complaint.ClockKind.CLOSING;
import static io.yangke.crm.spi.complaint.ClockKind.FOLLOW_UP;
import static io.yangke.crm.spi.complaint.ClockKind.MEDIA_INFORM;
import static io.yangke.crm.spi.complaint.ClockKind.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.complaint.WarningCause;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A scenario of the complaint desk")
class DeskScenarioTest {

    @Test
    @DisplayName("CMP-02, CMP-03, CMP-04: reads as the rule it tests")
    void reads_as_the_rule_it_tests() {
        DeskScenario.standard()
                .at("2026-09-30 10:00")
                .register()
                .thenGrade(Grade.A)
                .thenHandler(HandlerLevel.DLR)
                .thenDue(RESPONSE, "2026-09-30 12:00")
                .thenDue(CLOSING, "2026-10-10 18:00")
                .expectRefused(ComplaintRefusalReason.PAUSE_NOT_ALLOWED)
                .pause()
                .at("2026-09-30 11:30")
                .respond()
                .thenClock(RESPONSE)
                .isMet()
                .and()
                .at("2026-10-11 09:00")
                .resolve()
                .thenClock(CLOSING)
                .isMetLate()
                .isBreachedAt("2026-10-10 18:00")
                .hasCycle(1)
                .and()
                .followUp(FollowUpResult.SATISFIED)
                .thenClock(FOLLOW_UP)
                .isMet()
                .and()
                .then()
                .hasStatus(TicketStatus.CONFIRMED);
    }

    @Test
    @DisplayName("CMP-04: tests a policy of the host's own, with pauses and other limits")
    void tests_a_policy_of_the_hosts_own() {
        ComplaintPolicy ours = ComplaintPolicy.builder()
                .responseLimit(Limit.workingMinutes(60))
                .pausableClocks(Set.of(CLOSING))
                .build();
        DeskScenario.with(ours)
                .at("2026-10-12 17:30")
                .register()
                .thenDue(RESPONSE, "2026-10-13 09:30")
                .at("2026-10-13 09:00")
                .pause()
                .thenClock(CLOSING)
                .isPaused()
                .and()
                .at("2026-10-13 15:00")
                .resume()
                .thenDue(CLOSING, "2026-10-16 15:00")
                .sweep()
                .thenClock(RESPONSE)
                .isBreached();
    }

    @Test
    @DisplayName("CMP-06, CMP-07, CMP-08: follows a repeat, a warning and a change of grade")
    void follows_a_repeat() {
        Complaint first = DeskScenario.standard()
                .at("2026-10-12 10:00")
                .register()
                .respond()
                .resolve()
                .ticket();
        DeskScenario.standard()
                .at("2026-10-14 10:00")
                .after(first)
                .register()
                .thenHandler(HandlerLevel.RBO)
                .call()
                .then()
                .hasRound(2)
                .hasWarnings(WarningCause.UNHANDLED_CALLS);
        DeskScenario.standard()
                .at("2026-10-14 10:00")
                .register()
                .regrade(Grade.B, RegradeReason.MEDIA_INVOLVED)
                .thenHandler(HandlerLevel.MEDIA_SE)
                .reassign(HandlerLevel.SE)
                .thenHandler(HandlerLevel.SE);
    }

    @Test
    @DisplayName("CMP-20: begins with any complaint, such as one through the media")
    void begins_with_any_complaint() {
        DeskScenario scenario = DeskScenario.standard().at("2026-10-12 10:00");
        scenario.register(command -> command.channel(Channel.MEDIA))
                .thenDue(MEDIA_INFORM, "2026-10-12 11:00")
                .act(People.MEDIA_SE, new ComplaintAction.InformDepartment("service"))
                .thenClock(MEDIA_INFORM)
                .isMet();
        assertThat(scenario.events()).isNotEmpty();
        assertThat(Complaints.throughTheMedia(scenario.ticket().lastEventAt())
                        .build()
                        .category())
                .isEmpty();
    }

    @Test
    @DisplayName("A wrong expectation says what was expected, what was found, and the limits")
    void a_wrong_expectation_explains_itself() {
        DeskScenario scenario = DeskScenario.standard().at("2026-10-12 10:00").register();
        assertThatThrownBy(() -> scenario.thenGrade(Grade.B))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("to have grade B", "CLOSING", "2026-10-15 18:00");
        assertThatThrownBy(() -> scenario.thenDue(CLOSING, "2026-10-16 18:00"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("CLOSING", "2026-10-16 18:00", "due 2026-10-15 18:00", "cn-statutory");
        assertThatThrownBy(() -> scenario.thenClock(MEDIA_INFORM))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to have a clock MEDIA_INFORM");
        assertThatThrownBy(scenario::resolve)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("RESOLVE to be accepted", "NOT_RESPONDED");
        assertThatThrownBy(() -> scenario.expectRefused(ComplaintRefusalReason.WRONG_STATUS)
                        .respond())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("RESPOND to be refused: WRONG_STATUS", "accepted");
    }

    @Test
    @DisplayName("A ticket is registered before anything is done to it")
    void a_ticket_is_registered_first() {
        assertThatThrownBy(() -> DeskScenario.standard().respond())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("register() first");
    }
}
