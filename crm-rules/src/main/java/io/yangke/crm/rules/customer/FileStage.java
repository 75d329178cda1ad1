package io.yangke.crm.rules.customer;

/** How far a customer's file has come: each stage asks for more. In order. Source: CUS-02. */
public enum FileStage {

    /** Somebody who asked, or called 初次接触. */
    FIRST_CONTACT,

    /** Somebody who has a car 购车. */
    PURCHASE,

    /** Somebody whose car was here for work 进厂. */
    SERVICE,

    /** A member of the club 会员. */
    MEMBER
}
