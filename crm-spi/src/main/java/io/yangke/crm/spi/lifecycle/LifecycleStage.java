package io.yangke.crm.spi.lifecycle;

/** How far a customer has come with the dealer 生命周期阶段. Source: LIF-01. */
public enum LifecycleStage {
    /** Thinks of buying 意向客户. */
    LEAD,
    /** Has ordered a car 订单客户. */
    ORDERED,
    /** Has a new car 新车客户. */
    NEW,
    /** Comes to the workshop 活跃客户. */
    ACTIVE,
    /** Comes later than expected 流失预警客户. */
    AT_RISK,
    /** Does not come any more 流失客户. */
    LOST,
    /** Was lost and came back 赢回客户. */
    WON_BACK
}
