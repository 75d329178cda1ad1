package io.yangke.crm.rules.care;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareCommand;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.TaskStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about tasks: hand over, complete, not reached, skip. Pure. Source: LIF-21, LIF-23, L6, L11.
 *
 * <p>A hand-over judges again everything that may forbid the contact, and counts against the customer's budget; an attempt that
 * reached nobody gives its place back. What was said of a task that is out is always taken, whatever forbids contacts now.
 */
public final class TaskLife {

    private TaskLife() {}

    /**
     * Decides a command.
     *
     * @param file what is remembered of the care for the customer
     * @param facts what may forbid a contact now
     * @param zone the zone of the dealer's calendar
     * @param now the time it is recorded
     * @return what changes; or the first reason against it in the order of {@link io.yangke.crm.spi.care.CareRefusalReason}
     */
    public static Decision<TaskChange, Refusal> decide(
            CareFile file, CareCommand command, HandOverFacts facts, ContactPolicy policy, ZoneId zone, Instant now) {
        CareTask task = file.task(command.task()).orElse(null);
        if (task == null) {
            return Decision.refused(CareRefusals.taskNotFound(command.task()));
        }
        Contacting contacting = new Contacting(file, facts, policy, zone);
        Refusal refusal = refusal(contacting, task, command.action().kind(), now);
        return refusal != null
                ? Decision.refused(refusal)
                : Decision.accepted(List.of(change(contacting, task, command, now)));
    }

    private static @Nullable Refusal refusal(
            Contacting contacting, CareTask task, CareAction.Kind action, Instant now) {
        if (task.end().isPresent()) {
            return CareRefusals.taskEnded(task.end().get(), contacting.zone());
        }
        Refusal forbidden = action == CareAction.Kind.HAND_OVER ? contacting.at(task, now) : null;
        if (forbidden != null || !TaskPlace.of(task).after(action).isEmpty()) {
            return forbidden;
        }
        return task.handedOverAt()
                .map(at -> CareRefusals.handedOverAlready(at, contacting.zone()))
                .orElseGet(CareRefusals::notHandedOver);
    }

    private static TaskChange change(Contacting contacting, CareTask task, CareCommand command, Instant now) {
        TaskDraft draft = new TaskDraft(contacting, task, now);
        Actor by = command.by();
        if (command.action() instanceof CareAction.Complete complete) {
            return draft.completed(complete.record(), by).change();
        }
        return switch (command.action().kind()) {
            case HAND_OVER -> draft.handedOver().change();
            case NOT_REACHED -> draft.notReached(by).change();
            case SKIP -> draft.ended(TaskStatus.SKIPPED, EndReason.DECIDED, by).change();
            case COMPLETE -> throw new IllegalStateException("is decided elsewhere");
        };
    }
}
