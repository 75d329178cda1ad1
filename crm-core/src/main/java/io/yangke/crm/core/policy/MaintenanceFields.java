package io.yangke.crm.core.policy;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.rules.lifecycle.forecast.MaintenanceItem;
import io.yangke.crm.rules.lifecycle.forecast.MaintenancePlan;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.ModelCode;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The table of a {@link MaintenancePlan}: the items by code. Source: LIF-26. */
final class MaintenanceFields {

    static final IdText<ModelCode> MODEL = IdText.code(ModelCode::of, ModelCode::value);
    static final IdText<ItemCode> ITEM = IdText.code(ItemCode::of, ItemCode::value);

    private static final WholeNumber KM = new WholeNumber(0, 500_000);
    private static final WholeNumber MONTHS = new WholeNumber(0, 240);

    static final Field<MaintenanceItem, Values, Integer> ITEM_FIRST_KM = Field.row(
            "firstKm",
            KM,
            "LIF-26",
            "At so many km it falls due first; 0 for not by distance.",
            MaintenanceItem::firstKm);
    static final Field<MaintenanceItem, Values, Integer> ITEM_FIRST_MONTHS = Field.row(
            "firstMonths",
            MONTHS,
            "LIF-26",
            "So many months after the car was new it falls due first; 0 for not by time.",
            MaintenanceItem::firstMonths);
    static final Field<MaintenanceItem, Values, Integer> ITEM_EVERY_KM = Field.row(
            "everyKm",
            KM,
            "LIF-26",
            "So many km after it was done it falls due again; 0 for not by distance.",
            MaintenanceItem::everyKm);
    static final Field<MaintenanceItem, Values, Integer> ITEM_EVERY_MONTHS = Field.row(
            "everyMonths",
            MONTHS,
            "LIF-26",
            "So many months after it was done it falls due again; 0 for not by time.",
            MaintenanceItem::everyMonths);

    static final Table<MaintenanceItem, Values> ITEM_TABLE = new Table<>(
            List.of(ITEM_FIRST_KM, ITEM_FIRST_MONTHS, ITEM_EVERY_KM, ITEM_EVERY_MONTHS),
            MaintenanceItem.every(ItemCode.OIL, 1, 1),
            Set.of("firstKm", "firstMonths", "everyKm", "everyMonths"),
            Values::empty,
            MaintenanceFields::item);

    static final Field<MaintenancePlan, MaintenancePlan.Builder, Integer> FIRST_KM = field(
            "firstKm",
            KM,
            "LIF-09",
            "The first maintenance is due at so many km; 0 for not by distance.",
            MaintenancePlan::firstKm,
            MaintenancePlan.Builder::firstKm);
    static final Field<MaintenancePlan, MaintenancePlan.Builder, Integer> FIRST_MONTHS = field(
            "firstMonths",
            MONTHS,
            "LIF-09",
            "The first maintenance is due so many months after the car was new; 0 for not by time.",
            MaintenancePlan::firstMonths,
            MaintenancePlan.Builder::firstMonths);
    static final Field<MaintenancePlan, MaintenancePlan.Builder, Integer> EVERY_KM = field(
            "everyKm",
            KM,
            "LIF-15",
            "The next maintenance is due so many km after the last; 0 for not by distance.",
            MaintenancePlan::everyKm,
            MaintenancePlan.Builder::everyKm);
    static final Field<MaintenancePlan, MaintenancePlan.Builder, Integer> EVERY_MONTHS = field(
            "everyMonths",
            MONTHS,
            "LIF-15",
            "The next maintenance is due so many months after the last; 0 for not by time.",
            MaintenancePlan::everyMonths,
            MaintenancePlan.Builder::everyMonths);
    static final Field<MaintenancePlan, MaintenancePlan.Builder, List<MaintenanceItem>> ITEMS = field(
            "items",
            CodeMap.of(
                            ITEM,
                            ITEM_TABLE,
                            Values::under,
                            MaintenancePlan.DEFAULT.items().stream()
                                    .map(MaintenanceItem::item)
                                    .collect(ImmutableSet.toImmutableSet()))
                    .list(MaintenanceItem::item),
            "LIF-26",
            "What falls due how often, by item; null takes one out.",
            MaintenancePlan::items,
            (b, v) -> b.items(v));

    static final Table<MaintenancePlan, MaintenancePlan.Builder> TABLE = new Table<>(
            List.of(
                    FIRST_KM,
                    FIRST_MONTHS,
                    EVERY_KM,
                    EVERY_MONTHS,
                    ITEMS,
                    field(
                            "regularItems",
                            new IdSet<>(ITEM, 0),
                            "LIF-26",
                            "What was done at a maintenance that does not tell.",
                            MaintenancePlan::regularItems,
                            (b, v) -> b.regularItems(v)),
                    field(
                            "togetherDays",
                            new WholeNumber(0, 366),
                            "LIF-26",
                            "What falls due within so many days after a visit is done at that visit.",
                            MaintenancePlan::togetherDays,
                            MaintenancePlan.Builder::togetherDays)),
            MaintenancePlan.DEFAULT,
            MaintenancePlan::builder,
            MaintenancePlan.Builder::build);

    private MaintenanceFields() {}

    private static MaintenanceItem item(Values values) {
        return new MaintenanceItem(
                values.key(ItemCode.class),
                values.get(ITEM_FIRST_KM),
                values.get(ITEM_FIRST_MONTHS),
                values.get(ITEM_EVERY_KM),
                values.get(ITEM_EVERY_MONTHS));
    }

    private static <T> Field<MaintenancePlan, MaintenancePlan.Builder, T> field(
            String name,
            JsonType<T> type,
            String rule,
            String doc,
            Function<MaintenancePlan, T> getter,
            BiConsumer<MaintenancePlan.Builder, T> setter) {
        return new Field<>(name, type, rule, doc, getter, setter);
    }
}
