package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.internal.Checks;

/**
 * An item of work or of a maintenance plan, as the policy names it. A host may add its own. Source: LIF-26.
 *
 * @param value 1 to 64 visible characters, case-sensitive
 */
public record ItemCode(String value) implements Comparable<ItemCode> {

    /** Engine oil 机油. */
    public static final ItemCode OIL = of("OIL");

    /** The oil filter 机滤. */
    public static final ItemCode OIL_FILTER = of("OIL_FILTER");

    /** The engine's air filter 空滤. */
    public static final ItemCode AIR_FILTER = of("AIR_FILTER");

    /** The cabin's air filter 空调滤. */
    public static final ItemCode CABIN_FILTER = of("CABIN_FILTER");

    /** Brake fluid 制动液. */
    public static final ItemCode BRAKE_FLUID = of("BRAKE_FLUID");

    /** Coolant 冷却液. */
    public static final ItemCode COOLANT = of("COOLANT");

    /** Spark plugs 火花塞. */
    public static final ItemCode SPARK_PLUGS = of("SPARK_PLUGS");

    /** Transmission fluid 变速箱油. */
    public static final ItemCode TRANSMISSION_FLUID = of("TRANSMISSION_FLUID");

    /** Wheels changed round 轮胎换位. */
    public static final ItemCode TIRES_ROTATION = of("TIRES_ROTATION");

    public ItemCode {
        Checks.id("item", value);
    }

    /** Returns the item with this code. */
    public static ItemCode of(String value) {
        return new ItemCode(value);
    }

    @Override
    public int compareTo(ItemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
