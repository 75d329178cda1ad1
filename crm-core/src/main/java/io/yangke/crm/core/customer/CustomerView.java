package io.yangke.crm.core.customer;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.StandingState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer as other features look at one: who stands together, what may be done with the data, and the facts.
 *
 * @param id the customer asked for
 * @param root who stands for all of them
 * @param together all who stand together, the root first
 * @param state what may be done with the data
 * @param file the facts of all of them, under the root's id; empty if nothing was told, or the data may not be used
 */
public record CustomerView(
        CustomerId id, CustomerId root, List<CustomerId> together, StandingState state, Optional<CustomerFile> file) {

    public CustomerView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(root, "root");
        together = ImmutableList.copyOf(together);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(file, "file");
    }

    /** Whether another customer stands for this one. */
    public boolean isMerged() {
        return !root.equals(id);
    }
}
