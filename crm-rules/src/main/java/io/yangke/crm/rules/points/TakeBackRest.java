package io.yangke.crm.rules.points;

/** What becomes of points to take back that are not there any more. Source: PTS-07, P6. */
public enum TakeBackRest {
    /** The member owes them; the next points that come in repay them. */
    DEBT,
    /** Nothing is taken back: the command is refused. */
    REFUSE,
    /** The member keeps them. */
    FORGIVE
}
