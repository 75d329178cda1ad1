package io.yangke.crm.rules.lifecycle.base;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.List;
import java.util.Optional;

/**
 * Customers who were in one class at the beginning and in one at the end. Source: SEG-02.
 *
 * @param from the class at the beginning; empty for who was no customer yet
 * @param to the class at the end; empty for who is no customer any more
 * @param customers how many, 1 or more
 * @param first the first hundred of them in order of identity; none of those who stayed where they were
 */
public record ClassMove(
        Optional<CustomerClass> from, Optional<CustomerClass> to, long customers, List<CustomerId> first) {
    public ClassMove {
        Checks.require(from.isPresent() || to.isPresent(), "from", "is empty, and to as well", "a class is needed");
        Checks.range("customers", customers, 1, Long.MAX_VALUE);
        first = ImmutableList.copyOf(first);
    }

    /** Returns whether they stayed where they were. */
    public boolean isStay() {
        return from.equals(to);
    }
}
