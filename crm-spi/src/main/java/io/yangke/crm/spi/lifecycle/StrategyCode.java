package io.yangke.crm.spi.lifecycle;

import io.yangke.crm.spi.internal.Checks;

/**
 * How a dealer treats a group or band of customers. A host may add its own. Source: SEG-03, SEG-05.
 *
 * @param value 1 to 64 visible characters, case-sensitive; never personal data
 */
public record StrategyCode(String value) implements Comparable<StrategyCode> {

    /** Benefits and events of the club 会员礼遇与活动. */
    public static final StrategyCode CLUB_BENEFITS = of("CLUB_BENEFITS");

    /** Regular care 日常关爱. */
    public static final StrategyCode CARE = of("CARE");

    /** Follow-up after a compensation 补偿后跟踪. */
    public static final StrategyCode FOLLOW_UP = of("FOLLOW_UP");

    /** An offer by price 价格赢回. */
    public static final StrategyCode PRICE_OFFER = of("PRICE_OFFER");

    /** An offer made for the customer 定向优惠. */
    public static final StrategyCode TARGETED_OFFER = of("TARGETED_OFFER");

    public StrategyCode {
        Checks.id("strategy", value);
    }

    /** Returns the strategy with this code. */
    public static StrategyCode of(String value) {
        return new StrategyCode(value);
    }

    @Override
    public int compareTo(StrategyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
