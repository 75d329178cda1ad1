package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.ReopenCause;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** Something on a ticket that looks made for the figure. A signal is a reason to look, not a verdict. Source: N10. */
public sealed interface GamingSignal {

    /** The ticket. */
    TicketId ticket();

    /** When it happened. */
    Instant at();

    /** Returns the signal with its facts, in words to be; instants are shown in the zone. */
    Explanation explain(ZoneId zone);

    /**
     * Time was stopped just before a limit.
     *
     * @param ticket the ticket
     * @param at when it was stopped
     * @param duty the duty whose limit it was
     * @param left what was left of the limit
     * @param whole the whole limit as planned
     * @param workingTime whether both are time of business hours, or time by day and night
     */
    record PausedBeforeLimit(
            TicketId ticket, Instant at, ClockKind duty, Duration left, Duration whole, boolean workingTime)
            implements GamingSignal {
        public PausedBeforeLimit {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(duty, "duty");
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(whole, "whole");
        }

        @Override
        public Explanation explain(ZoneId zone) {
            return KpiCode.PAUSED_BEFORE_LIMIT.say(
                    Argument.reference(ticket),
                    Argument.moment(at, zone),
                    Argument.term(duty),
                    length(left),
                    length(whole));
        }

        private Argument length(Duration time) {
            return workingTime ? Argument.workingTime(time) : Argument.span(time);
        }
    }

    /**
     * The grade was lowered, or lifted out of its closing limit, after the limit ran out or just before.
     *
     * @param ticket the ticket
     * @param at when
     * @param from the former grade
     * @param to the new grade
     * @param reason why, as recorded
     * @param afterBreach whether the closing limit had run out
     */
    record RegradedLate(TicketId ticket, Instant at, Grade from, Grade to, RegradeReason reason, boolean afterBreach)
            implements GamingSignal {
        public RegradedLate {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Explanation explain(ZoneId zone) {
            KpiCode code = afterBreach ? KpiCode.REGRADED_AFTER_BREACH : KpiCode.REGRADED_BEFORE_LIMIT;
            return code.say(
                    Argument.reference(ticket),
                    Argument.moment(at, zone),
                    Argument.term(from),
                    Argument.term(to),
                    Argument.term(reason));
        }
    }

    /**
     * A response was recorded without a word of what was said.
     *
     * @param ticket the ticket
     * @param at when
     */
    record EmptyResponse(TicketId ticket, Instant at) implements GamingSignal {
        public EmptyResponse {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public Explanation explain(ZoneId zone) {
            return KpiCode.EMPTY_RESPONSE.say(Argument.reference(ticket), Argument.moment(at, zone));
        }
    }

    /**
     * A ticket was handled anew soon after it had been closed.
     *
     * @param ticket the ticket
     * @param at when it was handled anew
     * @param resolvedAt when it had been closed
     * @param cause why
     */
    record ReopenedEarly(TicketId ticket, Instant at, Instant resolvedAt, ReopenCause cause) implements GamingSignal {
        public ReopenedEarly {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(resolvedAt, "resolvedAt");
            Objects.requireNonNull(cause, "cause");
        }

        @Override
        public Explanation explain(ZoneId zone) {
            return KpiCode.REOPENED_EARLY.say(
                    Argument.reference(ticket),
                    Argument.moment(at, zone),
                    Argument.moment(resolvedAt, zone),
                    Argument.term(cause));
        }
    }

    /**
     * A ticket was closed although nobody had been in touch with the customer.
     *
     * @param ticket the ticket
     * @param at when it was closed
     */
    record ResolvedUnanswered(TicketId ticket, Instant at) implements GamingSignal {
        public ResolvedUnanswered {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public Explanation explain(ZoneId zone) {
            return KpiCode.RESOLVED_UNANSWERED.say(Argument.reference(ticket), Argument.moment(at, zone));
        }
    }
}
