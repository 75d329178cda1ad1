package io.yangke.crm.spi.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.lifecycle.ClassCause;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A value of care")
final class CareInvariantsTest {

    private static final DealerId DEALER = DealerId.of("SK-0371");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final Instant AT = Instant.parse("2026-09-30T01:30:00Z");
    private static final TaskEnd END = new TaskEnd(EndReason.DONE, AT, Actor.SYSTEM, Optional.empty());

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("a step without a code", "step", () -> StepCode.of("")),
                broken("a step with a slash", "step", () -> StepCode.of("A/B")),
                broken("a step of 33 characters", "step", () -> StepCode.of("x".repeat(33))),
                broken("a signal with a space", "signal", () -> SignalId.of("A B")),
                broken("L3: a task that counts from nothing", "anchor", () -> id("A", "", 0)),
                broken(
                        "L3: a task that counts from too much",
                        "anchor",
                        () -> id("A", "x".repeat(TaskId.MAX_ANCHOR + 1), 0)),
                broken("L3: a repetition below 0", "repetition", () -> id("A", "1", -1)),
                broken("L3: a repetition of five digits", "repetition", () -> id("A", "1", 10_000)),
                broken(
                        "L7: a task over before it is due",
                        "lastDay",
                        () -> task("A").lastDay(DAY.minusDays(1)).build()),
                broken(
                        "a task with a script that has a space",
                        "script",
                        () -> task("A").script("a b").build()),
                broken(
                        "L1: a task of a journey without a name",
                        "group",
                        () -> task("A").group("").build()),
                broken(
                        "an open task with an end",
                        "end",
                        () -> task("A").end(END).build()),
                broken(
                        "a done task without an end",
                        "end",
                        () -> task("A").status(TaskStatus.DONE).build()),
                broken(
                        "an end with a cause that has a space",
                        "cause",
                        () -> new TaskEnd(EndReason.DONE, AT, Actor.SYSTEM, Optional.of("a b"))),
                broken("LIF-23: a call that tells a mileage below 0", "odometerKm", () -> call(-1, 0)),
                broken(
                        "LIF-23: a call that expects a mileage beyond all cars",
                        "expectedKm",
                        () -> call(0, CustomerFact.MAX_KM + 1)),
                broken(
                        "L3: a file with a task twice",
                        "tasks",
                        () -> care().addTasks(task("A").build(), task("A").build())
                                .build()),
                broken(
                        "a file with tasks out of order",
                        "tasks",
                        () -> care().addTasks(task("B").build(), task("A").build())
                                .build()),
                broken(
                        "a file of a negative version",
                        "version",
                        () -> care().version(-1).build()),
                broken(
                        "a file of a negative sequence",
                        "sequence",
                        () -> care().sequence(-1).build()),
                broken("a signal over before it begins", "until", () -> signal("A", DAY.minusDays(1))),
                broken("signals with one twice", "signals", () -> book(0, signal("A", DAY), signal("A", DAY))),
                broken("signals out of order", "signals", () -> book(0, signal("B", DAY), signal("A", DAY))),
                broken("signals of a negative version", "version", () -> book(-1)),
                broken("a progress of a negative version", "version", () -> progress(-1, 1)),
                broken("L5: a pass before the first", "pass", () -> progress(0, 0)),
                broken(
                        "LIF-21: an attempt before the first",
                        "attempt",
                        () -> new CareEvent.NotReached(id("A", "1", 0), 0, ContactChannel.PHONE, ContactChannel.SMS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    @DisplayName("is refused by one message that names the field and what is allowed:")
    void is_refused(String what, String field, ThrowingCallable value) {
        assertThatIllegalArgumentException()
                .as(what)
                .isThrownBy(value)
                .withMessageStartingWith(field + ": ")
                .withMessageContaining("; ");
    }

    @ParameterizedTest
    @EnumSource(TaskStatus.class)
    @DisplayName("has an end exactly if it is not open")
    void ends_when_it_is_not_open(TaskStatus status) {
        CareTask task = status.isOpen()
                ? task("A").status(status).build()
                : task("A").status(status).end(END).build();

        assertThat(task.isOpen()).isEqualTo(status == TaskStatus.PLANNED || status == TaskStatus.DUE);
        assertThat(task.end().isPresent()).isNotEqualTo(task.isOpen());
    }

    @Test
    @DisplayName("is in order of step, car, what it counts from and repetition (L3)")
    void tasks_are_in_order() {
        Optional<VehicleId> car = Optional.of(VehicleId.of("V-1"));
        List<TaskId> inOrder = List.of(
                id("A", "1", 2),
                id("A", "1", 10),
                id("A", "10", 0),
                id("A", "9", 0),
                new TaskId(StepCode.of("A"), car, "1", 0),
                id("B", "0", 0));
        List<TaskId> shuffled = new ArrayList<>(inOrder);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(inOrder);
        assertThat(inOrder.get(4)).hasToString("A/V-1/1/0");
        assertThat(inOrder.get(0)).hasToString("A/-/1/2");
    }

    @Test
    @DisplayName("knows its tasks by identity, and the last class")
    void a_file_knows() {
        ClassChange first = new ClassChange(DAY, Optional.empty(), CustomerClass.NEW, ClassCause.FIRST_REVIEW);
        ClassChange second =
                new ClassChange(DAY, Optional.of(CustomerClass.NEW), CustomerClass.LOYAL, ClassCause.VISIT);
        CareFile file = care().addTasks(task("A").build(), task("B").build())
                .addClasses(first, second)
                .build();

        assertThat(file.task(id("B", "1", 0))).contains(task("B").build());
        assertThat(file.task(id("C", "1", 0))).isEmpty();
        assertThat(file.customerClass()).contains(CustomerClass.LOYAL);
        assertThat(care().build().customerClass()).isEmpty();
    }

    private static Arguments broken(String what, String field, ThrowingCallable value) {
        return arguments(what, field, value);
    }

    private static TaskId id(String step, String anchor, int repetition) {
        return new TaskId(StepCode.of(step), Optional.empty(), anchor, repetition);
    }

    private static ImmutableCareTask.Builder task(String step) {
        return CareTask.builder()
                .id(id(step, "1", 0))
                .purpose(ContactPurpose.REMINDER)
                .anchor(Anchor.DELIVERY)
                .anchorDay(DAY)
                .dueOn(DAY)
                .lastDay(DAY)
                .channel(ContactChannel.PHONE)
                .role(CareRole.CARE_SPECIALIST)
                .script("script");
    }

    private static ImmutableCareFile.Builder care() {
        return CareFile.builder()
                .dealer(DEALER)
                .customer(CustomerId.of("C-1"))
                .since(DAY)
                .plannedOn(DAY);
    }

    private static CallRecord call(int odometerKm, int expectedKm) {
        return new CallRecord(
                AT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(odometerKm),
                Optional.of(expectedKm),
                Optional.empty());
    }

    private static CareSignal signal(String id, LocalDate until) {
        return new CareSignal(SignalId.of(id), StepCode.of("WEATHER"), DAY, until, Optional.empty());
    }

    private static SignalBook book(long version, CareSignal... signals) {
        return new SignalBook(DEALER, version, List.of(signals));
    }

    private static SweepProgress progress(long version, long pass) {
        return new SweepProgress(DEALER, version, DAY, pass, DAY, Optional.empty(), Optional.empty(), false);
    }
}
