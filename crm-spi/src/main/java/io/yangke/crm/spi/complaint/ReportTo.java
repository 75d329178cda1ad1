package io.yangke.crm.spi.complaint;

/** Who is owed a report. Source: CMP-07, CMP-12. */
public enum ReportTo {
    /** The dealer's general manager 总经理. */
    GENERAL_MANAGER,
    /** The regional office. */
    RBO,
    /** Headquarters. */
    HEADQUARTERS,
    /** The leadership of the brand, in writing. */
    BRAND_LEADERSHIP
}
