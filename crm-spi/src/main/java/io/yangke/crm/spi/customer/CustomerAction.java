package io.yangke.crm.spi.customer;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;
import java.util.Objects;

/** What a command does to a customer's file or standing. */
public sealed interface CustomerAction {

    /** The kinds of action, one for each type here. */
    enum Kind {
        /** {@link Tell}. */
        TELL,
        /** {@link Merge}. */
        MERGE,
        /** {@link Unmerge}. */
        UNMERGE,
        /** {@link Restrict}. */
        RESTRICT,
        /** {@link Lift}. */
        LIFT,
        /** {@link Hold}. */
        HOLD,
        /** {@link Unhold}. */
        UNHOLD,
        /** {@link Erase}. */
        ERASE
    }

    /** Which kind this is. */
    Kind kind();

    /**
     * Tells facts: new ones, corrections, withdrawals; all or none. Source: CUS-01.
     *
     * @param facts 1 to 1 000, no identity twice
     */
    record Tell(List<CustomerFact> facts) implements CustomerAction {
        public Tell {
            facts = ImmutableList.copyOf(facts);
            Checks.range("facts", facts.size(), 1, 1_000);
            Checks.require(
                    facts.stream().map(CustomerFact::fact).distinct().count() == facts.size(),
                    "facts",
                    "hold one identity twice",
                    "each identity once is allowed");
        }

        @Override
        public Kind kind() {
            return Kind.TELL;
        }
    }

    /**
     * The customer is the same person as another, whose file stands for both from now on. Source: CUS-05.
     *
     * @param into the other
     */
    record Merge(CustomerId into) implements CustomerAction {
        public Merge {
            Objects.requireNonNull(into, "into");
        }

        @Override
        public Kind kind() {
            return Kind.MERGE;
        }
    }

    /** The customer is not the same person after all, and stands alone again. Source: CUS-05. */
    record Unmerge() implements CustomerAction {
        @Override
        public Kind kind() {
            return Kind.UNMERGE;
        }
    }

    /** The data are to be kept and not used. Source: CUS-06. */
    record Restrict() implements CustomerAction {
        @Override
        public Kind kind() {
            return Kind.RESTRICT;
        }
    }

    /** The data may be used again. Source: CUS-06. */
    record Lift() implements CustomerAction {
        @Override
        public Kind kind() {
            return Kind.LIFT;
        }
    }

    /**
     * A reason of law to keep the data. Source: CUS-06.
     *
     * @param hold the reason; replaces the one of the same code
     */
    record Hold(LegalHold hold) implements CustomerAction {
        public Hold {
            Objects.requireNonNull(hold, "hold");
        }

        @Override
        public Kind kind() {
            return Kind.HOLD;
        }
    }

    /**
     * The reason of law holds no longer.
     *
     * @param code its code
     */
    record Unhold(String code) implements CustomerAction {
        public Unhold {
            Checks.id("code", code);
        }

        @Override
        public Kind kind() {
            return Kind.UNHOLD;
        }
    }

    /**
     * The customer asks for erasure. Where the law says that data must be kept, they are restricted until then, the refusal is
     * recorded, and time erases them. Source: CUS-06, CMP-17.
     */
    record Erase() implements CustomerAction {
        @Override
        public Kind kind() {
            return Kind.ERASE;
        }
    }
}
