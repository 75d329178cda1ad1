package io.yangke.crm.spi.care;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.LifecycleStage;
import io.yangke.crm.spi.lifecycle.RiskBand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the library remembers of the care for one customer: the tasks, the contacts of late, the class and the stage of life. The
 * plan itself is computed anew from facts each time; this is what facts do not tell. Closed tasks and old contacts are kept as
 * long as policy says.
 */
@Value.Immutable
public abstract class CareFile implements WithCareFile {

    CareFile() {}

    /** The tenant. */
    public abstract DealerId dealer();

    /** The customer. */
    public abstract CustomerId customer();

    /** How often it was committed, from 1; 0 before the first commit. */
    public abstract long version();

    /** How many events its stream has. */
    public abstract long sequence();

    /** The first day it was planned for. */
    public abstract LocalDate since();

    /** Whether the customer was there before the dealer's first planning. Source: L5. */
    public abstract boolean backBook();

    /** The last day it was planned for. */
    public abstract LocalDate plannedOn();

    /** The tasks, open and closed, in order of identity. */
    public abstract List<CareTask> tasks();

    /** The contacts handed over of late, in order of time. */
    public abstract List<ContactMade> contacts();

    /** The changes of class of late, in order of day. */
    public abstract List<ClassChange> classes();

    /** The stage of life; empty before the first review. Source: LIF-01. */
    public abstract Optional<LifecycleStage> stage();

    /** How likely the customer is to stay away; empty before the first review or without a car. Source: SEG-05. */
    public abstract Optional<RiskBand> risk();

    /** The version of the rules of the last change of class; empty before the first. */
    public abstract Optional<String> rules();

    /** When something is to be done next; empty if no task is open. */
    public abstract Optional<Instant> wakeAt();

    @Value.Check
    void check() {
        Checks.range("version", version(), 0, Long.MAX_VALUE);
        Checks.range("sequence", sequence(), 0, Long.MAX_VALUE);
        for (int i = 1; i < tasks().size(); i++) {
            Checks.require(
                    tasks().get(i - 1).id().compareTo(tasks().get(i).id()) < 0,
                    "tasks",
                    "are out of order or hold one twice",
                    "tasks in order of identity are allowed");
        }
    }

    /** The class after the last review; empty before the first. */
    public final Optional<CustomerClass> customerClass() {
        List<ClassChange> changes = classes();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.get(changes.size() - 1).to());
    }

    /** Returns a task; empty if there is none of this identity. */
    public final Optional<CareTask> task(TaskId id) {
        return tasks().stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CareFile}; dealer, customer, since and plannedOn must be set. */
    public static final class Builder extends ImmutableCareFile.Builder {
        Builder() {
            version(0);
            sequence(0);
            backBook(false);
        }
    }
}
