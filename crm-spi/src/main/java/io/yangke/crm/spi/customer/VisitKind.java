package io.yangke.crm.spi.customer;

/** What a return visit 回厂 was for. Source: SEG-01. */
public enum VisitKind {
    /** Maintenance the customer paid for 付费保养. */
    PAID_MAINTENANCE,
    /** A repair the customer paid for 维修. */
    REPAIR,
    /** Maintenance that is free of charge, such as the first one 免费保养/首保. */
    FREE_MAINTENANCE,
    /** Work under the maker's warranty 保修索赔. */
    WARRANTY,
    /** A repair that an insurer pays 保险维修/事故车. */
    INSURANCE,
    /** Accessories and care products 精品. */
    BOUTIQUE,
    /** A recall of the maker 召回. */
    RECALL;

    /** Whether maintenance was done, whoever paid. */
    public boolean isMaintenance() {
        return this == PAID_MAINTENANCE || this == FREE_MAINTENANCE;
    }
}
