package io.yangke.crm.core.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.core.Outcome;
import io.yangke.crm.spi.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** What became of a batch. A batch given again has an equal outcome. Source: P12. */
public sealed interface BatchOutcome {

    /** Whether every command was accepted. */
    boolean isAccepted();

    /**
     * All was done, in one commit.
     *
     * @param receipts one for each command, in order
     */
    record Done(List<Receipt> receipts) implements BatchOutcome {
        public Done {
            receipts = ImmutableList.copyOf(receipts);
        }

        @Override
        public boolean isAccepted() {
            return true;
        }
    }

    /**
     * Nothing was done.
     *
     * @param command the first command that was refused, from 0, given that all before it had been done; empty if the batch
     *     as a whole was refused, its key having been used for another command
     * @param reason why
     */
    record Refused(OptionalInt command, Refusal reason) implements BatchOutcome {
        public Refused {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public boolean isAccepted() {
            return false;
        }
    }

    /**
     * Each command was done or refused for itself.
     *
     * @param outcomes one for each command, in order
     */
    record Each(List<Outcome<Receipt>> outcomes) implements BatchOutcome {
        public Each {
            outcomes = ImmutableList.copyOf(outcomes);
        }

        @Override
        public boolean isAccepted() {
            return outcomes.stream().allMatch(Outcome::isAccepted);
        }
    }
}
