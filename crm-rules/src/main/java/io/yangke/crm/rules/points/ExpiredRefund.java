package io.yangke.crm.rules.points;

/** What becomes of points given back whose lot expired meanwhile. Source: PTS-06, P25. */
public enum ExpiredRefund {
    /** They live on for some days. */
    GRACE,
    /** They come back and expire at once. */
    STAYS_EXPIRED
}
