package io.yangke.crm.spi.care;

import java.util.Objects;
import java.util.Optional;

/** What a command does to a task. */
public sealed interface CareAction {

    /** The kinds of action, one for each type here. */
    enum Kind {
        /** {@link HandOver}. */
        HAND_OVER,
        /** {@link Complete}. */
        COMPLETE,
        /** {@link NotReached}. */
        NOT_REACHED,
        /** {@link Skip}. */
        SKIP
    }

    /** Which kind this is. */
    Kind kind();

    /**
     * Somebody takes the task up now, or the message goes out now: everything that may forbid the contact is judged again. Source:
     * LIF-21.
     */
    record HandOver() implements CareAction {
        @Override
        public Kind kind() {
            return Kind.HAND_OVER;
        }
    }

    /**
     * The customer was reached, or the message was sent. Source: LIF-23.
     *
     * @param record what the call brought; empty for a message
     */
    record Complete(Optional<CallRecord> record) implements CareAction {
        public Complete {
            Objects.requireNonNull(record, "record");
        }

        @Override
        public Kind kind() {
            return Kind.COMPLETE;
        }
    }

    /** The customer was not reached. Source: LIF-21. */
    record NotReached() implements CareAction {
        @Override
        public Kind kind() {
            return Kind.NOT_REACHED;
        }
    }

    /** Somebody decides that it is not to be done. */
    record Skip() implements CareAction {
        @Override
        public Kind kind() {
            return Kind.SKIP;
        }
    }
}
