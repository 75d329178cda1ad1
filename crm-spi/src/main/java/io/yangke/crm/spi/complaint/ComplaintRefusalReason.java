package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.RefusalReason;

/**
 * Why the desk says no. Where more than one holds, the one listed first is given.
 */
public enum ComplaintRefusalReason implements RefusalReason {
    /** There is no such ticket at this dealer. */
    UNKNOWN_TICKET,
    /** The ticket number is taken. */
    TICKET_EXISTS,
    /** The role may not. Source: CMP-14. */
    ROLE_MAY_NOT,
    /** The time given is in the future. */
    IN_THE_FUTURE,
    /** The time given lies further back than policy allows. */
    TOO_FAR_BACK,
    /** The time given lies before something already recorded on the ticket. */
    OUT_OF_ORDER,
    /** The command is for complaints, or for consultations, only. */
    WRONG_KIND,
    /** The ticket is not in a state for this command. Source: CMP-10. */
    WRONG_STATUS,
    /** The category is missing, unknown, or not of the phase. */
    WRONG_CATEGORY,
    /** The ticket has a handler already. */
    ALREADY_ASSIGNED,
    /** The ticket has no handler yet. */
    NOT_ASSIGNED,
    /** Nobody has responded to the customer yet. */
    NOT_RESPONDED,
    /** Policy does not let time stand still. Source: CMP-04. */
    PAUSE_NOT_ALLOWED,
    /** Time stands still already, or does not. */
    PAUSE_STATE,
    /** The grade cannot change this way. Source: CMP-06. */
    REGRADE_NOT_ALLOWED,
    /** An approver is needed. */
    APPROVER_NEEDED,
    /** The ticket can still be closed in time. Source: CMP-06. */
    CAN_STILL_CLOSE,
    /** The other ticket of a merge is unknown, the same, or ended. */
    MERGE_TARGET,
    /** The handling form is not complete. Source: CMP-12. */
    FORM_INCOMPLETE,
    /** A duty with a limit is still open. */
    DUTY_OPEN,
    /** There is no such duty, or it is done already. */
    NOTHING_DUE,
    /** The change of a ticket contact does not fit. Source: CMP-18. */
    CONTACT_CHANGE
}
