package io.yangke.crm.rules.lifecycle.base;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.ModelCode;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * A model's flow in a month. Source: SEG-06.
 *
 * @param model the model
 * @param month the month
 * @param sold cars the dealer handed over new in the month
 * @param firstVisits cars the dealer handed over new that came to the workshop for the first time in the month
 * @param lost cars whose owners were lost in the month: they were in another class at the end of the month before
 * @param firstLost the first hundred of those owners in order of identity
 * @param base the owners' cars at the end of the month, by the owners' class: a car counts, not an owner
 */
public record ModelMonth(
        ModelCode model,
        YearMonth month,
        long sold,
        long firstVisits,
        long lost,
        List<CustomerId> firstLost,
        ClassMix base) {
    public ModelMonth {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(month, "month");
        firstLost = ImmutableList.copyOf(firstLost);
        Objects.requireNonNull(base, "base");
    }
}
