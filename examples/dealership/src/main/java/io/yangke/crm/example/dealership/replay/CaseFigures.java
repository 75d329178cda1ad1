package io.yangke.crm.example.dealership.replay;

import io.yangke.crm.spi.complaint.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a case.
 *
 * @param ticket the case
 * @param openedAt the first event
 * @param firstAcceptedAt the first response
 * @param firstCompletedAt the first resolution
 * @param reopenings how often it was handled anew
 * @param elapsed from the first to the last event
 * @param waiting how long time stood still
 * @param running how long it was neither waiting nor completed
 * @param runningWorking the working time of that
 * @param respondDue the last instant for the response, inclusive
 */
record CaseFigures(
        TicketId ticket,
        Instant openedAt,
        Optional<Instant> firstAcceptedAt,
        Optional<Instant> firstCompletedAt,
        int reopenings,
        Duration elapsed,
        Duration waiting,
        Duration running,
        Duration runningWorking,
        Instant respondDue) {

    /** The columns, in the order of {@link #row()}. */
    static final List<String> COLUMNS = List.of(
            "case_id",
            "opened_at",
            "first_accepted_at",
            "first_completed_at",
            "reopen_count",
            "elapsed_s",
            "wait_s",
            "running_24x7_s",
            "running_working_s",
            "respond_due",
            "responded_late");

    /** Returns whether the response came after its limit; empty if nobody ever responded. */
    Optional<Boolean> respondedLate() {
        return firstAcceptedAt.map(at -> at.isAfter(respondDue));
    }

    /** Returns the row of the case: whole seconds, instants in UTC. */
    List<String> row() {
        return List.of(
                ticket.value(),
                openedAt.toString(),
                firstAcceptedAt.map(Instant::toString).orElse(""),
                firstCompletedAt.map(Instant::toString).orElse(""),
                String.valueOf(reopenings),
                String.valueOf(elapsed.toSeconds()),
                String.valueOf(waiting.toSeconds()),
                String.valueOf(running.toSeconds()),
                String.valueOf(runningWorking.toSeconds()),
                respondDue.toString(),
                respondedLate().map(late -> late ? "1" : "0").orElse(""));
    }
}
