package io.yangke.crm.spi.complaint;

/** The grade of a complaint 投诉等级. Not to be confused with the level of a lead. Source: CMP-02. */
public enum Grade {
    /** Closed within 3 working days by default. */
    A,
    /** Web, association, media, authority or internal transfer; closed within 7 working days by default. */
    B,
    /** Without a closing limit; reached from {@link #B} only. Source: CMP-06. */
    C
}
