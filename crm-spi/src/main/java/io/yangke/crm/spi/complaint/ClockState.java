package io.yangke.crm.spi.complaint;

/** Where a clock stands. A verdict once given stays: {@link #BREACHED} never becomes {@link #MET}. */
public enum ClockState {
    /** The duty is undone and time runs. */
    RUNNING,
    /** The duty is undone and time stands still. */
    PAUSED,
    /** The duty was done within the limit, the last instant included. */
    MET,
    /** The limit ran out with the duty undone. */
    BREACHED,
    /** The limit ran out, and the duty was done after it. */
    MET_LATE,
    /** The duty fell away before it was done. */
    CANCELLED
}
