package io.yangke.crm.rules.care;

import static io.yangke.crm.rules.care.Contacts.MARCH_3;
import static io.yangke.crm.rules.care.Contacts.STAFF;
import static io.yangke.crm.rules.care.Contacts.at;
import static io.yangke.crm.rules.care.Contacts.decide;
import static io.yangke.crm.rules.care.Contacts.file;
import static io.yangke.crm.rules.care.Contacts.handOver;
import static io.yangke.crm.rules.care.Contacts.id;
import static io.yangke.crm.rules.care.Contacts.notReached;
import static io.yangke.crm.rules.care.Contacts.reminder;
import static io.yangke.crm.rules.care.Contacts.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.care.Contacts.Answer;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.Attempt;
import io.yangke.crm.spi.care.CallRecord;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRefusalReason;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.StandingState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("LIF-21 LIF-23 What becomes of a task")
class TaskLifeTest {

    private static final CareAction NOT_REACHED = new CareAction.NotReached();
    private static final CareAction SKIP = new CareAction.Skip();
    private static final CareAction SENT = new CareAction.Complete(Optional.empty());

    private static CallRecord call(Instant at, int km) {
        return new CallRecord(
                at,
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(km),
                Optional.of(7_500),
                Optional.of(MARCH_3.plusMonths(1)));
    }

    private static CareFile out() {
        return handOver(file(reminder("A")), "A", at(3, 10));
    }

    private static Answer complete(CareFile file, CallRecord record) {
        return decide(file, "A", new CareAction.Complete(Optional.of(record)), HandOverFacts.NONE, at(3, 12));
    }

    @ParameterizedTest(name = "{0} of a task that {1}: {2}")
    @CsvSource({
        "HAND_OVER, WAITS, ",
        "HAND_OVER, IS_OUT, HANDED_OVER_ALREADY",
        "HAND_OVER, HAS_ENDED, TASK_ENDED",
        "COMPLETE, WAITS, NOT_HANDED_OVER",
        "COMPLETE, IS_OUT, ",
        "COMPLETE, HAS_ENDED, TASK_ENDED",
        "NOT_REACHED, WAITS, NOT_HANDED_OVER",
        "NOT_REACHED, IS_OUT, ",
        "NOT_REACHED, HAS_ENDED, TASK_ENDED",
        "SKIP, WAITS, ",
        "SKIP, IS_OUT, ",
        "SKIP, HAS_ENDED, TASK_ENDED"
    })
    @DisplayName("which action is taken where")
    void theTable(CareAction.Kind kind, String place, CareRefusalReason refused) {
        CareFile file = switch (place) {
            case "WAITS" -> file(reminder("A"));
            case "IS_OUT" -> out();
            default -> decide(out(), "A", SKIP, HandOverFacts.NONE, at(3, 11)).file();
        };
        CareAction action = switch (kind) {
            case HAND_OVER -> new CareAction.HandOver();
            case COMPLETE -> SENT;
            case NOT_REACHED -> NOT_REACHED;
            case SKIP -> SKIP;
        };
        assertThat(decide(file, "A", action, HandOverFacts.NONE, at(3, 12))
                        .refusal()
                        .map(Refusal::reason))
                .isEqualTo(Optional.ofNullable(refused));
    }

    @Test
    @DisplayName(
            "LIF-23 a call ends the task with its record, and what it told of the odometer becomes a fact of the task's car")
    void aCallThatToldOfTheOdometer() {
        CallRecord record = call(at(3, 11), 4_870);
        Answer answer = complete(out(), record);
        assertThat(answer.task("A").status()).isEqualTo(TaskStatus.DONE);
        assertThat(answer.task("A").end()).contains(new TaskEnd(EndReason.DONE, at(3, 12), STAFF, Optional.empty()));
        assertThat(answer.task("A").record()).contains(record);
        assertThat(answer.file().contacts()).hasSize(1);
        assertThat(answer.file().wakeAt()).isEmpty();
        assertThat(answer.change().orElseThrow().events())
                .containsExactly(new CareEvent.TaskEnded(id("A"), TaskStatus.DONE, EndReason.DONE, Optional.empty()));
        CustomerFact.Reading reading = answer.change().orElseThrow().reading().orElseThrow();
        assertThat(reading.car()).isEqualTo(VehicleId.of("V-1"));
        assertThat(reading.on()).isEqualTo(MARCH_3);
        assertThat(reading.km()).isEqualTo(4_870);
    }

    @Test
    @DisplayName(
            "C3 the fact of the same call is the same each time, of another task another, however long the names are")
    void theFactOfACallIsTheSame() {
        String longest = "x".repeat(64);
        TaskId task = new TaskId(StepCode.of("A"), Optional.of(VehicleId.of(longest)), longest, 0);
        TaskId next = new TaskId(StepCode.of("A"), Optional.of(VehicleId.of(longest)), longest, 1);
        CallRecord record = call(at(3, 11), 4_870);
        assertThat(ToldReading.of(task, record, Contacts.ZONE)).isEqualTo(ToldReading.of(task, record, Contacts.ZONE));
        assertThat(ToldReading.of(task, record, Contacts.ZONE).orElseThrow().fact())
                .isNotEqualTo(ToldReading.of(next, record, Contacts.ZONE)
                        .orElseThrow()
                        .fact());
    }

    @Test
    @DisplayName("a call about no one car, or that told nothing of the odometer, makes no fact")
    void noFact() {
        TaskId noCar = new TaskId(StepCode.of("A"), Optional.empty(), "a", 0);
        assertThat(ToldReading.of(noCar, call(at(3, 11), 1), Contacts.ZONE)).isEmpty();
        assertThat(complete(out(), CallRecord.at(at(3, 11)))
                        .change()
                        .orElseThrow()
                        .reading())
                .isEmpty();
    }

    @Test
    @DisplayName("a message is sent, a call is done")
    void sentOrDone() {
        CareFile message = handOver(
                file(task("A", ContactPurpose.REMINDER)
                        .channel(ContactChannel.SMS)
                        .build()),
                "A",
                at(3, 10));
        assertThat(decide(message, "A", SENT, HandOverFacts.NONE, at(3, 10))
                        .task("A")
                        .end())
                .map(TaskEnd::reason)
                .contains(EndReason.SENT);
        assertThat(decide(out(), "A", SENT, HandOverFacts.NONE, at(3, 12))
                        .task("A")
                        .end())
                .map(TaskEnd::reason)
                .contains(EndReason.DONE);
    }

    @Test
    @DisplayName("what came of a contact is taken whatever forbids contacts now")
    void whatCameOfAContactIsAlwaysTaken() {
        HandOverFacts nothingGoes = new HandOverFacts(
                ContactPreferences.NONE.withDoNotContact(true), StandingState.RESTRICTED, Set.of(), Map.of(), Map.of());
        assertThat(decide(out(), "A", SENT, nothingGoes, at(33, 23)).change()).isPresent();
        assertThat(decide(out(), "A", NOT_REACHED, nothingGoes, at(33, 23)).change())
                .isPresent();
        assertThat(decide(out(), "A", SKIP, nothingGoes, at(33, 23)).change()).isPresent();
    }

    @Test
    @DisplayName(
            "an attempt that reached nobody is noted, gives its place in the budget back, and the task waits for the next day")
    void notReachedOnce() {
        Answer answer = decide(out(), "A", NOT_REACHED, HandOverFacts.NONE, at(3, 11));
        CareTask task = answer.task("A");
        assertThat(task.status()).isEqualTo(TaskStatus.PLANNED);
        assertThat(task.held()).contains(HoldReason.RETRY_LATER);
        assertThat(task.handedOverAt()).isEmpty();
        assertThat(task.attempts()).containsExactly(new Attempt(at(3, 11), ContactChannel.PHONE, STAFF));
        assertThat(answer.file().contacts()).isEmpty();
        assertThat(answer.file().wakeAt()).contains(at(4, 0));
        assertThat(answer.change().orElseThrow().events())
                .containsExactly(new CareEvent.NotReached(id("A"), 1, ContactChannel.PHONE, ContactChannel.PHONE));
    }

    @Test
    @DisplayName("three failed attempts take the other channel, five end the task")
    void threeThenTheOtherChannel() {
        CareFile file = file(reminder("A"));
        for (int day = 3; day <= 7; day++) {
            ContactChannel expected = day <= 5 ? ContactChannel.PHONE : ContactChannel.SMS;
            assertThat(file.task(id("A")).orElseThrow().channel()).isEqualTo(expected);
            file = notReached(handOver(file, "A", at(day, 10)), "A", at(day, 11));
        }
        CareTask ended = file.task(id("A")).orElseThrow();
        assertThat(ended.status()).isEqualTo(TaskStatus.SKIPPED);
        assertThat(ended.end()).contains(new TaskEnd(EndReason.NOT_REACHED, at(7, 11), Actor.SYSTEM, Optional.empty()));
        assertThat(ended.attempts())
                .extracting(Attempt::channel)
                .containsExactly(
                        ContactChannel.PHONE,
                        ContactChannel.PHONE,
                        ContactChannel.PHONE,
                        ContactChannel.SMS,
                        ContactChannel.SMS);
        assertThat(file.wakeAt()).isEmpty();
    }

    @ParameterizedTest(name = "preferred {0}, of the step {1}: {2}")
    @CsvSource({
        "WECHAT, EMAIL, WECHAT",
        "PHONE, EMAIL, EMAIL",
        ", EMAIL, EMAIL",
        ", PHONE, SMS",
        ", , SMS",
        "PHONE, , SMS"
    })
    @DisplayName("the other channel is the one the customer prefers, or that of the step, or that of the policy")
    void whichOtherChannel(ContactChannel preferred, ContactChannel ofStep, ContactChannel other) {
        ContactPreferences preferences =
                new ContactPreferences(Optional.ofNullable(preferred), List.of(), false, Set.of(), Set.of());
        HandOverFacts facts = new HandOverFacts(
                preferences,
                StandingState.ACTIVE,
                Set.of(),
                Map.of(),
                ofStep == null ? Map.of() : Map.of(StepCode.of("A"), ofStep));
        CareFile twice = file(reminder("A"));
        twice = notReached(handOver(twice, "A", at(3, 10)), "A", at(3, 11));
        twice = notReached(handOver(twice, "A", at(4, 10)), "A", at(4, 11));
        Answer third = decide(handOver(twice, "A", at(5, 10)), "A", NOT_REACHED, facts, at(5, 11));
        assertThat(third.task("A").channel()).isEqualTo(other);
        assertThat(third.change().orElseThrow().events())
                .containsExactly(new CareEvent.NotReached(id("A"), 3, ContactChannel.PHONE, other));
    }

    @Test
    @DisplayName("where no channel is another one, the same is tried on")
    void noOtherChannel() {
        ContactPolicy none = ContactPolicy.builder()
                .otherChannels(Map.of())
                .retry(new RetryRule(1, 1, 5))
                .build();
        assertThat(decide(out(), "A", NOT_REACHED, HandOverFacts.NONE, none, at(3, 11))
                        .task("A")
                        .channel())
                .isEqualTo(ContactChannel.PHONE);
    }

    @Test
    @DisplayName("a failed attempt on the last day ends the task: no day is left for another")
    void failedOnTheLastDay() {
        CareFile lastDay = handOver(
                file(task("A", ContactPurpose.REMINDER).lastDay(MARCH_3).build()), "A", at(3, 10));
        Answer answer = decide(lastDay, "A", NOT_REACHED, HandOverFacts.NONE, at(3, 11));
        assertThat(answer.task("A").end()).map(TaskEnd::reason).contains(EndReason.NOT_REACHED);
        assertThat(answer.change().orElseThrow().events())
                .containsExactly(
                        new CareEvent.NotReached(id("A"), 1, ContactChannel.PHONE, ContactChannel.PHONE),
                        new CareEvent.TaskEnded(id("A"), TaskStatus.SKIPPED, EndReason.NOT_REACHED, Optional.empty()));
        assertThat(answer.file().sequence()).isEqualTo(lastDay.sequence() + 2);
    }

    @Test
    @DisplayName("what somebody decides not to do is skipped, out or not")
    void skipped() {
        for (CareFile file : List.of(file(reminder("A")), out())) {
            CareTask skipped =
                    decide(file, "A", SKIP, HandOverFacts.NONE, at(3, 12)).task("A");
            assertThat(skipped.status()).isEqualTo(TaskStatus.SKIPPED);
            assertThat(skipped.end()).contains(new TaskEnd(EndReason.DECIDED, at(3, 12), STAFF, Optional.empty()));
            assertThat(skipped.handedOverAt()).isEmpty();
        }
    }
}
