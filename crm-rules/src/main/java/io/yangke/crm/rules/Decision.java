package io.yangke.crm.rules;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a rule answers to a command: the events that follow from it, or the reason why not. A business "no" is a value,
 * never an exception.
 *
 * @param <E> the kind of event
 * @param <R> the kind of refusal
 */
public sealed interface Decision<E, R> {

    /**
     * Yes: these events happened, in this order. An empty list says that there was nothing left to do.
     *
     * @param events the events in order
     */
    record Accepted<E, R>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * No: nothing happened, for this reason.
     *
     * @param refusal the first reason in the stated precedence
     */
    record Refused<E, R>(R refusal) implements Decision<E, R> {
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }
    }

    /** Returns the acceptance with these events. */
    static <E, R> Decision<E, R> accepted(List<E> events) {
        return new Accepted<>(events);
    }

    /** Returns the refusal for this reason. */
    static <E, R> Decision<E, R> refused(R refusal) {
        return new Refused<>(refusal);
    }

    /** Returns one value for either answer. */
    default <T> T fold(Function<? super List<E>, ? extends T> accepted, Function<? super R, ? extends T> refused) {
        if (this instanceof Accepted<E, R> yes) {
            return accepted.apply(yes.events());
        }
        return refused.apply(((Refused<E, R>) this).refusal());
    }
}
