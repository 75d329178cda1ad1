package io.yangke.crm.rules.care;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.care.Attempt;
import io.yangke.crm.spi.care.CallRecord;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactMade;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.CustomerFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A task in the making: what a command makes of it and of the care file, and what is told of that. Not safe for several threads. */
final class TaskDraft {

    private static final Comparator<ContactMade> BY_TIME =
            Comparator.comparing(ContactMade::at).thenComparing(ContactMade::task);

    private final Contacting contacting;
    private final Instant now;
    private final List<ContactMade> contacts;
    private final List<CareEvent> events = new ArrayList<>();
    private CareTask task;
    private Optional<CustomerFact.Reading> reading = Optional.empty();

    TaskDraft(Contacting contacting, CareTask task, Instant now) {
        this.contacting = contacting;
        this.task = task;
        this.now = now;
        this.contacts = new ArrayList<>(contacting.file().contacts());
    }

    TaskDraft handedOver() {
        contacts.add(new ContactMade(now, task.id(), task.purpose(), task.channel()));
        contacts.sort(BY_TIME);
        task = task.withStatus(TaskStatus.DUE).withHeld(Optional.empty()).withHandedOverAt(now);
        events.add(new CareEvent.HandedOver(task.id(), task.purpose(), task.channel()));
        return this;
    }

    TaskDraft completed(Optional<CallRecord> record, Actor by) {
        boolean talked = record.isPresent() || task.channel().isTalk();
        reading = record.flatMap(call -> ToldReading.of(task.id(), call, contacting.zone()));
        task = task.withRecord(record);
        return ended(TaskStatus.DONE, talked ? EndReason.DONE : EndReason.SENT, by);
    }

    TaskDraft notReached(Actor by) {
        Attempt failed = new Attempt(now, task.channel(), by);
        contacts.removeIf(made -> Contacting.isOut(made, task));
        List<Attempt> attempts =
                Stream.concat(task.attempts().stream(), Stream.of(failed)).toList();
        task = task.withAttempts(attempts)
                .withHandedOverAt(Optional.empty())
                .withStatus(TaskStatus.PLANNED)
                .withHeld(HoldReason.RETRY_LATER);
        boolean given = isGivenUp(failed);
        ContactChannel next = given ? failed.channel() : nextChannel();
        events.add(new CareEvent.NotReached(task.id(), attempts.size(), failed.channel(), next));
        task = task.withChannel(next);
        return given ? ended(TaskStatus.SKIPPED, EndReason.NOT_REACHED, Actor.SYSTEM) : this;
    }

    /** Returns whether there were attempts enough, or no day is left for another. */
    private boolean isGivenUp(Attempt failed) {
        RetryRule retry = contacting.policy().retry();
        LocalDate next = retry.after(failed, contacting.zone());
        return task.attempts().size() >= retry.most() || next.isAfter(task.lastDay());
    }

    private ContactChannel nextChannel() {
        ContactChannel channel = task.channel();
        long failed = task.attempts().stream()
                .filter(attempt -> attempt.channel() == channel)
                .count();
        return failed < contacting.policy().retry().beforeOther() ? channel : otherThan(channel);
    }

    /** Returns the channel the customer prefers, or that of the step, or that of the policy: the first that is another one. */
    private ContactChannel otherThan(ContactChannel channel) {
        HandOverFacts facts = contacting.facts();
        return Stream.of(
                        facts.preferences().channel(),
                        Optional.ofNullable(facts.otherChannels().get(task.step())),
                        Optional.ofNullable(contacting.policy().otherChannels().get(channel)))
                .flatMap(Optional::stream)
                .filter(other -> other != channel)
                .findFirst()
                .orElse(channel);
    }

    TaskDraft ended(TaskStatus status, EndReason reason, Actor by) {
        TaskEnd end = new TaskEnd(reason, now, by, Optional.empty());
        // An end and an open status never stand together, so both are set in one step.
        CareTask.Builder ended = CareTask.builder();
        task = ended.from(task)
                .status(status)
                .end(end)
                .held(Optional.empty())
                .handedOverAt(Optional.empty())
                .build();
        events.add(new CareEvent.TaskEnded(task.id(), status, reason, Optional.empty()));
        return this;
    }

    TaskChange change() {
        CareFile before = contacting.file();
        List<CareTask> tasks = before.tasks().stream()
                .map(other -> other.id().equals(task.id()) ? Objects.requireNonNull(task) : other)
                .toList();
        CareFile.Builder after = CareFile.builder();
        after.from(before)
                .version(before.version() + 1)
                .sequence(before.sequence() + events.size())
                .tasks(tasks)
                .contacts(contacts)
                .wakeAt(CareWaking.wakeAt(
                        tasks, contacting.zone(), contacting.policy().retry()));
        return new TaskChange(after.build(), events, reading);
    }
}
