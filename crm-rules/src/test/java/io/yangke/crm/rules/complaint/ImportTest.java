package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.complaint.Cast.CSR;
import static io.yangke.crm.rules.complaint.Cast.DEALER;
import static io.yangke.crm.rules.complaint.Cast.RBO;
import static io.yangke.crm.rules.complaint.Cast.RESOLVE;
import static io.yangke.crm.rules.complaint.Cast.RESPOND;
import static io.yangke.crm.spi.complaint.ClockKind.CLOSING;
import static io.yangke.crm.spi.complaint.ClockKind.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.ImportTicket;
import io.yangke.crm.spi.complaint.TicketStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Historic tickets taken over (S33, bulk import)")
class ImportTest {

    private static final String NOW = "2026-10-14 10:00";

    private static Play taken(String now, ImportTicket.Done... history) {
        return Imports.takeOver(Desk.REAL, now, "2026-10-12 10:00", UnaryOperator.identity(), history);
    }

    @Test
    @DisplayName(
            "Breaches of the past are facts at their time, alarms of the past are none, the first alarm lies ahead")
    void breaches_without_alarms() {
        Play play = taken("2026-10-15 12:00", Imports.done("2026-10-12 13:00", DEALER, RESPOND));
        assertThat(play.ticket().intake().imported()).isTrue();
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.MET_LATE);
        assertThat(play.breached(RESPONSE)).isEqualTo("2026-10-12 12:00");
        assertThat(play.events(ComplaintEvent.AlarmRaised.class)).isEmpty();
        assertThat(play.clock(CLOSING).nextAlarm()).as("50 % and 80 % are past").isEmpty();
        Play early = taken("2026-10-14 10:00");
        assertThat(early.local(early.clock(CLOSING).nextAlarm().orElseThrow().at()))
                .isEqualTo("2026-10-15 11:00");
        assertThat(early.tick("2026-10-15 11:00").alarms(CLOSING)).containsExactly("80% 2026-10-15 11:00");
    }

    @Test
    @DisplayName("An alarm due at the very moment of the import belongs to the past")
    void an_alarm_at_the_moment_of_import() {
        Play play = taken("2026-10-12 11:00");
        assertThat(play.local(play.clock(RESPONSE).nextAlarm().orElseThrow().at()))
                .isEqualTo("2026-10-12 11:36");
    }

    @Test
    @DisplayName("The history is done in order, and the ticket stands as if it had been played")
    void the_history_is_played() {
        Play play = taken(
                NOW,
                Imports.done("2026-10-12 10:30", DEALER, RESPOND),
                Imports.done("2026-10-12 15:00", DEALER, RESOLVE),
                Imports.done("2026-10-13 10:00", CSR, Cast.REOPEN));
        assertThat(play.ticket().status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(play.ticket().handlingRound()).isEqualTo(2);
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-16 18:00");
        assertThat(play.clock(RESPONSE).state()).isEqualTo(ClockState.MET);
    }

    @Test
    @DisplayName(
            "A step in the future, in a wrong state or by the wrong level refuses the whole import, and says which step")
    void a_wrong_step_refuses_all() {
        assertThat(refused(Imports.done("2026-10-14 10:00:01", DEALER, RESPOND)).reason())
                .isEqualTo(ComplaintRefusalReason.IN_THE_FUTURE);
        assertThat(refused(Imports.done(NOW, DEALER, RESOLVE)).reason())
                .isEqualTo(ComplaintRefusalReason.NOT_RESPONDED);
        assertThat(refused(Imports.done(NOW, RBO, RESPOND)).reason()).isEqualTo(ComplaintRefusalReason.ROLE_MAY_NOT);
        Refusal second = refused(
                Imports.done("2026-10-12 11:00", DEALER, RESPOND), Imports.done("2026-10-12 12:00", CSR, Cast.REOPEN));
        assertThat(second.reason()).isEqualTo(ComplaintRefusalReason.WRONG_STATUS);
        assertThat(second.explanation().code()).isEqualTo("complaint.refused.importStep");
        assertThat(second.explanation().arguments()).hasSize(1);
        assertThat(second.explanation().details()).hasSize(1);
    }

    private static Refusal refused(ImportTicket.Done... history) {
        return Play.from(NOW).takeOver(List.of(history), "2026-10-12 10:00").orElseThrow();
    }

    @Test
    @DisplayName("Times out of order are no history")
    void times_out_of_order() {
        assertThatThrownBy(() -> taken(
                        NOW,
                        Imports.done("2026-10-12 12:00", DEALER, RESPOND),
                        Imports.done("2026-10-12 11:00", DEALER, RESOLVE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("history");
    }

    @Test
    @DisplayName("A receipt in the future, a missing category and a role that may not are refused")
    void a_wrong_registration() {
        Play play = Play.from("2026-10-12 09:00");
        assertThat(play.takeOver(List.of(), "2026-10-12 10:00").orElseThrow().reason())
                .isEqualTo(ComplaintRefusalReason.IN_THE_FUTURE);
        Play nobody = Play.from(NOW).policy(policy -> policy.roles(Map.of()));
        assertThat(nobody.takeOver(List.of(), "2026-10-12 10:00").orElseThrow().reason())
                .isEqualTo(ComplaintRefusalReason.ROLE_MAY_NOT);
    }

    @Test
    @DisplayName("A merge is no step of a single ticket's history: it is a broken contract, not a refusal")
    void a_merge_is_no_step() {
        assertThatThrownBy(() -> refused(
                        Imports.done(NOW, CSR, Cast.some(ActionKind.MERGE).orElseThrow())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two tickets");
        Play play = Play.from(NOW).register();
        ComplaintAction merge = Cast.some(ActionKind.MERGE).orElseThrow();
        assertThatThrownBy(() -> play.give(CSR, Optional.empty(), merge)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("A history begins with its registration, and has one")
    void a_history_begins_with_its_registration() {
        Play play = Play.from(NOW).register();
        TicketEvent first = play.events().get(0);
        TicketEvent second = play.events().get(1);
        assertThatThrownBy(() -> TicketFold.begin(Play.DEALER, play.id(), second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TicketFold.next(play.ticket(), first)).isInstanceOf(IllegalArgumentException.class);
    }
}
