package io.yangke.crm.spi.care;

/** Why a task ended. */
public enum EndReason {
    /** The customer was reached, and it was done. */
    DONE,
    /** A message was sent. */
    SENT,
    /** Its last day passed. */
    WINDOW_PASSED,
    /** Its last day passed while a complaint was open. */
    COMPLAINT_OPEN_TOO_LONG,
    /** Its last day passed while the budget of contacts was used up. */
    BUDGET_USED_UP,
    /** The customer could not be reached. */
    NOT_REACHED,
    /** Somebody decided so. */
    DECIDED,
    /** What it was for happened. */
    HAPPENED_ALREADY,
    /** A later step of the same journey took its place. */
    LATER_STEP,
    /** The customer need not be asked any longer: the condition to stay does not hold. */
    CONDITION_CEASED,
    /** The fact it counted from was withdrawn or corrected. */
    FACT_WITHDRAWN,
    /** The car is no longer the customer's. */
    CAR_SOLD,
    /** The customer wants no contact. */
    DO_NOT_CONTACT,
    /** The customer refused contacts of this purpose. */
    NO_CONSENT,
    /** The customer's data are restricted or erased. */
    RESTRICTED,
    /** The customer was merged into another. */
    MERGED,
    /** The policy has no such step any longer. */
    STEP_REMOVED
}
