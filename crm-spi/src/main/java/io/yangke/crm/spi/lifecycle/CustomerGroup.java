package io.yangke.crm.spi.lifecycle;

/** Who looks after a customer 客户群. Source: SEG-03. */
public enum CustomerGroup {
    /** Members of the car club 车友会客户群. */
    CLUB,
    /** The dealer's other customers 专营店客户群. */
    DEALER,
    /** Customers compensated after a complaint 补偿客户群: most of them are to stay. */
    COMPENSATED,
    /** Owners of cars in use who do not come 保有客户群 (UIO): won back by price. */
    UIO
}
