package io.yangke.crm.example.dealership.base;

import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.rules.lifecycle.forecast.ChurnWarning;
import io.yangke.crm.spi.CustomerId;
import java.util.Comparator;

/**
 * A customer who is likely to be lost.
 *
 * @param shop the dealer
 * @param customer the customer
 * @param warning how likely, how much is lost then, and what to do
 */
public record AtRisk(Shop shop, CustomerId customer, ChurnWarning warning) {

    /** Who is worth more goes first; of two who are worth as much, the one who has not been away for long: there is more hope. */
    static final Comparator<AtRisk> ORDER = Comparator.comparing(
                    (AtRisk each) -> -each.warning.value().points())
            .thenComparing(each -> each.warning.forecast().overduePermille())
            .thenComparing(each -> each.shop.id())
            .thenComparing(AtRisk::customer);
}
