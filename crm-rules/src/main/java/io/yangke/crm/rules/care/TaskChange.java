package io.yangke.crm.rules.care;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.customer.CustomerFact;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a command about a task changes.
 *
 * @param after the care file as it stands then; its version is one more than before, its sequence that of the last event
 * @param events what happened, in order
 * @param reading what the odometer showed, if a call told it of the task's car: a fact to tell of the customer, the same each time
 *     the same call is told. Source: LIF-20, LIF-23
 */
public record TaskChange(CareFile after, List<CareEvent> events, Optional<CustomerFact.Reading> reading) {
    public TaskChange {
        Objects.requireNonNull(after, "after");
        events = ImmutableList.copyOf(events);
        Objects.requireNonNull(reading, "reading");
    }
}
