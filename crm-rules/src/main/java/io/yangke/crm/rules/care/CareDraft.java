package io.yangke.crm.rules.care;

import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactMade;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A care file that is being changed. */
final class CareDraft {

    private final CareFile before;
    private final Instant now;
    private final TreeMap<TaskId, CareTask> tasks = new TreeMap<>();
    private final List<CareEvent> events = new ArrayList<>();

    // Absent until something is written: mostly nothing changes.
    private CareFile.@Nullable Builder after;
    private boolean changed;

    CareDraft(CareFile before, Instant now) {
        this.before = before;
        this.now = now;
        before.tasks().forEach(task -> tasks.put(task.id(), task));
    }

    CareFile before() {
        return before;
    }

    Instant now() {
        return now;
    }

    Optional<CareTask> task(TaskId id) {
        return Optional.ofNullable(tasks.get(id));
    }

    /** Puts a task, if it is new or another one. */
    void put(CareTask task) {
        if (!task.equals(tasks.put(task.id(), task))) {
            changed = true;
        }
    }

    /** Takes a task that nobody was told of away. */
    void drop(CareTask task) {
        tasks.remove(task.id());
        changed = true;
    }

    void end(CareTask task, TaskStatus status, TaskEnd end) {
        put(CareTask.builder()
                .from(task)
                .status(status)
                .held(Optional.empty())
                .handedOverAt(Optional.empty())
                .end(end)
                .build());
        events.add(new CareEvent.TaskEnded(task.id(), status, end.reason(), end.cause()));
    }

    void tell(CareEvent event) {
        events.add(event);
        changed = true;
    }

    /** Notes that something changed that nobody is told of. */
    void touch() {
        changed = true;
    }

    CareFile.Builder file() {
        if (after == null) {
            after = CareFile.builder();
            after.from(before);
        }
        return after;
    }

    /** Forgets closed tasks that policy does not keep, and contacts that no budget asks for. */
    void forget(LocalDate today, CareRules rules) {
        LocalDate firstKept = today.minusDays(rules.care().keepClosedDays());
        if (tasks.values().removeIf(task -> !task.isOpen() && task.lastDay().isBefore(firstKept))) {
            changed = true;
        }
        LocalDate firstAsked = today.minusDays(rules.care().contacts().budget().days());
        LocalDate first = firstAsked.isBefore(firstKept) ? firstAsked : firstKept;
        List<ContactMade> kept = before.contacts().stream()
                .filter(made -> !LocalDate.ofInstant(made.at(), rules.zone()).isBefore(first))
                .toList();
        if (kept.size() < before.contacts().size()) {
            file().contacts(kept);
            changed = true;
        }
    }

    /** Returns the change; empty if there is none. */
    Optional<CareChange> change(boolean opened, LocalDate today, CareRules rules) {
        if (!changed && !opened) {
            return Optional.empty();
        }
        List<CareTask> all = List.copyOf(tasks.values());
        CareFile.Builder file = file();
        file.tasks(all)
                .version(before.version() + 1)
                .sequence(before.sequence() + events.size())
                .plannedOn(today.isBefore(before.plannedOn()) ? before.plannedOn() : today)
                .wakeAt(CareWaking.wakeAt(
                        all, rules.zone(), rules.care().contacts().retry()));
        return Optional.of(new CareChange(file.build(), events));
    }
}
