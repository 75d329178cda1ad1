package io.yangke.crm.spi.complaint;

/** The level of the organisation that handles a ticket. Source: CMP-02. */
public enum HandlerLevel {
    /** The dealer 经销商. */
    DLR,
    /** The regional office 大区. */
    RBO,
    /** The support engineer 支持工程师. */
    SE,
    /** The support engineer for media and consumer associations 媒体专职 SE. */
    MEDIA_SE,
    /** The head of the complaints department, who moved the ticket to grade C. */
    COMPLAINTS_HEAD
}
