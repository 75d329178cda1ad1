package io.yangke.crm.rules.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.Attempt;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("LIF-21 When an open task wants attention")
class CareWakingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MARCH_3 = LocalDate.of(2026, 3, 3);
    private static final Instant START_OF_MARCH_3 = Instant.parse("2026-03-02T16:00:00Z");

    private static CareTask.Builder task(String step) {
        CareTask.Builder task = CareTask.builder();
        task.id(new TaskId(StepCode.of(step), Optional.empty(), "a", 0))
                .purpose(ContactPurpose.REMINDER)
                .anchor(Anchor.PURCHASE)
                .anchorDay(MARCH_3)
                .dueOn(MARCH_3)
                .lastDay(MARCH_3.plusDays(9))
                .channel(ContactChannel.PHONE)
                .role(CareRole.CARE_SPECIALIST)
                .script("s");
        return task;
    }

    private static Optional<Instant> wakeAt(CareTask... tasks) {
        return CareWaking.wakeAt(List.of(tasks), SHANGHAI, RetryRule.DEFAULT);
    }

    private static Attempt attempt(String at) {
        return new Attempt(Instant.parse(at), ContactChannel.PHONE, Actor.dealer("sa-1"));
    }

    @Test
    @DisplayName("L7 a task wants attention from the beginning of its day in the dealer's zone, the day itself counted")
    void fromTheBeginningOfItsDay() {
        assertThat(wakeAt(task("A").build())).contains(START_OF_MARCH_3);
    }

    @Test
    @DisplayName("a time of day it is not to be done before moves it within its day, an earlier one does not")
    void notBefore() {
        Instant ten = Instant.parse("2026-03-03T02:00:00Z");
        assertThat(wakeAt(task("A").notBefore(ten).build())).contains(ten);
        assertThat(wakeAt(task("A").notBefore(START_OF_MARCH_3.minusSeconds(1)).build()))
                .contains(START_OF_MARCH_3);
    }

    @Test
    @DisplayName("after a failed attempt it wants attention at the beginning of the day of the next one")
    void afterAFailedAttempt() {
        CareTask tried = task("A")
                .addAttempts(attempt("2026-03-03T08:00:00Z"), attempt("2026-03-04T15:59:59Z"))
                .build();
        assertThat(wakeAt(tried)).contains(Instant.parse("2026-03-04T16:00:00Z"));
    }

    @Test
    @DisplayName("a task that is out wants attention when its last day has passed")
    void whileItIsOut() {
        CareTask out = task("A")
                .status(TaskStatus.DUE)
                .handedOverAt(Instant.parse("2026-03-03T02:00:00Z"))
                .build();
        assertThat(wakeAt(out)).contains(Instant.parse("2026-03-12T16:00:00Z"));
    }

    @Test
    @DisplayName("the earliest of the open tasks counts; those that ended count no more")
    void theEarliestOfTheOpenTasks() {
        CareTask ended = task("A")
                .status(TaskStatus.SKIPPED)
                .end(new TaskEnd(EndReason.DECIDED, START_OF_MARCH_3, Actor.SYSTEM, Optional.empty()))
                .build();
        CareTask later = task("B").dueOn(MARCH_3.plusDays(2)).build();
        CareTask latest = task("C").dueOn(MARCH_3.plusDays(4)).build();
        assertThat(wakeAt(ended, latest, later)).contains(Instant.parse("2026-03-04T16:00:00Z"));
        assertThat(wakeAt(ended)).isEmpty();
        assertThat(wakeAt()).isEmpty();
    }
}
