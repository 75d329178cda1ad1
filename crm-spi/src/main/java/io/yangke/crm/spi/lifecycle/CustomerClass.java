package io.yangke.crm.spi.lifecycle;

/**
 * The class of a customer 客户分类, by spend, visits and how long the customer has stayed away. The constants stand from best to
 * last. Source: SEG-01.
 */
public enum CustomerClass {
    /** Spends much and comes often, or renews the insurance with the dealer 忠诚客户. */
    LOYAL(4),
    /** Spends something and comes now and then 较忠诚客户. */
    FAIRLY_LOYAL(3),
    /** Bought lately 新车客户; counts with the general ones. */
    NEW(2),
    /** All others 一般客户. */
    GENERAL(2),
    /** Has stayed away for some months and is about to be lost 不活跃客户. */
    INACTIVE(1),
    /** Has stayed away for long 流失客户. */
    LOST(0);

    private final int level;

    CustomerClass(int level) {
        this.level = level;
    }

    /** Returns how good the class is, 0 to 4; new and general customers are equally good. */
    public int level() {
        return level;
    }

    /** Returns whether another class is better. */
    public boolean isBelow(CustomerClass other) {
        return level < other.level;
    }
}
