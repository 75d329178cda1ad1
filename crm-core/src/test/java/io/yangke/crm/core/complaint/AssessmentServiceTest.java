package io.yangke.crm.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.explain.ExplanationText;
import io.yangke.crm.rules.complaint.assessment.DealerAssessment;
import io.yangke.crm.rules.complaint.assessment.Exclusion;
import io.yangke.crm.rules.complaint.assessment.GamingSignal;
import io.yangke.crm.rules.complaint.assessment.Period;
import io.yangke.crm.rules.complaint.assessment.Quarter;
import io.yangke.crm.rules.complaint.assessment.RateName;
import io.yangke.crm.rules.complaint.assessment.SummaryFigures;
import io.yangke.crm.rules.complaint.form.CustomerCard;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.WarningCause;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("CMP-13, CMP-15, CMP-16: figures and forms from the store")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssessmentServiceTest {

    private static final Quarter Q3 = new Quarter(2026, 3);

    private final Desk desk = new Desk();

    private TicketId inTime() {
        TicketId ticket = desk.register("C-1").id();
        desk.respond(ticket);
        return desk.resolve(ticket).id();
    }

    private TicketId respondedLate() {
        TicketId ticket = desk.register("C-2").id();
        desk.pass(Duration.ofHours(3));
        desk.respond(ticket);
        return ticket;
    }

    private TicketId asked() {
        Complaint ticket = desk.complaints
                .register(desk.registration("C-3")
                        .kind(TicketKind.CONSULTATION)
                        .category(Optional.empty())
                        .build())
                .orThrow();
        return ticket.id();
    }

    @Test
    void CMP_13_a_quarter_counts_what_the_desk_decided() {
        TicketId good = inTime();
        TicketId late = respondedLate();
        TicketId question = asked();

        DealerAssessment result = desk.crm.assessments().quarter(Desk.DEALER, Q3);

        assertThat(result.rate(RateName.TIMELY_RESPONSE).achieved()).containsExactly(good);
        assertThat(result.rate(RateName.TIMELY_RESPONSE).missed()).containsExactly(late);
        assertThat(result.rate(RateName.TIMELY_CLOSING).excluded().get(Exclusion.LIMIT_RUNNING))
                .containsExactly(late);
        assertThat(result.apart().get(Exclusion.CONSULTATION)).containsExactly(question);
        assertThat(result.provisional()).isTrue();
        assertThat(desk.crm
                        .assessments()
                        .quarter(Desk.OTHER, Q3)
                        .rate(RateName.TIMELY_RESPONSE)
                        .isEmpty())
                .as("another dealer sees nothing of it")
                .isTrue();
    }

    @Test
    void CMP_13_limits_that_ran_out_count_without_a_sweep() {
        TicketId unanswered = desk.register("C-1").id();
        desk.pass(Duration.ofDays(20));

        assertThat(desk.crm
                        .assessments()
                        .quarter(Desk.DEALER, Q3)
                        .rate(RateName.TIMELY_RESPONSE)
                        .missed())
                .containsExactly(unanswered);
        desk.complaints.sweep(Desk.DEALER);
        assertThat(desk.crm
                        .assessments()
                        .quarter(Desk.DEALER, Q3)
                        .rate(RateName.TIMELY_CLOSING)
                        .missed())
                .containsExactly(unanswered);
    }

    @Test
    void N3_a_score_is_told_in_both_languages() {
        inTime();
        respondedLate();
        DealerAssessment result = desk.crm.assessments().quarter(Desk.DEALER, Q3);

        assertThat(ExplanationText.renderTree(result.explain(), Locale.CHINA))
                .contains("专营店SK-0371，2026-Q3：得分75.00分（满分100分）", "及时响应率：50.0%（1/2）", "一次解决率：没有计入的工单，权重20%按比例分给其他指标");
        assertThat(ExplanationText.renderTree(result.explain(), Locale.ENGLISH))
                .contains("Dealer SK-0371, 2026-Q3: 75.00 of 100 points", "Timely response rate: 50.0% (1 of 2)");
    }

    @Test
    void CMP_15_and_CMP_16_are_read_by_receipt() {
        inTime();
        asked();
        Period september = Period.monthOf(LocalDate.of(2026, 9, 1));

        assertThat(desk.crm
                        .assessments()
                        .summary(Desk.DEALER, september, SummaryFigures.DEFAULT)
                        .total()
                        .complaints())
                .isEqualTo(1);
        assertThat(desk.crm
                        .assessments()
                        .summary(Desk.DEALER, september, SummaryFigures.DEFAULT)
                        .consultations())
                .isEqualTo(1);
        assertThat(desk.crm.assessments().eightQuarters(Desk.DEALER, Q3).complaints())
                .isEqualTo(1);
    }

    @Test
    void N10_signals_are_found_in_the_stored_events() {
        TicketId ticket = desk.register("C-1").id();
        desk.does(ticket, Desk.DEALER_STAFF, new ComplaintAction.Respond(Optional.empty()));
        assertThat(desk.crm.assessments().signals(Desk.DEALER, ticket))
                .containsExactly(new GamingSignal.EmptyResponse(ticket, desk.now()));
        assertThat(desk.crm.assessments().signals(Desk.DEALER, TicketId.of("nobody")))
                .isEmpty();
    }

    @Test
    void CMP_12_the_handling_form_is_filled_in_from_the_store() {
        TicketId ticket = inTime();
        assertThat(desk.crm.assessments().handlingForm(Desk.DEALER, ticket, CustomerCard.EMPTY))
                .hasValueSatisfying(form -> {
                    assertThat(form.content()).containsExactly(PersonalText.of("the discount was not given"));
                    assertThat(form.acceptedBy().recordedBy()).contains(Desk.CSR.id());
                });
        assertThat(desk.crm.assessments().handlingForm(Desk.OTHER, ticket, CustomerCard.EMPTY))
                .isEmpty();
    }

    @Test
    void CMP_08_the_warning_form_of_a_repeat_names_the_first_complaint() {
        inTime();
        desk.pass(Duration.ofDays(2));
        TicketId again = desk.register("C-1").id();
        desk.does(again, Desk.CSR, new ComplaintAction.RecordContact(true, Set.of(), Optional.empty()));

        assertThat(desk.crm
                        .assessments()
                        .warningForm(Desk.DEALER, again, WarningCause.UNHANDLED_CALLS, CustomerCard.EMPTY))
                .hasValueSatisfying(form -> assertThat(form.firstComplaintOn()).isEqualTo("2026-09-14"));
        assertThat(desk.crm.assessments().warningForm(Desk.DEALER, again, WarningCause.PRESS, CustomerCard.EMPTY))
                .isEmpty();
    }
}
