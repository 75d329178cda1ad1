package io.yangke.crm.spi.complaint;

/** What the agent noticed in a contact from the customer. Source: CMP-08. */
public enum ContactFlag {
    /** The customer says nobody has been in touch. */
    NOBODY_CALLED,
    /** The customer is agitated. */
    AGITATED,
    /** The customer demands an immediate answer. */
    DEMANDS_AT_ONCE,
    /** The caller says they are press. */
    PRESS
}
