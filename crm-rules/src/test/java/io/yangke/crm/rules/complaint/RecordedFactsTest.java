package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.complaint.Cast.CSR;
import static io.yangke.crm.rules.complaint.Cast.DEALER;
import static io.yangke.crm.rules.complaint.Cast.MEDIA_SE;
import static io.yangke.crm.rules.complaint.Cast.RESOLVE;
import static io.yangke.crm.rules.complaint.Cast.RESPOND;
import static io.yangke.crm.spi.complaint.ClockKind.CLOSING;
import static io.yangke.crm.spi.complaint.ClockKind.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.explain.Argument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is recorded of what was done")
class RecordedFactsTest {

    @Test
    @DisplayName("CMP-17, CMP-20: telling the consumer, the department, the coordinator and the medium is on record")
    void duties_done_are_on_record() {
        Play play = Play.from("2026-10-12 10:00").register(Channel.MEDIA);
        assertThat(play.ticket().majorReasons()).containsExactly(MajorReason.GRADE_B);
        play.act(MEDIA_SE, new ComplaintAction.InformDepartment("service"))
                .act(MEDIA_SE, new ComplaintAction.InformConsumer())
                .act(MEDIA_SE, RESPOND)
                .act(MEDIA_SE, RESOLVE)
                .act(MEDIA_SE, new ComplaintAction.ReportResult(Optional.empty()))
                .act(Cast.COORDINATOR, new ComplaintAction.AnswerMedium());
        assertThat(play.events(ComplaintEvent.DepartmentInformed.class))
                .containsExactly(new ComplaintEvent.DepartmentInformed("service"));
        assertThat(play.events(ComplaintEvent.ConsumerInformed.class)).hasSize(1);
        assertThat(play.events(ComplaintEvent.ResultReported.class)).hasSize(1);
        assertThat(play.events(ComplaintEvent.MediumAnswered.class)).hasSize(1);
    }

    @Test
    @DisplayName("CMP-09: a duty done in time and one done late are different facts, and each clock is there once")
    void met_and_met_late_are_different_facts() {
        Play play =
                Play.from("2026-10-12 10:00").register().at("2026-10-12 11:00").act(DEALER, RESPOND);
        assertThat(play.events(ComplaintEvent.ClockMet.class)).hasSize(1);
        play.at("2026-10-16 10:00").act(DEALER, RESOLVE);
        assertThat(play.events(ComplaintEvent.ClockMetLate.class)).hasSize(1);
        assertThat(play.clocks(RESPONSE)).hasSize(1);
        assertThat(play.clocks(CLOSING)).hasSize(1);
    }

    @Test
    @DisplayName("CMP-07, CMP-13: a repeat outside the window is linked, but says nothing against the first resolution")
    void a_repeat_outside_the_window() {
        Play first =
                Play.from("2026-10-12 10:00").register().act(DEALER, RESPOND).act(DEALER, RESOLVE);
        Complaint late = earlierAfter(first, "2026-10-30 10:00");
        assertThat(late.links().next()).isPresent();
        assertThat(late.links().repeatedWithinWindow()).isFalse();
        Complaint soon = earlierAfter(first, "2026-10-14 10:00");
        assertThat(soon.links().repeatedWithinWindow()).isTrue();
        first.resume(soon);
        assertThat(earlierAfter(first, "2026-10-30 10:00").links().repeatedWithinWindow())
                .as("once repeated within the window it stays so")
                .isTrue();
    }

    private static Complaint earlierAfter(Play first, String local) {
        Play again = first.another("T-2").at(local);
        return ComplaintDesk.register(
                        again.id(),
                        again.registration(command -> {}),
                        new Past(List.of(first.ticket()), Set.of()),
                        again.rules(),
                        again.now())
                .fold(changes -> changes.get(1).after(), no -> null);
    }

    @Test
    @DisplayName("S15: the earlier receipt of both is on record, whichever way they are merged")
    void a_merge_records_the_earlier_receipt() {
        Play early = Play.from("2026-10-12 10:00").register();
        Play late = early.another("T-2").at("2026-10-12 11:00").register();
        early.at("2026-10-12 11:00");
        assertThat(late.mergeInto(early)).isEmpty();
        assertThat(early.events(ComplaintEvent.Absorbed.class).get(0).receivedAt())
                .isEqualTo(early.instant("2026-10-12 10:00"));
        assertThat(early.clock(CLOSING).startedAt())
                .as("its own limit is the earlier")
                .isEqualTo(early.instant("2026-10-12 10:00"));
        assertThat(early.events(ComplaintEvent.ClockReplanned.class)).isEmpty();
        Play third = early.another("T-3").at("2026-10-12 12:00").register();
        early.at("2026-10-12 12:00");
        assertThat(early.mergeInto(third)).isEmpty();
        assertThat(third.events(ComplaintEvent.Absorbed.class).get(0).receivedAt())
                .isEqualTo(early.instant("2026-10-12 10:00"));
    }

    @Test
    @DisplayName(
            "S15: a limit the target broke is not mended by a merge, and what time brought about is recorded first")
    void a_merge_does_not_mend_a_breach() {
        Play source = Play.from("2026-10-12 10:00").register();
        Play target = source.another("T-2").at("2026-10-13 10:30").register();
        source.at("2026-10-19 10:00");
        target.at("2026-10-19 10:00");
        assertThat(source.mergeInto(target)).isEmpty();
        assertThat(target.clock(CLOSING).state()).isEqualTo(ClockState.BREACHED);
        assertThat(target.breached(CLOSING)).isEqualTo("2026-10-16 18:00");
        assertThat(target.breached(RESPONSE)).isEqualTo("2026-10-13 12:30");
        assertThat(target.events()
                        .indexOf(target.events().stream()
                                .filter(event -> event.what() instanceof ComplaintEvent.Absorbed)
                                .findFirst()
                                .orElseThrow()))
                .isGreaterThan(6);
    }

    @Test
    @DisplayName("S15: a merge recorded late lets time pass on the target up to now")
    void a_merge_recorded_late() {
        Play source = Play.from("2026-10-12 10:00").register();
        Play target = source.another("T-2").register();
        source.at("2026-10-12 12:30");
        target.at("2026-10-12 12:30");
        assertThat(source.mergeInto(target, Optional.of(source.instant("2026-10-12 11:45"))))
                .isEmpty();
        assertThat(target.breached(RESPONSE)).isEqualTo("2026-10-12 12:00");
        assertThat(source.clock(RESPONSE).state()).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    @DisplayName("A merge before the last event of the source is out of order too")
    void a_merge_before_the_last_event_of_the_source() {
        Play source = Play.from("2026-10-12 10:00").register();
        Play target = source.another("T-2").register();
        source.at("2026-10-12 10:30").act(DEALER, RESPOND).at("2026-10-12 10:40");
        assertThat(source.mergeInto(target, Optional.of(source.instant("2026-10-12 10:20"))))
                .hasValueSatisfying(no -> assertThat(no.reason()).isEqualTo(ComplaintRefusalReason.OUT_OF_ORDER));
    }

    @Test
    @DisplayName("CMP-10, S8: resumed with nothing left, it is due at the reopening")
    void resumed_with_nothing_left() {
        Play play = Play.from("2026-10-12 10:00")
                .policy(policy -> policy.reopenMode(ReopenMode.RESUME))
                .register()
                .act(DEALER, RESPOND)
                .at("2026-10-16 10:00")
                .act(DEALER, RESOLVE);
        play.at("2026-10-17 10:00").act(CSR, Cast.REOPEN);
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-17 10:00");
        assertThat(play.clock(CLOSING).cycle()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "Bulk import: limits that ran out after the last step are facts, and only alarms that are past are dropped")
    void an_import_passes_time_up_to_now() {
        Play play = Imports.takeOver(Desk.REAL, "2026-10-12 12:30", "2026-10-12 10:00", UnaryOperator.identity());
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.BREACHED);
        Play early = Imports.takeOver(Desk.REAL, "2026-10-12 10:30", "2026-10-12 10:00", UnaryOperator.identity());
        assertThat(early.events(ComplaintEvent.ClockReplanned.class)).isEmpty();
    }

    @Test
    @DisplayName("Bulk import: a refusal counts the steps from 1")
    void a_refused_step_is_counted_from_one() {
        Refusal refusal = Play.from("2026-10-14 10:00")
                .takeOver(
                        List.of(
                                Imports.done("2026-10-12 11:00", DEALER, RESPOND),
                                Imports.done("2026-10-12 12:00", CSR, Cast.REOPEN)),
                        "2026-10-12 10:00")
                .orElseThrow();
        assertThat(refusal.explanation().arguments()).containsExactly(Argument.count(2));
    }
}
