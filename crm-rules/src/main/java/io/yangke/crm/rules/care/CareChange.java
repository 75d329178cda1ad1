package io.yangke.crm.rules.care;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import java.util.List;
import java.util.Objects;

/**
 * What a decision changes in the care for a customer.
 *
 * @param after the care file as it stands then; its version is one more than before, its sequence that of the last event
 * @param events what happened, in order
 */
public record CareChange(CareFile after, List<CareEvent> events) {

    public CareChange {
        Objects.requireNonNull(after, "after");
        events = ImmutableList.copyOf(events);
    }
}
