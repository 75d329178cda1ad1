package io.yangke.crm.spi.care;

/** Why a task that is due by its day is held back. */
public enum HoldReason {
    /** The customer has a complaint open. */
    OPEN_COMPLAINT,
    /** The next attempt is later. */
    RETRY_LATER
}
