package io.yangke.crm.spi.complaint;

/** Why a warning form 升级预警单 is due, each once a ticket. Source: CMP-08. */
public enum WarningCause {
    /** (a) Unhandled, and the customer has called twice or more in all. */
    UNHANDLED_CALLS,
    /** (b) In progress, and the customer has called three times or more. */
    IN_PROGRESS_CALLS,
    /** (c) The customer says nobody has been in touch. */
    NOBODY_IN_TOUCH,
    /** (d) The customer is agitated and demands an immediate answer. */
    AGITATED,
    /** (e) The caller says they are press. */
    PRESS,
    /** (f) A special case that headquarters handles itself. */
    SPECIAL_CASE
}
