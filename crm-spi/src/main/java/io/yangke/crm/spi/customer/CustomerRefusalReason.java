package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.RefusalReason;

/** Why a command about a customer is refused, in order of precedence. */
public enum CustomerRefusalReason implements RefusalReason {
    /** The actor's role may not give the command. */
    ROLE_MAY_NOT,
    /** The dealer has no such customer. */
    NOT_FOUND,
    /** The customer was erased. */
    ERASED,
    /** The customer's data are restricted. */
    RESTRICTED,
    /** The customer's data are not restricted. */
    NOT_RESTRICTED,
    /** A fact was told with the same revision and other content. */
    FACT_DIFFERS,
    /** A fact was told before as another kind of fact. */
    FACT_OF_OTHER_KIND,
    /** The customer stands for somebody else's file already. */
    ALREADY_MERGED,
    /** A customer cannot be merged into himself or into one who was merged into him. */
    MERGED_IN_CIRCLE,
    /** The customer was not merged. */
    NOT_MERGED,
    /** There is no hold of this code. */
    HOLD_NOT_FOUND,
    /** The law says that the data must be kept for now; they are restricted instead. */
    MUST_BE_KEPT
}
