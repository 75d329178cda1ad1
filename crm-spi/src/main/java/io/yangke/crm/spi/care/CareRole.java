package io.yangke.crm.spi.care;

/** Whose work a task is. */
public enum CareRole {
    /** Care specialist 关爱/回访专员. */
    CARE_SPECIALIST,
    /** Sales consultant 销售顾问 (CA). */
    SALES_CONSULTANT,
    /** Service advisor 服务顾问 (SA). */
    SERVICE_ADVISOR,
    /** Customer-relations manager 客户关系部经理. */
    RELATIONS_MANAGER,
    /** Nobody's: the host sends a message by itself. */
    AUTOMATIC
}
