package io.yangke.crm.rules.care;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareCommand;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tasks of one customer, and commands about them, in the zone of Shanghai. Tuesday, 3 March 2026 is the first day. */
final class Contacts {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final DealerId DEALER = DealerId.of("SK-0371");
    static final CustomerId CUSTOMER = CustomerId.of("C-1001");
    static final LocalDate MARCH_3 = LocalDate.of(2026, 3, 3);
    static final Actor STAFF = Actor.dealer("care-1");

    private Contacts() {}

    static TaskId id(String step) {
        return new TaskId(StepCode.of(step), Optional.of(VehicleId.of("V-1")), "a", 0);
    }

    /** Returns a task that is due from 3 to 31 March, by telephone. */
    static CareTask.Builder task(String step, ContactPurpose purpose) {
        CareTask.Builder task = CareTask.builder();
        task.id(id(step))
                .purpose(purpose)
                .anchor(Anchor.SERVICE_SETTLED)
                .anchorDay(MARCH_3)
                .dueOn(MARCH_3)
                .lastDay(LocalDate.of(2026, 3, 31))
                .channel(ContactChannel.PHONE)
                .role(CareRole.CARE_SPECIALIST)
                .status(TaskStatus.DUE)
                .script("s");
        return task;
    }

    static CareTask reminder(String step) {
        return task(step, ContactPurpose.REMINDER).build();
    }

    static CareFile file(CareTask... tasks) {
        return file(Arrays.asList(tasks));
    }

    static CareFile file(List<CareTask> tasks) {
        CareFile.Builder file = CareFile.builder();
        file.dealer(DEALER)
                .customer(CUSTOMER)
                .version(4)
                .sequence(7)
                .since(MARCH_3)
                .plannedOn(MARCH_3)
                .tasks(tasks.stream().sorted(Comparator.comparing(CareTask::id)).toList());
        return file.build();
    }

    /** Returns an instant of March 2026. */
    static Instant at(int dayOfMarch, int hour) {
        return MARCH_3.withDayOfMonth(1)
                .plusDays(dayOfMarch - 1)
                .atTime(LocalTime.of(hour, 0))
                .atZone(ZONE)
                .toInstant();
    }

    static CareCommand command(TaskId task, CareAction action) {
        return CareCommand.of(DEALER, CUSTOMER, task, STAFF, "k", action);
    }

    static Answer decide(CareFile file, String step, CareAction action, HandOverFacts facts, Instant now) {
        return decide(file, step, action, facts, ContactPolicy.DEFAULT, now);
    }

    static Answer decide(
            CareFile file, String step, CareAction action, HandOverFacts facts, ContactPolicy policy, Instant now) {
        return TaskLife.decide(file, command(id(step), action), facts, policy, ZONE, now)
                .fold(
                        changes -> new Answer(Optional.of(changes.get(0)), Optional.empty()),
                        refusal -> new Answer(Optional.empty(), Optional.of(refusal)));
    }

    static CareFile handOver(CareFile file, String step, Instant now) {
        return decide(file, step, new CareAction.HandOver(), HandOverFacts.NONE, now)
                .file();
    }

    static CareFile notReached(CareFile file, String step, Instant now) {
        return decide(file, step, new CareAction.NotReached(), HandOverFacts.NONE, now)
                .file();
    }

    /**
     * What was decided.
     *
     * @param change what changes
     * @param refusal why not
     */
    record Answer(Optional<TaskChange> change, Optional<Refusal> refusal) {

        CareFile file() {
            return change.orElseThrow(() -> new AssertionError(refusal)).after();
        }

        CareTask task(String step) {
            return file().task(id(step)).orElseThrow();
        }
    }
}
