package io.yangke.crm.spi.care;

import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.LifecycleStage;
import io.yangke.crm.spi.lifecycle.RiskBand;
import io.yangke.crm.spi.storage.DomainEvent;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What happened in the care for a customer. No event holds personal data. */
public sealed interface CareEvent extends DomainEvent {

    /**
     * A task is to be done from now on.
     *
     * @param task the task
     * @param purpose why the customer is contacted
     * @param dueOn its day
     * @param lastDay its last day
     */
    record TaskDue(TaskId task, ContactPurpose purpose, LocalDate dueOn, LocalDate lastDay) implements CareEvent {
        public TaskDue {
            Objects.requireNonNull(task, "task");
            Objects.requireNonNull(purpose, "purpose");
            Objects.requireNonNull(dueOn, "dueOn");
            Objects.requireNonNull(lastDay, "lastDay");
        }
    }

    /**
     * A task that was due is held back.
     *
     * @param task the task
     * @param reason why
     */
    record TaskHeld(TaskId task, HoldReason reason) implements CareEvent {
        public TaskHeld {
            Objects.requireNonNull(task, "task");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A task was handed to somebody to be done, or a message to be sent.
     *
     * @param task the task
     * @param purpose why the customer is contacted
     * @param channel by which channel
     */
    record HandedOver(TaskId task, ContactPurpose purpose, ContactChannel channel) implements CareEvent {
        public HandedOver {
            Objects.requireNonNull(task, "task");
            Objects.requireNonNull(purpose, "purpose");
            Objects.requireNonNull(channel, "channel");
        }
    }

    /**
     * An attempt did not reach the customer.
     *
     * @param task the task
     * @param attempt which attempt, from 1
     * @param channel by which channel
     * @param next by which channel the next one goes
     */
    record NotReached(TaskId task, int attempt, ContactChannel channel, ContactChannel next) implements CareEvent {
        public NotReached {
            Objects.requireNonNull(task, "task");
            Checks.range("attempt", attempt, 1, Integer.MAX_VALUE);
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(next, "next");
        }
    }

    /**
     * A task ended.
     *
     * @param task the task
     * @param status how
     * @param reason why
     * @param cause the step or the fact that brought it about
     */
    record TaskEnded(TaskId task, TaskStatus status, EndReason reason, Optional<String> cause) implements CareEvent {
        public TaskEnded {
            Objects.requireNonNull(task, "task");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(cause, "cause");
        }
    }

    /**
     * The customer came into another class. Source: SEG-01.
     *
     * @param change the change
     */
    record ClassChanged(ClassChange change) implements CareEvent {
        public ClassChanged {
            Objects.requireNonNull(change, "change");
        }
    }

    /**
     * The customer came into another stage of life. Source: LIF-01.
     *
     * @param on as of which day
     * @param from the stage before; empty for the first
     * @param to the stage from that day on
     */
    record StageChanged(LocalDate on, Optional<LifecycleStage> from, LifecycleStage to) implements CareEvent {
        public StageChanged {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * The customer is more, or less, likely to stay away. Source: SEG-05.
     *
     * @param on as of which day
     * @param from the band before; empty for the first
     * @param to the band from that day on
     */
    record RiskChanged(LocalDate on, Optional<RiskBand> from, RiskBand to) implements CareEvent {
        public RiskChanged {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }
}
