package io.yangke.crm.example.dealership.replay;

import io.yangke.crm.spi.complaint.TicketId;
import java.time.Instant;

/**
 * A row of the file.
 *
 * @param line its line, from 1
 * @param ticket the case
 * @param sequence its number within the case
 * @param at when, to the second
 * @param status the new status
 * @param subStatus a finer word for it
 */
record StatusChange(long line, TicketId ticket, int sequence, Instant at, Status status, String subStatus) {

    /** Returns whether somebody has the case and waits for someone else. */
    boolean isWait() {
        return status == Status.ACCEPTED && subStatus.startsWith("Wait");
    }
}
