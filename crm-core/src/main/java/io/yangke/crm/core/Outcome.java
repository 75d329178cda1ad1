package io.yangke.crm.core;

import io.yangke.crm.spi.Refusal;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a command: what it led to, or the reason why not. The same command, given again under the same key, has an
 * equal outcome, whatever happened since.
 *
 * @param <T> what an accepted command leads to
 */
public sealed interface Outcome<T> {

    /**
     * The command was accepted.
     *
     * @param value what it led to, as it stood right after
     */
    record Accepted<T>(T value) implements Outcome<T> {
        public Accepted {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * The command was refused, and nothing changed but what the refusal itself brings: an erasure that the law puts off restricts the
     * data.
     *
     * @param reason why
     */
    record Refused<T>(Refusal reason) implements Outcome<T> {
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Returns the acceptance with this value. */
    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    /** Returns the refusal for this reason. */
    static <T> Outcome<T> refused(Refusal reason) {
        return new Refused<>(reason);
    }

    /** Whether the command was accepted. */
    default boolean isAccepted() {
        return this instanceof Accepted<T>;
    }

    /** Why the command was refused; empty if it was accepted. */
    default Optional<Refusal> refusal() {
        return this instanceof Refused<T> no ? Optional.of(no.reason()) : Optional.empty();
    }

    /**
     * Returns what the command led to.
     *
     * @throws RefusedException if it was refused
     */
    default T orThrow() {
        if (this instanceof Accepted<T> yes) {
            return yes.value();
        }
        throw new RefusedException(((Refused<T>) this).reason());
    }
}
