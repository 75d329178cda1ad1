package io.yangke.crm.rules.lifecycle.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.WeekPattern;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact.RepairChange;
import io.yangke.crm.spi.customer.CustomerFact.RepairOrder;
import io.yangke.crm.spi.customer.CustomerFact.RepairState;
import io.yangke.crm.spi.customer.FactId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("LIF-25 Which messages a customer is owed about a repair")
class RepairProgressTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Monday to Friday, 08:30 to 17:30. */
    private static final WorkingCalendar CALENDAR = WorkingCalendar.builder("workshop")
            .zone(ZONE)
            .week(WeekPattern.mondayToFriday(DayHours.parse("08:30-17:30")))
            .build();

    /** In November 2026; the 2nd is a Monday. */
    private static Instant at(String time) {
        return LocalDateTime.parse("2026-11-" + time).atZone(ZONE).toInstant();
    }

    private static RepairOrder order(String... changes) {
        List<RepairChange> all = new ArrayList<>();
        for (String change : changes) {
            String[] parts = change.split(" ");
            all.add(new RepairChange(at(parts[0]), RepairState.valueOf(parts[1])));
        }
        return new RepairOrder(FactId.of("R1"), 0, VehicleId.of("K1"), LocalDate.of(2026, 11, 2), all);
    }

    private static List<String> owed(RepairOrder order, String now) {
        return owed(order, now, RepairProgressPolicy.DEFAULT);
    }

    private static List<String> owed(RepairOrder order, String now, RepairProgressPolicy policy) {
        return RepairProgress.owed(order, at(now), CALENDAR, policy).stream()
                .map(message -> message.kind() + " " + message.which() + " "
                        + LocalDateTime.ofInstant(message.owedAt(), ZONE)
                                .toString()
                                .substring(8))
                .toList();
    }

    @Test
    @DisplayName("LIF-25 each change of a repair's state owes a message")
    void eachChangeOwesAMessage() {
        assertThat(owed(order("02T09:00 TAKEN_IN", "02T10:00 DIAGNOSED", "02T11:00 IN_WORK"), "02T11:00"))
                .containsExactly(
                        "CHANGED TAKEN_IN.1 02T09:00", "CHANGED DIAGNOSED.1 02T10:00", "CHANGED IN_WORK.1 02T11:00");
    }

    @Test
    @DisplayName("LIF-25 when nothing changed for four business hours a message is owed, exactly then (L7), and so on")
    void silenceOwesAMessage() {
        RepairOrder order = order("02T09:00 TAKEN_IN");
        assertThat(owed(order, "02T12:59")).hasSize(1);
        assertThat(owed(order, "02T13:00"))
                .containsExactly("CHANGED TAKEN_IN.1 02T09:00", "SILENT TAKEN_IN.1.1 02T13:00");
        assertThat(owed(order, "03T09:00"))
                .containsExactly(
                        "CHANGED TAKEN_IN.1 02T09:00", "SILENT TAKEN_IN.1.1 02T13:00", "SILENT TAKEN_IN.1.2 02T17:00");
    }

    @Test
    @DisplayName("LIF-25 nights and weekends are no silence")
    void nightsAndWeekendsAreNoSilence() {
        assertThat(owed(order("06T16:30 TAKEN_IN"), "09T11:30"))
                .containsExactly("CHANGED TAKEN_IN.1 06T16:30", "SILENT TAKEN_IN.1.1 09T11:30");
    }

    @Test
    @DisplayName("LIF-25 a change begins the time anew, and takes the place of a message owed at the same time")
    void aChangeBeginsTheTimeAnew() {
        assertThat(owed(order("02T09:00 TAKEN_IN", "02T13:00 DIAGNOSED"), "02T17:00"))
                .containsExactly(
                        "CHANGED TAKEN_IN.1 02T09:00", "CHANGED DIAGNOSED.1 02T13:00", "SILENT DIAGNOSED.1.1 02T17:00");
    }

    @Test
    @DisplayName("LIF-25 finished work owes the completion notice, and silence nothing from then on")
    void finishedWorkOwesTheNotice() {
        assertThat(owed(order("02T09:00 TAKEN_IN", "02T10:00 FINISHED"), "13T10:00"))
                .containsExactly("CHANGED TAKEN_IN.1 02T09:00", "FINISHED FINISHED.1 02T10:00");
        assertThat(owed(order("02T09:00 TAKEN_IN", "02T10:00 FINISHED", "02T11:00 HANDED_BACK"), "13T10:00"))
                .containsExactly(
                        "CHANGED TAKEN_IN.1 02T09:00",
                        "FINISHED FINISHED.1 02T10:00",
                        "CHANGED HANDED_BACK.1 02T11:00");
    }

    @Test
    @DisplayName("LIF-25 a repair that comes to a state again owes another message")
    void aStateAgainOwesAnotherMessage() {
        assertThat(owed(order("02T09:00 IN_WORK", "02T10:00 WAITING_FOR_PARTS", "02T11:00 IN_WORK"), "02T15:00"))
                .containsExactly(
                        "CHANGED IN_WORK.1 02T09:00",
                        "CHANGED WAITING_FOR_PARTS.1 02T10:00",
                        "CHANGED IN_WORK.2 02T11:00",
                        "SILENT IN_WORK.2.1 02T15:00");
    }

    @Test
    @DisplayName("LIF-25 changes told late do not rename the other messages")
    void changesToldLateDoNotRenameTheOthers() {
        List<String> before = owed(order("02T09:00 TAKEN_IN", "02T11:00 IN_WORK"), "02T11:00");
        assertThat(owed(order("02T09:00 TAKEN_IN", "02T10:00 DIAGNOSED", "02T11:00 IN_WORK"), "02T11:00"))
                .containsAll(before);
    }

    @Test
    @DisplayName("LIF-25 changes after the instant do not count")
    void laterChangesDoNotCount() {
        assertThat(owed(order("02T09:00 TAKEN_IN", "02T10:00 FINISHED"), "02T09:59"))
                .containsExactly("CHANGED TAKEN_IN.1 02T09:00");
        assertThat(owed(order("02T09:00 TAKEN_IN"), "02T08:59")).isEmpty();
    }

    @Test
    @DisplayName("LIF-25 a repair order that was forgotten does not owe messages for ever")
    void aForgottenOrderDoesNotOweForEver() {
        List<String> owed = owed(order("02T09:00 TAKEN_IN"), "30T17:30");
        assertThat(owed).hasSize(21).last().isEqualTo("SILENT TAKEN_IN.1.20 12T17:00");
    }

    @Test
    @DisplayName("LIF-25 the interval and what is told are policy")
    void theIntervalIsPolicy() {
        RepairProgressPolicy policy = RepairProgressPolicy.builder()
                .silentMinutes(60)
                .mostSilent(1)
                .addUntold(RepairState.TAKEN_IN)
                .build();
        assertThat(owed(order("02T09:00 TAKEN_IN"), "02T17:00", policy))
                .containsExactly("SILENT TAKEN_IN.1.1 02T10:00");
        assertThatThrownBy(() ->
                        policy.toBuilder().untold(Set.of(RepairState.FINISHED)).build())
                .hasMessage("untold: holds FINISHED; any other state is allowed");
    }
}
