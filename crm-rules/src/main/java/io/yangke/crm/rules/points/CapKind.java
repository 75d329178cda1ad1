package io.yangke.crm.rules.points;

/** What a cap counts over. They cut in this order. Source: PTS-02. */
public enum CapKind {
    /** What a rule gives in one earning. */
    EVENT,
    /** What a rule gives on a day. */
    DAY,
    /** What a rule gives in a calendar month. */
    MONTH,
    /** What a campaign gives beyond the rules. */
    CAMPAIGN
}
