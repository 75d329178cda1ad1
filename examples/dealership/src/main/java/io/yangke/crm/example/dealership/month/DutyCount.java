package io.yangke.crm.example.dealership.month;

import io.yangke.crm.spi.complaint.ClockKind;

/**
 * How a kind of duty was done over all tickets.
 *
 * @param kind the duty
 * @param inTime how often in time
 * @param late how often the limit ran out first, done after it or not
 * @param running how often time still runs
 */
public record DutyCount(ClockKind kind, int inTime, int late, int running) {

    /** Returns how often the limit has spoken. */
    public int judged() {
        return inTime + late;
    }

    /** Returns the share in time in whole percent, rounded down; 0 if no limit has spoken. */
    public int percentInTime() {
        return judged() == 0 ? 0 : 100 * inTime / judged();
    }
}
