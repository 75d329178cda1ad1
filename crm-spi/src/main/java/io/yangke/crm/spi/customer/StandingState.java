package io.yangke.crm.spi.customer;

/** What may be done with a customer's data. Source: CUS-06. */
public enum StandingState {
    /** Everything the customer agreed to. */
    ACTIVE,
    /** Kept and protected, nothing else 限制处理: no class, no task, no contact. */
    RESTRICTED,
    /** The person is gone; figures stay 已删除. */
    ERASED
}
