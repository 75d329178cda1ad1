package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.complaint.Cast.CSR_LEAD;
import static io.yangke.crm.rules.complaint.Cast.HEAD;
import static io.yangke.crm.rules.complaint.Cast.MEDIA_SE;
import static io.yangke.crm.rules.complaint.Cast.RESOLVE;
import static io.yangke.crm.rules.complaint.Cast.RESPOND;
import static io.yangke.crm.rules.complaint.Cast.regrade;
import static io.yangke.crm.rules.complaint.Cast.toC;
import static io.yangke.crm.spi.complaint.ClockKind.CLOSING;
import static io.yangke.crm.spi.complaint.ClockKind.RESPONSE;
import static io.yangke.crm.spi.complaint.ClockKind.STATUTORY_NOTICE;
import static io.yangke.crm.spi.complaint.Grade.A;
import static io.yangke.crm.spi.complaint.Grade.B;
import static io.yangke.crm.spi.complaint.Grade.C;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Changes of grade (CMP-06)")
class RegradeTest {

    private static Play gradeB() {
        return Play.from("2026-10-12 10:00").register(Channel.WEB);
    }

    private static Play gradeC() {
        return gradeB().at("2026-10-22 10:00").act(HEAD, toC());
    }

    private static Play in(Grade grade) {
        return switch (grade) {
            case A -> Play.from("2026-10-12 10:00").register();
            case B -> gradeB();
            case C -> gradeC();
        };
    }

    @ParameterizedTest(name = "{0} to {1} because {2}: {3}")
    @CsvSource({
        "A, B, SAFETY_EVIDENCE, yes",
        "A, B, MEDIA_INVOLVED, yes",
        "A, B, AUTHORITY_INVOLVED, yes",
        "A, B, REPEATED, yes",
        "A, B, WRONGLY_GRADED, no",
        "A, B, CANNOT_CLOSE_IN_TIME, no",
        "A, A, SAFETY_EVIDENCE, no",
        "B, B, REPEATED, no",
        "B, A, SAFETY_EVIDENCE, no",
        "B, A, WRONGLY_GRADED, yes",
        "B, A, CANNOT_CLOSE_IN_TIME, no",
        "C, B, WRONGLY_GRADED, yes",
        "C, A, WRONGLY_GRADED, yes",
        "C, B, MEDIA_INVOLVED, no",
        "A, A, WRONGLY_GRADED, no"
    })
    @DisplayName("CMP-06: which grade for which reason")
    void which_grade_for_which_reason(Grade from, Grade to, RegradeReason reason, String allowed) {
        Play play = in(from);
        if (allowed.equals("yes")) {
            play.act(CSR_LEAD, regrade(to, reason, HEAD));
            assertThat(play.ticket().grade()).contains(to);
            ComplaintEvent.Regraded event = play.events(ComplaintEvent.Regraded.class)
                    .get(play.events(ComplaintEvent.Regraded.class).size() - 1);
            assertThat(event.from()).isEqualTo(from);
            assertThat(event.reason()).isEqualTo(reason);
            assertThat(event.approver()).contains(HEAD);
        } else {
            assertThat(play.refused(CSR_LEAD, regrade(to, reason, HEAD)))
                    .isEqualTo(ComplaintRefusalReason.REGRADE_NOT_ALLOWED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Role.class)
    @DisplayName("CMP-06: to C by the head of the complaints department only")
    void to_C_by_the_head_only(Role role) {
        Play play = gradeB().at("2026-10-22 10:00");
        if (role == Role.COMPLAINTS_HEAD) {
            play.act(Actor.of(role, "somebody"), toC());
        } else {
            assertThat(play.refused(Actor.of(role, "somebody"), toC())).isEqualTo(ComplaintRefusalReason.ROLE_MAY_NOT);
        }
    }

    @ParameterizedTest(name = "from {0} because {1}")
    @CsvSource({
        "A, CANNOT_CLOSE_IN_TIME",
        "A, SAFETY_EVIDENCE",
        "B, SAFETY_EVIDENCE",
        "B, MEDIA_INVOLVED",
        "B, AUTHORITY_INVOLVED",
        "B, REPEATED",
        "B, WRONGLY_GRADED",
        "C, CANNOT_CLOSE_IN_TIME",
        "C, WRONGLY_GRADED"
    })
    @DisplayName("CMP-06: no other path into C")
    void no_other_path_into_C(Grade from, RegradeReason reason) {
        Play play = in(from).at("2026-10-23 10:00");
        assertThat(play.refused(HEAD, regrade(C, reason, CSR_LEAD)))
                .isEqualTo(ComplaintRefusalReason.REGRADE_NOT_ALLOWED);
    }

    @Test
    @DisplayName("CMP-06: to C only when the ticket cannot be closed in time: 80 % used up, to the second")
    void to_C_when_it_cannot_be_closed_in_time() {
        // Monday 10:00 to Wednesday next week 18:00: 8 + 7 x 9 = 71 working hours, a fifth is 14:12 before the end
        Play play = gradeB().at("2026-10-20 12:47:59");
        assertThat(play.refused(HEAD, toC())).isEqualTo(ComplaintRefusalReason.CAN_STILL_CLOSE);
        play.at("2026-10-20 12:48").act(HEAD, toC());
        assertThat(play.ticket().grade()).contains(C);
        assertThat(gradeC().ticket().grade()).contains(C);
    }

    @Test
    @DisplayName("CMP-06: a ticket nobody has, or that stands still with time left, can still be closed")
    void an_unassigned_ticket_can_still_be_closed() {
        Play play = Play.from("2026-10-12 10:00");
        play.register(command -> command.channel(Channel.WEB).assignNow(false));
        assertThat(play.at("2026-11-12 10:00").refused(HEAD, toC())).isEqualTo(ComplaintRefusalReason.CAN_STILL_CLOSE);
        Play paused = Play.from("2026-10-12 10:00")
                .policy(policy -> policy.pausableClocks(Set.of(CLOSING)))
                .register(Channel.WEB);
        paused.at("2026-10-13 10:00").act(MEDIA_SE, Cast.PAUSE).at("2026-11-12 10:00");
        assertThat(paused.refused(HEAD, toC())).isEqualTo(ComplaintRefusalReason.CAN_STILL_CLOSE);
    }

    @Test
    @DisplayName("CMP-06: where grade B has no limit, nothing keeps a ticket from C")
    void without_a_limit_nothing_keeps_it_from_C() {
        Play play = Play.from("2026-10-12 10:00")
                .policy(policy -> policy.closingLimits(Map.of(A, Limit.workingDays(3))))
                .register(Channel.WEB);
        play.act(HEAD, toC());
        assertThat(play.ticket().grade()).contains(C);
    }

    @Test
    @DisplayName("CMP-06: in C the closing limit ends, the response duty and the statutory one do not")
    void in_C_the_closing_limit_ends() {
        Play play = Play.from("2026-10-12 10:00")
                .policy(policy -> policy.gradeCFromPercent(0))
                .register(Channel.WEB);
        play.at("2026-10-12 10:30").act(HEAD, toC());
        assertThat(play.clock(CLOSING).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(play.ticket().closeBy()).isEmpty();
        assertThat(play.clock(RESPONSE).cycle()).isEqualTo(1);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 12:00");
        assertThat(play.clock(STATUTORY_NOTICE).state()).isEqualTo(ClockState.RUNNING);
        assertThat(play.ticket().handler()).contains(HandlerLevel.COMPLAINTS_HEAD);
        assertThat(play.ticket().assignment().orElseThrow().staff()).contains(HEAD.id());
        assertThat(play.ticket().category()).contains(CategoryCode.of("C4"));
        assertThat(play.refused(MEDIA_SE, RESPOND)).isEqualTo(ComplaintRefusalReason.ROLE_MAY_NOT);
        play.at("2026-10-12 11:00").act(HEAD, RESPOND);
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.MET);
        play.at("2026-12-12 11:00").act(HEAD, RESOLVE).act(Cast.CSR, Cast.REOPEN);
        assertThat(play.clock(CLOSING).state()).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    @DisplayName("CMP-06, S32: C after the limit keeps the breach")
    void C_after_the_limit_keeps_the_breach() {
        Play play = gradeC();
        assertThat(play.clock(CLOSING).state()).isEqualTo(ClockState.BREACHED);
        assertThat(play.ticket().regradings().get(0).afterBreach()).isTrue();
    }

    @Test
    @DisplayName("CMP-06: down needs the approval of another who may regrade")
    void down_needs_an_approver() {
        Play play = gradeB();
        for (Actor approver : new Actor[] {CSR_LEAD, Cast.CSR, Cast.DEALER}) {
            assertThat(play.refused(CSR_LEAD, regrade(A, RegradeReason.WRONGLY_GRADED, approver)))
                    .as(approver.role().name())
                    .isEqualTo(ComplaintRefusalReason.APPROVER_NEEDED);
        }
        assertThat(play.refused(CSR_LEAD, regrade(A, RegradeReason.WRONGLY_GRADED)))
                .isEqualTo(ComplaintRefusalReason.APPROVER_NEEDED);
        play.act(CSR_LEAD, regrade(A, RegradeReason.WRONGLY_GRADED, HEAD));
        assertThat(play.ticket().category())
                .as("the last row of grade A: other")
                .contains(CategoryCode.of("A4z"));
        assertThat(play.ticket().handler()).contains(HandlerLevel.RBO);
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-15 18:00");
        assertThat(play.clock(RESPONSE).cycle()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "CMP-06: up keeps the start, gives the new limit and the new handler, and makes a major matter (CMP-12)")
    void up_keeps_the_start() {
        Play play = Play.from("2026-10-12 10:00").register().at("2026-10-14 10:00");
        play.act(CSR_LEAD, regrade(B, RegradeReason.MEDIA_INVOLVED));
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-21 18:00");
        assertThat(play.clock(CLOSING).startedAt()).isEqualTo(play.instant("2026-10-12 10:00"));
        assertThat(play.clock(CLOSING).cycle()).isEqualTo(2);
        assertThat(play.ticket().handler()).contains(HandlerLevel.MEDIA_SE);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-14 12:00");
        assertThat(play.ticket().category()).contains(CategoryCode.of("B4"));
        assertThat(play.ticket().majorReasons()).containsExactly(MajorReason.GRADE_B);
        assertThat(play.ticket().regradings()).singleElement().satisfies(change -> {
            assertThat(change.afterBreach()).isFalse();
            assertThat(change.at()).isEqualTo(play.now());
            assertThat(change.reason()).isEqualTo(RegradeReason.MEDIA_INVOLVED);
        });
    }

    @Test
    @DisplayName("CMP-06: out of C the limit counts from the first assignment again")
    void out_of_C() {
        Play play = gradeC().at("2026-10-23 10:00").act(HEAD, regrade(B, RegradeReason.WRONGLY_GRADED, CSR_LEAD));
        assertThat(play.clock(CLOSING).startedAt()).isEqualTo(play.instant("2026-10-12 10:00"));
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-23 10:00");
        assertThat(play.ticket().handler()).contains(HandlerLevel.MEDIA_SE);
        Play never = Play.from("2026-10-12 10:00")
                .policy(policy -> policy.closingLimits(Map.of(A, Limit.workingDays(3))))
                .register(Channel.WEB);
        never.at("2026-10-13 10:00").act(CSR_LEAD, regrade(A, RegradeReason.WRONGLY_GRADED, HEAD));
        assertThat(never.due(CLOSING)).isEqualTo("2026-10-15 18:00");
    }

    @Test
    @DisplayName("CMP-06: a ticket nobody has yet changes grade without a limit, a handler or a response duty")
    void an_unassigned_ticket_changes_grade() {
        Play play = Play.from("2026-10-12 10:00");
        play.register(
                command -> command.assignNow(false).phase(SalesPhase.AFTER_SALE).category("A5a"));
        play.act(CSR_LEAD, regrade(B, RegradeReason.REPEATED));
        assertThat(play.ticket().clock(CLOSING)).isEmpty();
        assertThat(play.ticket().handler()).isEmpty();
        assertThat(play.ticket().category()).contains(CategoryCode.of("B5"));
    }

    @Test
    @DisplayName("CMP-06: same handler, same response duty")
    void the_same_handler_keeps_his_response_time() {
        Play play = Play.from("2026-10-12 10:00").register("A4z");
        play.act(Cast.CSR, Cast.reassign(HandlerLevel.MEDIA_SE)).at("2026-10-12 11:00");
        play.act(CSR_LEAD, regrade(B, RegradeReason.REPEATED));
        assertThat(play.clock(RESPONSE).cycle()).isEqualTo(2);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 12:00");
    }
}
