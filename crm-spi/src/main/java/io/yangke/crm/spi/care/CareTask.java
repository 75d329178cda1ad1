package io.yangke.crm.spi.care;

import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing to do for one customer. It names the customer by an opaque id only; what was said in a call is in its record,
 * masked. Source: LIF-01, LIF-04 to LIF-19.
 */
@Value.Immutable
public abstract class CareTask implements WithCareTask {

    CareTask() {}

    /** Its identity within the customer's care. */
    public abstract TaskId id();

    /** Why the customer is contacted. */
    public abstract ContactPurpose purpose();

    /** What it counts from. */
    public abstract Anchor anchor();

    /** The day it counts from. */
    public abstract LocalDate anchorDay();

    /** The journey whose steps take each other's place; empty if none does. Source: L1. */
    public abstract Optional<String> group();

    /** From which day on it is to be done, inclusive. */
    public abstract LocalDate dueOn();

    /** The last day it makes sense, inclusive; not before {@link #dueOn()}. */
    public abstract LocalDate lastDay();

    /** Before which instant of its day it is not to be done; empty for the whole day. */
    public abstract Optional<Instant> notBefore();

    /** By which channel; another one after failed attempts. */
    public abstract ContactChannel channel();

    /** Whose work it is. */
    public abstract CareRole role();

    /** Which script is followed, in the host's own key. */
    public abstract String script();

    /** Which of two goes first: the smaller. */
    public abstract int priority();

    /** Where it stands. */
    public abstract TaskStatus status();

    /** Why it is held back though its day came; empty if it is not. */
    public abstract Optional<HoldReason> held();

    /** The attempts that did not reach the customer, in order. */
    public abstract List<Attempt> attempts();

    /** When it was last handed to somebody to be done; empty if it is not out. */
    public abstract Optional<Instant> handedOverAt();

    /** How it ended; empty while it is open. */
    public abstract Optional<TaskEnd> end();

    /** What the call brought; empty without one. */
    public abstract Optional<CallRecord> record();

    @Value.Check
    void check() {
        Checks.require(!lastDay().isBefore(dueOn()), "lastDay", "is before dueOn", "a day no earlier is allowed");
        Checks.id("script", script());
        group().ifPresent(name -> Checks.id("group", name));
        Checks.require(
                end().isPresent() != status().isOpen(), "end", "does not fit the status", "an open task has no end");
    }

    /** Whether it is still to be done. */
    public final boolean isOpen() {
        return status().isOpen();
    }

    /** The step. */
    public final StepCode step() {
        return id().step();
    }

    /** Returns a builder of a planned task. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds a {@link CareTask}; id, purpose, anchor, anchorDay, dueOn, lastDay, channel, role and script must be set.
     */
    public static final class Builder extends ImmutableCareTask.Builder {
        Builder() {
            status(TaskStatus.PLANNED);
            priority(100);
        }
    }
}
