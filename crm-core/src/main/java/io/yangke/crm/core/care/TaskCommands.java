package io.yangke.crm.core.care;

import io.yangke.crm.core.command.Plan;
import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.care.CareRefusals;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.care.HandOverFacts;
import io.yangke.crm.rules.care.TaskChange;
import io.yangke.crm.rules.care.TaskLife;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareCommand;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what a command about a task needs, asks the rules, and plans what to write. Source: LIF-21, LIF-23. */
final class TaskCommands {

    private final CarePorts ports;

    TaskCommands(CarePorts ports) {
        this.ports = ports;
    }

    Plan<CareReceipt> plan(CareCommand command, Instant now) {
        Optional<CareFile> care = ports.cares().findCare(command.dealer(), command.customer());
        if (care.isEmpty()) {
            return new Plan.DoNot<>(CareRefusals.taskNotFound(command.task()));
        }
        CareRules rules = ports.rules().care(command.dealer(), now);
        Decision<TaskChange, Refusal> decision = TaskLife.decide(
                care.get(),
                command,
                facts(command, care.get(), now),
                rules.care().contacts(),
                rules.zone(),
                now);
        return decision.fold(changes -> todo(changes.get(0), command.by(), now), refusal -> new Plan.DoNot<>(refusal));
    }

    private static Plan<CareReceipt> todo(TaskChange change, Actor by, Instant now) {
        List<RecordedEvent> events = CareRecording.of(change, by, now);
        long first = change.after().sequence() - events.size() + 1;
        return new Plan.Do<>(new CareReceipt(events), first + "+" + events.size(), set -> {
            set.addCareFile(change.after());
            events.forEach(set::addEvent);
        });
    }

    /** Makes the receipt again of which this was remembered. */
    CareReceipt recall(DealerId dealer, CustomerId customer, String memory) {
        int plus = memory.indexOf('+');
        long first = Long.parseLong(memory, 0, plus, 10);
        int count = Integer.parseInt(memory, plus + 1, memory.length(), 10);
        return count == 0
                ? new CareReceipt(List.of())
                : new CareReceipt(ports.storage().events(dealer, StreamId.ofCare(customer), first - 1, count));
    }

    private HandOverFacts facts(CareCommand command, CareFile care, Instant now) {
        if (command.action().kind() != CareAction.Kind.HAND_OVER) {
            return HandOverFacts.NONE;
        }
        return new CareReader(ports, command.dealer(), now).facts(care);
    }
}
