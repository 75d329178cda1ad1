package io.yangke.crm.rules.lifecycle.forecast;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.internal.Checks;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * When a model is to come for maintenance, and what is to be done then. What the documents do not give is marked as ours. Source:
 * LIF-09, LIF-15, LIF-26.
 */
@Value.Immutable
public abstract class MaintenancePlan {

    /** The plan of a model without one of its own. */
    public static final MaintenancePlan DEFAULT = builder().build();

    MaintenancePlan() {}

    /** The first maintenance is due at so many km, 0 to 500 000; 0 for not by distance. Source: LIF-09. */
    @Value.Default
    public int firstKm() {
        return 7_500;
    }

    /** The first maintenance is due so many months after the car was new, 0 to 240; 0 for not by time (ours). */
    @Value.Default
    public int firstMonths() {
        return 6;
    }

    /** The next maintenance is due so many km after the last, 0 to 500 000; 0 for not by distance. Source: LIF-15. */
    @Value.Default
    public int everyKm() {
        return 5_000;
    }

    /** The next maintenance is due so many months after the last, 0 to 240; 0 for not by time. Source: LIF-15. */
    @Value.Default
    public int everyMonths() {
        return 6;
    }

    /** What falls due how often, kept in order of the items (figures are ours). Source: LIF-26. */
    @Value.Default
    public List<MaintenanceItem> items() {
        return StandardMaintenance.ITEMS;
    }

    /** What was done at a maintenance that does not tell (ours). */
    @Value.Default
    public Set<ItemCode> regularItems() {
        return StandardMaintenance.REGULAR;
    }

    /** What falls due within so many days after a visit is done at that visit, 0 to 366 (ours). */
    @Value.Default
    public int togetherDays() {
        return 30;
    }

    @Value.Check
    MaintenancePlan checked() {
        MaintenanceItem.checkLimits("first", firstKm(), firstMonths());
        MaintenanceItem.checkLimits("every", everyKm(), everyMonths());
        Checks.range("togetherDays", togetherDays(), 0, 366);
        Set<ItemCode> known = new HashSet<>();
        items().forEach(item ->
                Checks.require(known.add(item.item()), "items", "name an item twice", "each item once is allowed"));
        List<MaintenanceItem> ordered =
                ImmutableList.sortedCopyOf(Comparator.comparing(MaintenanceItem::item), items());
        return ordered.equals(items()) ? this : toBuilder().items(ordered).build();
    }

    /** Returns a builder; what is not set has the default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this plan. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link MaintenancePlan}. */
    public static final class Builder extends ImmutableMaintenancePlan.Builder {
        Builder() {}
    }
}
