package io.yangke.crm.spi;

/** What an actor may do is decided by role. Source: CMP-14. */
public enum Role {
    /** Dealer staff 经销商: responds and closes. */
    DEALER,
    /** The dealer's general manager 总经理. */
    GENERAL_MANAGER,
    /** Agent of the hotline 客户服务专员 (CSR): receives, records, assigns, follows up. */
    CSR,
    /** Lead of a team of hotline agents 组长. */
    CSR_LEAD,
    /** The regional office 大区 (RBO): responds fast, guides and supervises dealers. */
    RBO,
    /** Support engineer 支持工程师 (SE): supports regional offices and dealers. */
    SE,
    /** The support engineer for media and consumer associations 媒体专职 SE. */
    MEDIA_SE,
    /** The head of the complaints department 投诉处理部门主管: the only one who may move a ticket to grade C. */
    COMPLAINTS_HEAD,
    /** The media coordinator at headquarters 网络媒体投诉协调员. */
    MEDIA_COORDINATOR,
    /** Headquarters staff who handle a special case themselves. */
    HEADQUARTERS,
    /** The library itself: a sweep, an import, a link found at registration. */
    SYSTEM
}
