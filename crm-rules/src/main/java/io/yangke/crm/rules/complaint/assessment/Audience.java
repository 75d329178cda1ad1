package io.yangke.crm.rules.complaint.assessment;

/** Who gets a summary. Source: CMP-15. */
public enum Audience {
    /** The sales manager 销售经理: what is before and during the sale. */
    SALES_MANAGER,
    /** The service manager 服务经理: what is after the sale. */
    SERVICE_MANAGER,
    /** The general manager 总经理. */
    GENERAL_MANAGER
}
