package io.yangke.crm.spi.points;

import io.yangke.crm.spi.RefusalReason;

/**
 * Why the ledger says no. Where more than one holds, the one listed first is given.
 */
public enum PointsRefusalReason implements RefusalReason {
    /** The dealer does not take part in a programme of this name. Source: PTS-01. */
    UNKNOWN_PROGRAMME,
    /** The member has no account in the programme. */
    UNKNOWN_ACCOUNT,
    /** The role may not. */
    ROLE_MAY_NOT,
    /** The time given is in the future. */
    IN_THE_FUTURE,
    /** The time given lies further back than policy allows, in a closed period, or before the posting the command is about. Source: PTS-11, P31. */
    TOO_FAR_BACK,
    /** Policy does not allow it. Source: PTS-05, PTS-09. */
    NOT_ALLOWED,
    /** An approver of another role, or another person, is needed. */
    APPROVER_NEEDED,
    /** There is no such earning, spending or hold on the account, or it is of another kind. */
    UNKNOWN_POSTING,
    /** The document has earned by the rule already, and not all of it was taken back. Source: P8. */
    ALREADY_EARNED,
    /** No rule gives anything for this. Source: PTS-02. */
    NOTHING_EARNED,
    /** The points may be spent already, or are gone. */
    NOT_PENDING,
    /** The hold was captured, released or timed out. Source: PTS-05, P33. */
    HOLD_ENDED,
    /** More than the hold has left. Source: PTS-05. */
    MORE_THAN_HELD,
    /** The programme's points are not spent on this, or not with this dealer. Source: PTS-01, PTS-03. */
    NOT_SPENT_HERE,
    /** Fewer than the least that may be spent. Source: PTS-03. */
    BELOW_MINIMUM,
    /** No whole number of steps. Source: PTS-03. */
    NOT_IN_STEPS,
    /** More than points may pay of the invoice. Source: PTS-03. */
    ABOVE_CEILING,
    /** More than what is left of the earning or the spending. Source: PTS-06, PTS-07. */
    MORE_THAN_ORIGINAL,
    /** The invoice of the spending has no such line. Source: P3. */
    UNKNOWN_LINE,
    /** More than can be spent. */
    INSUFFICIENT,
    /** The member would owe more than policy allows. Source: PTS-07. */
    DEBT_LIMIT,
    /** The account cannot be merged so, or is not merged. Source: PTS-09. */
    WRONG_MERGE,
    /** The past can be taken over into a new account only, in order, and not from the future. */
    WRONG_IMPORT,
    /** The balance would be beyond what an account holds. */
    TOO_MANY_POINTS
}
