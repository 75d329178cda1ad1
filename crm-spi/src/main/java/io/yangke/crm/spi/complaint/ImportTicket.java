package io.yangke.crm.spi.complaint;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Takes a historic ticket over: its registration and what has been done to it since, in order. Breaches of the past are
 * recorded as facts; nothing is announced for the past, and the first alarm is planned from the import on.
 *
 * @param registration the registration as it was
 * @param history what was done, in order of time, none before receipt and none in the future
 */
public record ImportTicket(RegisterComplaint registration, List<Done> history) {

    /**
     * One thing done.
     *
     * @param at when
     * @param by by whom
     * @param action what
     */
    public record Done(Instant at, Actor by, ComplaintAction action) {
        public Done {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(action, "action");
        }
    }

    public ImportTicket {
        Objects.requireNonNull(registration, "registration");
        history = ImmutableList.copyOf(history);
        Instant last = registration.receivedAt();
        for (Done done : history) {
            Checks.require(
                    !done.at().isBefore(last), "history", "is not in order of time", "each at or after the one before");
            last = done.at();
        }
    }
}
