package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.complaint.Cast.CSR;
import static io.yangke.crm.rules.complaint.Cast.SE;
import static io.yangke.crm.spi.complaint.ClockKind.CLOSING;
import static io.yangke.crm.spi.complaint.ClockKind.CONSULTATION_ANSWER;
import static io.yangke.crm.spi.complaint.ClockKind.RESPONSE;
import static io.yangke.crm.spi.complaint.ClockKind.STATUTORY_NOTICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.complaint.Warning;
import io.yangke.crm.spi.complaint.WarningCause;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Consultations (CMP-19)")
class ConsultationTest {

    private static final ComplaintAction PASS_ON = new ComplaintAction.PassOn();
    private static final ComplaintAction ANSWER = new ComplaintAction.Answer(Optional.empty());

    private static ComplaintAction convert(String category) {
        return new ComplaintAction.Convert(CategoryCode.of(category));
    }

    private static Play question(Channel channel) {
        return Play.from("2026-10-12 10:00")
                .register(command -> command.kind(TicketKind.CONSULTATION)
                        .category(Optional.empty())
                        .channel(channel));
    }

    @Test
    @DisplayName("CMP-19: answered at once")
    void answered_at_once() {
        Play play = question(Channel.HOTLINE).act(CSR, ANSWER);
        assertThat(play.ticket().status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(play.ticket().resolvedAt()).contains(play.now());
        assertThat(play.ticket().clocks()).isEmpty();
        assertThat(play.refused(CSR, ANSWER)).isEqualTo(ComplaintRefusalReason.WRONG_STATUS);
    }

    @Test
    @DisplayName("CMP-19: else passed to the support engineer, whose answer has a limit")
    void passed_on_and_answered() {
        Play play = question(Channel.HOTLINE).act(CSR, PASS_ON);
        assertThat(play.ticket().status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(play.ticket().handler()).contains(HandlerLevel.SE);
        assertThat(play.due(CONSULTATION_ANSWER)).isEqualTo("2026-10-13 18:00");
        assertThat(play.refused(CSR, PASS_ON)).isEqualTo(ComplaintRefusalReason.WRONG_STATUS);
        play.at("2026-10-14 09:00").act(SE, ANSWER);
        assertThat(play.clock(CONSULTATION_ANSWER).state()).isEqualTo(ClockState.MET_LATE);
    }

    @Test
    @DisplayName("CMP-19: turned into a complaint, which has a handler, a grade and an assignment of its own")
    void converted() {
        Play play = question(Channel.HOTLINE).act(CSR, PASS_ON);
        play.at("2026-10-13 11:00").act(SE, convert("A4d"));
        assertThat(play.ticket().kind()).isEqualTo(TicketKind.COMPLAINT);
        assertThat(play.ticket().status()).isEqualTo(TicketStatus.UNHANDLED);
        assertThat(play.ticket().grade()).contains(Grade.A);
        assertThat(play.ticket().handler()).contains(HandlerLevel.DLR);
        assertThat(play.ticket().firstAssignedAt())
                .as("CMP-13: counts from here")
                .contains(play.now());
        assertThat(play.clock(CONSULTATION_ANSWER).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-13 13:00");
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-16 18:00");
        assertThat(play.due(STATUTORY_NOTICE)).as("CMP-17: from receipt").isEqualTo("2026-10-21 18:00");
    }

    @Test
    @DisplayName("CMP-19: a complaint of a row without handlers is given one by hand, the question's is not kept")
    void converted_to_a_row_without_handlers() {
        CategoryRule row = new CategoryRule(CategoryCode.of("X1"), SalesPhase.PRE_SALE, Grade.A, List.of());
        Play play = question(Channel.HOTLINE)
                .policy(policy -> policy.addCategories(row))
                .act(CSR, PASS_ON)
                .act(SE, convert("X1"));
        assertThat(play.ticket().handler()).isEmpty();
        play.act(CSR, Cast.assign(HandlerLevel.RBO));
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 12:00");
    }

    @Test
    @DisplayName("CMP-19, CMP-17: found to be a complaint after the statutory limit, it is due now and not back-dated")
    void converted_late() {
        Play play = question(Channel.HOTLINE).at("2026-11-02 10:00").act(CSR, convert("A4d"));
        assertThat(play.due(STATUTORY_NOTICE)).isEqualTo("2026-11-02 10:00");
        assertThat(play.clock(STATUTORY_NOTICE).isBreached()).isFalse();
    }

    @Test
    @DisplayName("CMP-02, CMP-12: a question through the media becomes a complaint of grade B, a major matter")
    void converted_through_the_media() {
        Play play = question(Channel.MEDIA).act(CSR, convert("A4d"));
        assertThat(play.ticket().grade()).contains(Grade.B);
        assertThat(play.ticket().handler()).contains(HandlerLevel.MEDIA_SE);
        assertThat(play.ticket().majorReasons()).containsExactly(MajorReason.GRADE_B);
    }

    @Test
    @DisplayName("CMP-19: a category that does not fit keeps it a consultation")
    void a_wrong_category_is_refused() {
        Play play = question(Channel.HOTLINE);
        assertThat(play.refused(CSR, convert("A5a"))).isEqualTo(ComplaintRefusalReason.WRONG_CATEGORY);
        assertThat(play.refused(CSR, convert("C4"))).isEqualTo(ComplaintRefusalReason.WRONG_CATEGORY);
        assertThat(play.ticket().kind()).isEqualTo(TicketKind.CONSULTATION);
    }

    @Test
    @DisplayName("CMP-08: calls about a question raise no warning, but count once it is a complaint")
    void calls_about_a_question() {
        Play play = question(Channel.HOTLINE).act(CSR, Cast.CALL);
        assertThat(play.ticket().calls()).isEqualTo(2);
        assertThat(play.ticket().warnings()).isEmpty();
        play.act(CSR, convert("A4d"));
        assertThat(play.ticket().warnings()).extracting(Warning::cause).containsExactly(WarningCause.UNHANDLED_CALLS);
    }
}
