package io.yangke.crm.rules.customer;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.Refusal;
import java.util.List;
import java.util.Objects;

/**
 * A no, and what is recorded of it all the same: an erasure that the law puts off restricts the data until it can be done.
 * Source: CUS-06.
 *
 * @param why why not
 * @param recorded what changes though it is a no; nothing, but for an erasure put off
 */
public record CustomerRefusal(Refusal why, List<CustomerChange> recorded) {
    public CustomerRefusal {
        Objects.requireNonNull(why, "why");
        recorded = ImmutableList.copyOf(recorded);
    }

    static CustomerRefusal of(Refusal why) {
        return new CustomerRefusal(why, List.of());
    }
}
