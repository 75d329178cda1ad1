package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;

/**
 * What money or points are spent on. A host may add its own. Source: PTS-02, PTS-03.
 *
 * @param value 1 to 64 visible characters, case-sensitive; never personal data
 */
public record SpendingCategory(String value) implements Comparable<SpendingCategory> {

    /** Labour 工时. */
    public static final SpendingCategory LABOUR = of("LABOUR");

    /** Maintenance 保养. */
    public static final SpendingCategory MAINTENANCE = of("MAINTENANCE");

    /** Repair 维修. */
    public static final SpendingCategory REPAIR = of("REPAIR");

    /** Accessories 精品. */
    public static final SpendingCategory BOUTIQUE = of("BOUTIQUE");

    /** Insurance renewal 续保. */
    public static final SpendingCategory INSURANCE_RENEWAL = of("INSURANCE_RENEWAL");

    /** A gift of the shop or the catalogue 礼品. */
    public static final SpendingCategory GIFT = of("GIFT");

    /** A voucher 代金券. */
    public static final SpendingCategory VOUCHER = of("VOUCHER");

    public SpendingCategory {
        Checks.id("category", value);
    }

    /** Returns the identity with this text. */
    public static SpendingCategory of(String value) {
        return new SpendingCategory(value);
    }

    @Override
    public int compareTo(SpendingCategory other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
