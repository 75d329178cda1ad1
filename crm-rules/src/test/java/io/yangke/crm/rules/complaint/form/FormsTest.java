package io.yangke.crm.rules.complaint.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.DeskFlow;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ContactFlag;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.WarningCause;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("CMP-08, CMP-12: the forms of a ticket")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormsTest {

    private static final Actor AGENT = Actor.csr("400-17");
    private static final Actor DEALER = Actor.dealer("D-7");
    private static final Actor OTHER = Actor.dealer("D-8");
    private static final CustomerCard CARD = CustomerCard.builder()
            .name("王小明")
            .phone("13800138000")
            .plate("沪A12345")
            .vin("LSVAA49J132012345")
            .model("Octavia")
            .purchasedOn(LocalDate.of(2024, 5, 1))
            .mileageKm(31_000)
            .build();

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ChineseCalendar.SHANGHAI).toInstant();
    }

    private static Optional<PersonalText> words(String text) {
        return Optional.of(PersonalText.of(text));
    }

    private static DeskFlow registered() {
        return DeskFlow.register(
                ComplaintPolicy.DEFAULT,
                RegisterComplaint.builder()
                        .dealer(DealerId.of("SK-0371"))
                        .customer(CustomerId.of("C-1"))
                        .channel(Channel.HOTLINE)
                        .category("A4a")
                        .matter("attitude")
                        .receivedAt(at("2026-10-12T10:00"))
                        .text(PersonalText.of("nobody greeted me"))
                        .by(AGENT)
                        .key("k")
                        .build());
    }

    private static DeskFlow closedFile() {
        return registered()
                .then(at("2026-10-12T10:30"), DEALER, new ComplaintAction.Respond(words("called and apologised")))
                .then(
                        at("2026-10-12T11:00"),
                        DEALER,
                        new ComplaintAction.Investigate(Optional.of(CauseGroup.PEOPLE), words("desk was empty")))
                .then(
                        at("2026-10-12T15:00"),
                        OTHER,
                        new ComplaintAction.Plan(
                                Optional.of("sales"), Optional.of(LocalDate.of(2026, 10, 14)), words("a voucher")))
                .then(at("2026-10-13T09:30"), OTHER, new ComplaintAction.Agree(words("customer agrees")))
                .then(
                        at("2026-10-13T16:00"),
                        OTHER,
                        new ComplaintAction.CarryOut(LocalDate.of(2026, 10, 13), words("voucher handed over")))
                .then(at("2026-10-13T17:00"), DEALER, new ComplaintAction.Resolve(true, words("settled")))
                .then(
                        at("2026-10-15T10:00"),
                        AGENT,
                        new ComplaintAction.RecordFollowUp(FollowUpResult.SATISFIED, words("all is well")))
                .then(
                        at("2026-10-16T10:00"),
                        DEALER,
                        new ComplaintAction.RecordCause(
                                CauseGroup.SERVICE,
                                "showroom",
                                LocalDate.of(2026, 10, 15),
                                words("two at the desk from now on")))
                .then(at("2026-10-16T11:00"), DEALER, new ComplaintAction.CloseFile());
    }

    private static HandlingForm form(DeskFlow flow) {
        return HandlingForm.of(flow.ticket(), flow.events(), flow.notes(), CARD, ChineseCalendar.SHANGHAI);
    }

    private static List<String> texts(List<PersonalText> texts) {
        return texts.stream().map(PersonalText::value).toList();
    }

    private static Signature recorded(String staff, int day) {
        return new Signature(Optional.of(StaffId.of(staff)), Optional.of(LocalDate.of(2026, 10, day)));
    }

    @Test
    void CMP_12_intake_and_hand_over_are_filled_in() {
        HandlingForm form = form(closedFile());

        assertThat(form.acceptedOn()).isEqualTo("2026-10-12");
        assertThat(form.number()).hasToString("T-1");
        assertThat(form.complainedAt()).isEqualTo("2026-10-12T10:00");
        assertThat(form.times()).isEqualTo(1);
        assertThat(form.calls()).isEqualTo(1);
        assertThat(texts(form.content())).containsExactly("nobody greeted me");
        assertThat(form.preliminaryCause()).contains(CauseGroup.PEOPLE);
        assertThat(form.acceptedBy()).isEqualTo(recorded("400-17", 12));
        assertThat(form.handedOverAt()).contains(LocalDateTime.parse("2026-10-12T10:00"));
        assertThat(form.handedOverBy()).isEqualTo(Signature.BLANK);
    }

    @Test
    void CMP_12_investigation_measures_and_their_days_are_filled_in() {
        HandlingForm form = form(closedFile());

        assertThat(form.department()).contains("sales");
        assertThat(form.departmentManager()).isEqualTo(recorded("D-8", 12));
        assertThat(texts(form.investigation())).containsExactly("desk was empty");
        assertThat(texts(form.measures()))
                .containsExactly("a voucher", "customer agrees", "voucher handed over", "settled");
        assertThat(form.measuresDoneOn()).contains(LocalDate.of(2026, 10, 13));
        assertThat(form.measuresBy()).isEqualTo(recorded("D-8", 13));
    }

    @Test
    void CMP_12_opinion_root_cause_and_improvement_are_filled_in() {
        HandlingForm form = form(closedFile());

        assertThat(texts(form.customerOpinion())).containsExactly("all is well");
        assertThat(form.followUpResult()).contains(FollowUpResult.SATISFIED);
        assertThat(form.followedUpAt()).contains(LocalDateTime.parse("2026-10-15T10:00"));
        assertThat(form.followedUpBy()).isEqualTo(recorded("400-17", 15));
        assertThat(form.rootCause()).contains(CauseGroup.SERVICE);
        assertThat(texts(form.rootCauseAnalysis())).containsExactly("two at the desk from now on");
        assertThat(form.improvingDepartment()).contains("showroom");
        assertThat(form.improvingManager()).isEqualTo(recorded("D-7", 15));
        assertThat(form.closedBy()).isEqualTo(recorded("D-7", 16));
    }

    @Test
    void CMP_12_what_is_not_recorded_yet_stays_empty() {
        HandlingForm form = form(registered());

        assertThat(form.investigation()).isEmpty();
        assertThat(form.measuresDoneOn()).isEmpty();
        assertThat(List.of(
                        form.departmentManager(),
                        form.measuresBy(),
                        form.followedUpBy(),
                        form.improvingManager(),
                        form.closedBy()))
                .containsOnly(Signature.BLANK);
    }

    @Test
    void CMP_12_measures_planned_and_not_done_yet_show_when_they_shall_be() {
        DeskFlow flow = registered()
                .then(at("2026-10-12T10:30"), DEALER, new ComplaintAction.Respond(words("called")))
                .then(
                        at("2026-10-12T15:00"),
                        DEALER,
                        new ComplaintAction.Plan(
                                Optional.empty(), Optional.of(LocalDate.of(2026, 10, 14)), Optional.empty()));
        assertThat(form(flow).measuresDoneOn()).contains(LocalDate.of(2026, 10, 14));
    }

    @Test
    void the_order_of_events_and_notes_does_not_matter() {
        DeskFlow flow = closedFile();
        List<RecordedEvent> backwards = new ArrayList<>(flow.events());
        Collections.reverse(backwards);
        HandlingForm again = HandlingForm.of(flow.ticket(), backwards, flow.notes(), CARD, ChineseCalendar.SHANGHAI);
        assertThat(again).isEqualTo(form(flow));
    }

    private static DeskFlow calledAgain() {
        return registered()
                .then(
                        at("2026-10-12T11:00"),
                        Actor.csr("400-18"),
                        new ComplaintAction.RecordContact(
                                true, Set.of(ContactFlag.NOBODY_CALLED), words("still waiting")));
    }

    private static Optional<WarningForm> warning(DeskFlow flow, WarningCause cause) {
        return WarningForm.of(flow.ticket(), cause, flow.events(), flow.notes(), CARD, ChineseCalendar.SHANGHAI);
    }

    @Test
    void CMP_08_each_cause_has_its_form_with_content_reason_and_departments() {
        DeskFlow flow = calledAgain();
        WarningForm form = warning(flow, WarningCause.UNHANDLED_CALLS).orElseThrow();

        assertThat(form.number()).hasToString("T-1");
        assertThat(form.dealer()).hasToString("SK-0371");
        assertThat(form.firstComplaintOn()).isEqualTo("2026-10-12");
        assertThat(form.handling()).isEqualTo(HandlerLevel.DLR);
        assertThat(form.escalation()).isEqualTo(HandlerLevel.RBO);
        assertThat(texts(form.repeatedContent())).containsExactly("still waiting");
        assertThat(form.calls()).isEqualTo(2);
        assertThat(form.agent()).contains(StaffId.of("400-18"));
        assertThat(form.raisedAt()).isEqualTo("2026-10-12T11:00");
        assertThat(form.lead()).isEqualTo(Signature.BLANK);
        assertThat(form.settledBy()).isEqualTo(Signature.BLANK);
        assertThat(warning(flow, WarningCause.NOBODY_IN_TOUCH)).isPresent();
        assertThat(warning(flow, WarningCause.PRESS)).isEmpty();
    }

    @Test
    void CMP_08_the_result_stands_on_the_form_of_its_own_cause_only() {
        DeskFlow flow = calledAgain()
                .then(
                        at("2026-10-12T12:00"),
                        Actor.rbo("R-1"),
                        new ComplaintAction.SettleWarning(WarningCause.NOBODY_IN_TOUCH, words("manager called")));

        WarningForm settled = warning(flow, WarningCause.NOBODY_IN_TOUCH).orElseThrow();
        assertThat(texts(settled.result())).containsExactly("manager called");
        assertThat(settled.settledBy()).isEqualTo(recorded("R-1", 12));
        assertThat(warning(flow, WarningCause.UNHANDLED_CALLS).orElseThrow().result())
                .isEmpty();
    }

    @Test
    void CMP_08_what_the_handler_said_is_no_repeated_content() {
        DeskFlow flow = registered()
                .then(at("2026-10-12T10:30"), DEALER, new ComplaintAction.Respond(words("handler's words")))
                .then(
                        at("2026-10-12T11:30"),
                        AGENT,
                        new ComplaintAction.RecordContact(
                                true, Set.of(ContactFlag.PRESS), words("I write for the Evening News")));
        assertThat(texts(warning(flow, WarningCause.PRESS).orElseThrow().repeatedContent()))
                .containsExactly("I write for the Evening News");
    }

    @Test
    void CMP_08_words_of_customer_and_handler_recorded_by_one_person_are_told_apart() {
        Actor specialist = Actor.dealer("D-9");
        DeskFlow flow = registered()
                .then(
                        at("2026-10-12T10:10"),
                        specialist,
                        new ComplaintAction.RecordContact(true, Set.of(), words("first call")))
                .then(at("2026-10-12T10:20"), specialist, new ComplaintAction.Respond(words("my own words")))
                .then(
                        at("2026-10-12T10:30"),
                        specialist,
                        new ComplaintAction.RecordContact(true, Set.of(ContactFlag.PRESS), words("second call")))
                .then(
                        at("2026-10-12T10:40"),
                        specialist,
                        new ComplaintAction.RecordContact(true, Set.of(), words("after the warning")));
        assertThat(texts(warning(flow, WarningCause.PRESS).orElseThrow().repeatedContent()))
                .containsExactly("first call", "second call");
    }

    @Test
    void CMP_08_two_warnings_settled_by_one_person_keep_their_own_results_and_agents() {
        DeskFlow flow = calledAgain()
                .then(
                        at("2026-10-12T11:10"),
                        AGENT,
                        new ComplaintAction.RecordContact(true, Set.of(ContactFlag.PRESS), words("press")))
                .then(
                        at("2026-10-12T12:00"),
                        Actor.rbo("R-1"),
                        new ComplaintAction.SettleWarning(WarningCause.PRESS, words("press office called")))
                .then(
                        at("2026-10-12T13:00"),
                        Actor.rbo("R-1"),
                        new ComplaintAction.SettleWarning(WarningCause.NOBODY_IN_TOUCH, words("manager called")));

        WarningForm press = warning(flow, WarningCause.PRESS).orElseThrow();
        WarningForm nobody = warning(flow, WarningCause.NOBODY_IN_TOUCH).orElseThrow();
        assertThat(texts(press.result())).containsExactly("press office called");
        assertThat(texts(nobody.result())).containsExactly("manager called");
        assertThat(press.agent()).contains(AGENT.id());
        assertThat(nobody.agent()).contains(StaffId.of("400-18"));
    }

    @Test
    void CMP_08_a_special_case_shows_the_words_of_who_raised_it() {
        DeskFlow flow = registered()
                .then(
                        at("2026-10-12T11:00"),
                        Actor.of(Role.HEADQUARTERS, "HQ-1"),
                        new ComplaintAction.RaiseWarning(words("the board knows the customer")));
        WarningForm form = warning(flow, WarningCause.SPECIAL_CASE).orElseThrow();
        assertThat(texts(form.reason())).containsExactly("the board knows the customer");
        assertThat(form.agent()).contains(StaffId.of("HQ-1"));
    }

    @Test
    void nothing_personal_is_in_the_text_of_card_and_forms() {
        String all = CARD + " " + form(closedFile()) + " " + warning(calledAgain(), WarningCause.UNHANDLED_CALLS);
        assertThat(all).contains("Octavia", "T-1");
        for (String personal : List.of(
                "王小明", "13800138000", "沪A12345", "LSVAA49J132012345", "2024-05-01", "31000", "greeted", "waiting")) {
            assertThat(all).doesNotContain(personal);
        }
    }

    @Test
    void a_card_with_a_negative_mileage_is_refused() {
        assertThatThrownBy(() -> CustomerCard.builder().mileageKm(-1).build()).hasMessageContaining("mileageKm");
    }
}
