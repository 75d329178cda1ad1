package io.yangke.crm.spi.complaint;

/** How a complaint arrives. Source: CMP-01. */
public enum Channel {
    /** By phone to the customer service centre 客户服务中心 (CSC). */
    HOTLINE,
    /** At the dealer, face to face. */
    IN_PERSON,
    /** By letter. */
    LETTER,
    /** By fax. */
    FAX,
    /** By e-mail. */
    EMAIL,
    /** On a web site or a social network 网站. */
    WEB,
    /** Through a newspaper, a broadcaster or another medium 媒体. */
    MEDIA,
    /** Through a consumer association 消协. */
    CONSUMER_ASSOCIATION,
    /** Through a public authority 政府职能部门. */
    GOVERNMENT,
    /** Passed on inside the company 公司内部转. */
    INTERNAL_TRANSFER,
    /** A dealer or workshop calls 经销商/维修站来电. */
    DEALER_CALL,
    /** Heard during a follow-up call 回访. */
    FOLLOW_UP_CALL
}
