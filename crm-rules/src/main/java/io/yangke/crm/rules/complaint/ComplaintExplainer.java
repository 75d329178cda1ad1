package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why the complaint desk decided as it did, and what would change the answer, as data: rule, facts and thresholds. It
 * looks at the same policy and calendar as the decision, and reads no clock and no free text, so that no personal data
 * can enter. Pure and thread-safe. Source: CMP-01 to CMP-20, HARD-CASES S36.
 */
public final class ComplaintExplainer {

    private static final Tellings TELLINGS = tellings();

    private ComplaintExplainer() {}

    static Tellings tellings() {
        Tellings.Builder tellings = Tellings.builder();
        IntakeTelling.into(tellings);
        ClockTelling.into(tellings);
        HandlingTelling.into(tellings);
        DutyTelling.into(tellings);
        return tellings.build();
    }

    /** Returns everything an explanation of the complaint desk can say, in the order of a ticket's life. */
    public static List<ExplanationCode> codes() {
        return Stream.concat(Arrays.stream(ComplaintCode.values()).map(ComplaintCode::entry), RefusalCodes.ALL.stream())
                .toList();
    }

    /**
     * Returns why an event of a ticket came about.
     *
     * @param ticketAfterwards the ticket after the event
     * @param event an event of the ticket
     * @param rules the rules by which it was decided
     * @throws IllegalArgumentException if the event is not one of a ticket
     */
    public static Explanation event(Complaint ticketAfterwards, RecordedEvent event, DeskRules rules) {
        Checks.require(
                event.event() instanceof ComplaintEvent, "event", "is not of a ticket", "a ComplaintEvent is allowed");
        return TELLINGS.tell((ComplaintEvent) event.event(), new Facts(ticketAfterwards, event, rules));
    }

    /**
     * Returns how the due time of a duty came about: what was counted, day by day where business hours count, which days
     * were skipped and why, the pauses left out, the versions of policy and calendar, and whether days without official
     * calendar are touched. Source: CMP-03, CMP-04, HARD-CASES S36.
     *
     * @param ticket the ticket
     * @param clock one of its clocks
     * @param history the ticket's events in order, for the times it was computed anew
     * @param rules the rules the clock was computed with; with another calendar the explanation says so
     */
    public static Explanation deadline(Complaint ticket, Clock clock, List<RecordedEvent> history, DeskRules rules) {
        Checks.require(
                ticket.clocks().contains(clock),
                "clock",
                "is not one of the ticket",
                "a clock of the ticket is allowed");
        return DeadlineTelling.of(clock, history, rules);
    }

    /**
     * Returns how much time a duty has left at an instant, in the unit of its limit, such as "40 working minutes". Source:
     * CMP-09.
     *
     * @param now the instant; the limit itself still counts as in time
     */
    public static Explanation outlook(Clock clock, Instant now, DeskRules rules) {
        return Outlook.of(clock, now, rules);
    }

    /**
     * Returns what would change if nothing more is done: the time every open duty has left, and how many more calls raise
     * the next warning. Source: CMP-08, CMP-09.
     *
     * @param now the instant from which it is counted
     */
    public static List<Explanation> outlook(Complaint ticket, Instant now, DeskRules rules) {
        return Outlook.of(ticket, now, rules);
    }

    /**
     * Returns the ticket's whole story: one entry for everything that was done or fell due, in order, each with the
     * explanations of its events.
     *
     * @param ticket the ticket as it stands
     * @param history all its events in order
     * @param rules the rules by which it was decided
     */
    public static List<Explanation> story(Complaint ticket, List<RecordedEvent> history, DeskRules rules) {
        return Story.of(ticket, history, rules);
    }
}
