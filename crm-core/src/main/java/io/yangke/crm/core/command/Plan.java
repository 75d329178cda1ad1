package io.yangke.crm.core.command;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.storage.ChangeSet;
import java.util.function.Consumer;

/**
 * What one attempt at a command decided.
 *
 * @param <T> what an accepted command leads to
 */
public sealed interface Plan<T> {

    /**
     * To do.
     *
     * @param value what it leads to
     * @param memory what to remember of it, from which {@link CommandRunner.Memory} makes the value again
     * @param changes adds what it changes
     */
    record Do<T>(T value, String memory, Consumer<ChangeSet.Builder> changes) implements Plan<T> {}

    /**
     * Not to do.
     *
     * @param refusal why not
     * @param changes adds what is recorded of the refusal itself; nothing for most
     */
    record DoNot<T>(Refusal refusal, Consumer<ChangeSet.Builder> changes) implements Plan<T> {

        /** Not to do, and nothing else changes. */
        public DoNot(Refusal refusal) {
            this(refusal, changes -> {});
        }
    }
}
