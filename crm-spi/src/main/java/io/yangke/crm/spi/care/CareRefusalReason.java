package io.yangke.crm.spi.care;

import io.yangke.crm.spi.RefusalReason;

/** Why a command about a task is refused, in order of precedence. */
public enum CareRefusalReason implements RefusalReason {
    /** The customer has no such task. */
    TASK_NOT_FOUND,
    /** The task has ended. */
    TASK_ENDED,
    /** The customer's data are restricted or erased. */
    RESTRICTED,
    /** The customer wants no contact. */
    DO_NOT_CONTACT,
    /** The customer refused contacts of this purpose. */
    NO_CONSENT,
    /** The customer has a complaint open. */
    OPEN_COMPLAINT,
    /** What it was for happened, or the fact it counts from is gone. */
    NO_LONGER_NEEDED,
    /** The task's last day has passed. */
    WINDOW_PASSED,
    /** The task is not due yet. */
    NOT_DUE,
    /** The next attempt is later. */
    RETRY_LATER,
    /** The customer's budget of contacts is used up. */
    BUDGET_USED_UP,
    /** The dealer does not contact anybody at this hour. */
    QUIET_HOURS,
    /** The customer, or the channel, is not to be contacted at this hour. */
    CHANNEL_HOURS,
    /** The task is out already. */
    HANDED_OVER_ALREADY,
    /** The task was not handed over. */
    NOT_HANDED_OVER
}
