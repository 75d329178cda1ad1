package io.yangke.crm.rules.complaint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.complaint.Complaint;
import java.util.List;
import java.util.Set;

/**
 * What a registration has to know of the past.
 *
 * @param onMatter the tickets of the same customer on the same matter. Source: CMP-07
 * @param customers the customers who complained of the matter within the window of a group complaint; the one who
 *     registers may be among them. Source: CMP-12
 */
public record Past(List<Complaint> onMatter, Set<CustomerId> customers) {

    /** Nothing happened before. */
    public static final Past NONE = new Past(List.of(), Set.of());

    public Past {
        onMatter = ImmutableList.copyOf(onMatter);
        customers = ImmutableSet.copyOf(customers);
    }
}
