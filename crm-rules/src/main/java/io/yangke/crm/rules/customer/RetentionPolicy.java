package io.yangke.crm.rules.customer;

import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;

/**
 * How long the law has customer files kept. A lawyer of the host's confirms the figure. Source: CMP-17, CUS-06.
 *
 * @param years so many years after the last purchase, delivery or visit, 0 to 100; the last day itself is kept
 */
public record RetentionPolicy(int years) {

    /** Ten years: Measures for the Administration of Automobile Sales 汽车销售管理办法. */
    public static final RetentionPolicy DEFAULT = new RetentionPolicy(10);

    public RetentionPolicy {
        Checks.range("years", years, 0, 100);
    }

    /** Returns the last day on which what happened on a day is kept. */
    public LocalDate keptThrough(LocalDate day) {
        return day.plusYears(years);
    }
}
