package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.rules.lifecycle.forecast.MaintenanceItem.every;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.customer.ItemCode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The plan of a petrol car as makers' handbooks commonly have it; the figures are ours. Source: LIF-26. */
final class StandardMaintenance {

    static final List<MaintenanceItem> ITEMS = ImmutableList.sortedCopyOf(
            Comparator.comparing(MaintenanceItem::item),
            List.of(
                    new MaintenanceItem(ItemCode.OIL, 7_500, 6, 5_000, 6),
                    new MaintenanceItem(ItemCode.OIL_FILTER, 7_500, 6, 5_000, 6),
                    every(ItemCode.TIRES_ROTATION, 10_000, 12),
                    every(ItemCode.CABIN_FILTER, 10_000, 12),
                    every(ItemCode.AIR_FILTER, 20_000, 24),
                    every(ItemCode.BRAKE_FLUID, 40_000, 24),
                    every(ItemCode.SPARK_PLUGS, 40_000, 48),
                    every(ItemCode.COOLANT, 60_000, 48),
                    every(ItemCode.TRANSMISSION_FLUID, 60_000, 48)));

    static final Set<ItemCode> REGULAR = ImmutableSet.of(ItemCode.OIL, ItemCode.OIL_FILTER);

    private StandardMaintenance() {}
}
