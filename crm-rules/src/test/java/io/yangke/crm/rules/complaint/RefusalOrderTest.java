package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.complaint.Cast.CSR;
import static io.yangke.crm.rules.complaint.Cast.DEALER;
import static io.yangke.crm.rules.complaint.Cast.RBO;
import static io.yangke.crm.rules.complaint.Cast.RESOLVE;
import static io.yangke.crm.rules.complaint.Cast.RESPOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.TicketKind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where several reasons speak against a command, the one listed first is given")
class RefusalOrderTest {

    private static final String LONG_AGO = "2026-10-01 10:00";
    private static final String TOMORROW = "2026-10-13 10:00";

    private static Play resolved() {
        return Play.from("2026-10-12 10:00")
                .register()
                .at("2026-10-12 10:30")
                .act(DEALER, RESPOND)
                .act(DEALER, RESOLVE);
    }

    @Test
    @DisplayName("CMP-14: the role before the time, before the state")
    void role_first() {
        Play play = resolved();
        assertThat(play.refusedAt(TOMORROW, DEALER, Cast.WITHDRAW)).isEqualTo(ComplaintRefusalReason.ROLE_MAY_NOT);
        assertThat(play.refusedAt(LONG_AGO, DEALER, Cast.WITHDRAW)).isEqualTo(ComplaintRefusalReason.ROLE_MAY_NOT);
    }

    @Test
    @DisplayName("CMP-03, CMP-14: a level that does not handle the ticket may not respond, whatever time and state")
    void not_the_handler_before_time_and_state() {
        Play play = resolved();
        assertThat(play.refused(RBO, RESPOND)).isEqualTo(ComplaintRefusalReason.ROLE_MAY_NOT);
        assertThat(play.refusedAt(TOMORROW, RBO, RESPOND)).isEqualTo(ComplaintRefusalReason.ROLE_MAY_NOT);
        assertThat(play.refused(DEALER, RESPOND)).isEqualTo(ComplaintRefusalReason.WRONG_STATUS);
    }

    @Test
    @DisplayName("The time before the state: the future, then too far back, then out of order")
    void time_before_state() {
        Play play = resolved();
        assertThat(play.refusedAt(TOMORROW, DEALER, RESPOND)).isEqualTo(ComplaintRefusalReason.IN_THE_FUTURE);
        assertThat(play.refusedAt(LONG_AGO, DEALER, RESPOND)).isEqualTo(ComplaintRefusalReason.TOO_FAR_BACK);
        assertThat(play.refusedAt("2026-10-12 10:29", DEALER, RESPOND)).isEqualTo(ComplaintRefusalReason.OUT_OF_ORDER);
        assertThat(play.refusedAt("2026-10-12 10:30", DEALER, RESPOND)).isEqualTo(ComplaintRefusalReason.WRONG_STATUS);
    }

    @Test
    @DisplayName("Something may be recorded an hour late to the second, by policy later")
    void backdating_is_bounded() {
        Play play = Play.from("2026-10-12 08:00").register().at("2026-10-12 10:00");
        assertThat(play.refusedAt("2026-10-12 08:59:59", DEALER, RESPOND))
                .isEqualTo(ComplaintRefusalReason.TOO_FAR_BACK);
        play.actAt("2026-10-12 09:00", DEALER, RESPOND);
        assertThat(play.ticket().firstRespondedAt()).contains(play.instant("2026-10-12 09:00"));
        Play never = Play.from("2026-10-12 08:00")
                .policy(policy -> policy.maxBackdatingMinutes(0))
                .register()
                .at("2026-10-12 10:00");
        assertThat(never.refusedAt("2026-10-12 09:59:59", DEALER, RESPOND))
                .isEqualTo(ComplaintRefusalReason.TOO_FAR_BACK);
        never.actAt("2026-10-12 10:00", DEALER, RESPOND);
    }

    @Test
    @DisplayName("CMP-09: what time alone brought about keeps nobody from recording what happened before it")
    void a_breach_is_not_out_of_order() {
        Play play = Play.from("2026-10-12 08:00").register().tick("2026-10-12 10:10");
        play.at("2026-10-12 10:20").actAt("2026-10-12 09:50", DEALER, RESPOND);
        assertThat(play.ticket().firstRespondedAt()).contains(play.instant("2026-10-12 09:50"));
        assertThat(play.clock(ClockKind.RESPONSE).isBreached())
                .as("a verdict once given stays")
                .isTrue();
    }

    @Test
    @DisplayName("A node whose clock lags records at the time of the last event, not before it")
    void a_lagging_clock() {
        Play play =
                Play.from("2026-10-12 10:00").register().at("2026-10-12 09:59").act(DEALER, RESPOND);
        assertThat(play.ticket().firstRespondedAt()).contains(play.instant("2026-10-12 10:00"));
        assertThat(play.ticket().lastEventAt()).isEqualTo(play.instant("2026-10-12 10:00"));
    }

    @Test
    @DisplayName("CMP-19: the kind before the state")
    void kind_before_state() {
        assertThat(resolved().refused(CSR, new ComplaintAction.PassOn())).isEqualTo(ComplaintRefusalReason.WRONG_KIND);
    }

    @Test
    @DisplayName("No handler before no response")
    void no_handler_before_no_response() {
        Play play = Play.from("2026-10-12 10:00");
        play.register(command -> command.assignNow(false));
        assertThat(play.refused(DEALER, RESOLVE)).isEqualTo(ComplaintRefusalReason.NOT_ASSIGNED);
        play.act(CSR, Cast.assign(HandlerLevel.DLR));
        assertThat(play.refused(DEALER, RESOLVE)).isEqualTo(ComplaintRefusalReason.NOT_RESPONDED);
    }

    @Test
    @DisplayName("CMP-06: a grade that cannot be reached before an approver that is missing")
    void regrade_not_allowed_before_approver() {
        Play play = Play.from("2026-10-12 10:00").register();
        assertThat(play.refused(Cast.CSR_LEAD, Cast.regrade(Grade.A, RegradeReason.WRONGLY_GRADED)))
                .isEqualTo(ComplaintRefusalReason.REGRADE_NOT_ALLOWED);
        Play b = Play.from("2026-10-12 10:00").register(Channel.WEB);
        assertThat(b.refused(Cast.CSR_LEAD, Cast.regrade(Grade.A, RegradeReason.WRONGLY_GRADED)))
                .isEqualTo(ComplaintRefusalReason.APPROVER_NEEDED);
    }

    @Test
    @DisplayName("CMP-12, CMP-20: the incomplete form before the open duty")
    void form_before_duty() {
        Play play = resolved();
        play.act(CSR, Cast.followUp(FollowUpResult.SATISFIED));
        assertThat(play.refused(DEALER, Cast.CLOSE_FILE)).isEqualTo(ComplaintRefusalReason.FORM_INCOMPLETE);
    }

    @Test
    @DisplayName("The role before the time, before the category, at registration and import")
    void registration() {
        Play play = Play.from("2026-10-12 10:00").policy(policy -> policy.roles(Map.of()));
        assertThat(play.registerRefused(command -> command.receivedAt(play.now().plusSeconds(1))))
                .isEqualTo(ComplaintRefusalReason.ROLE_MAY_NOT);
        Play open = Play.from("2026-10-12 10:00");
        assertThat(open.registerRefused(
                        command -> command.receivedAt(open.now().plusSeconds(1)).category("nonsense")))
                .isEqualTo(ComplaintRefusalReason.IN_THE_FUTURE);
    }

    @Test
    @DisplayName("A merge before the last event of the target is out of order, as one before that of the source")
    void a_merge_is_in_order_with_both_tickets() {
        Play source = Play.from("2026-10-12 10:00").register();
        Play target = source.another("T-2").register().at("2026-10-12 10:30").act(DEALER, RESPOND);
        source.at("2026-10-12 10:40");
        assertThat(source.mergeInto(target, Optional.of(source.instant("2026-10-12 10:20"))))
                .hasValueSatisfying(no -> assertThat(no.reason()).isEqualTo(ComplaintRefusalReason.OUT_OF_ORDER));
        source.at("2026-10-12 10:20");
        assertThat(source.mergeInto(target)).isEmpty();
        assertThat(source.ticket().lastEventAt()).isEqualTo(source.instant("2026-10-12 10:30"));
        assertThat(target.ticket().lastEventAt()).isEqualTo(source.instant("2026-10-12 10:30"));
    }

    @Test
    @DisplayName("A merge into no ticket, into itself, into an ended one or another kind has no target")
    void merge_targets() {
        Play source = Play.from("2026-10-12 10:00").register();
        Play ended = source.another("T-2").register().act(CSR, Cast.WITHDRAW);
        Play question = source.another("T-3").register(command -> command.kind(TicketKind.CONSULTATION));
        for (Play target : new Play[] {source.another("T-9"), source, ended, question}) {
            assertThat(source.mergeInto(target))
                    .hasValueSatisfying(no -> assertThat(no.reason()).isEqualTo(ComplaintRefusalReason.MERGE_TARGET));
        }
    }
}
