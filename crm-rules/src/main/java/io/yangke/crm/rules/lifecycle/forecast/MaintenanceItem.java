package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;

/**
 * One line of a maintenance plan: how often an item falls due. It falls due by distance or by time, whichever comes first, and each
 * counts from the day the item was last done. Source: LIF-26, L7.
 *
 * @param item what
 * @param firstKm how many km after the car was new it falls due first, 0 to 500 000; 0 for not by distance
 * @param firstMonths how many months after, 0 to 240; 0 for not by time
 * @param everyKm how many km after it was done it falls due again, 0 to 500 000; 0 for not by distance
 * @param everyMonths how many months after, 0 to 240; 0 for not by time
 */
public record MaintenanceItem(ItemCode item, int firstKm, int firstMonths, int everyKm, int everyMonths) {

    static final int MOST_KM = 500_000;
    static final int MOST_MONTHS = 240;

    public MaintenanceItem {
        Objects.requireNonNull(item, "item");
        checkLimits("first", firstKm, firstMonths);
        checkLimits("every", everyKm, everyMonths);
    }

    static void checkLimits(String field, int km, int months) {
        Checks.range(field + "Km", km, 0, MOST_KM);
        Checks.range(field + "Months", months, 0, MOST_MONTHS);
        Checks.require(km + months > 0, field, "has no limit", "a distance, a time or both are needed");
    }

    /** Returns an item that falls due first as it does later. */
    public static MaintenanceItem every(ItemCode item, int km, int months) {
        return new MaintenanceItem(item, km, months, km, months);
    }
}
