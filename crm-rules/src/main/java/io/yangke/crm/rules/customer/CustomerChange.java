package io.yangke.crm.rules.customer;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Standing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a decision changes of one customer.
 *
 * @param customer the customer
 * @param file the file as it stands then; its version is one more than before, its sequence that of the last fact told
 * @param told which facts are new in the file, in order; the last one has the sequence {@code file.sequence()}
 * @param standing what is remembered then; its version is one more than before, its sequence that of the last event
 * @param events what became of the customer, in order; the last one has the sequence {@code standing.sequence()}
 * @param erased whether nothing personal may be left of the customer, wherever it is kept
 */
public record CustomerChange(
        CustomerId customer,
        Optional<CustomerFile> file,
        List<CustomerEvent.FactTold> told,
        Optional<Standing> standing,
        List<CustomerEvent> events,
        boolean erased) {
    public CustomerChange {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(file, "file");
        told = ImmutableList.copyOf(told);
        Objects.requireNonNull(standing, "standing");
        events = ImmutableList.copyOf(events);
    }

    static CustomerChange ofFile(CustomerFile after, List<CustomerEvent.FactTold> told) {
        return new CustomerChange(after.id(), Optional.of(after), told, Optional.empty(), List.of(), false);
    }

    static CustomerChange ofStanding(Standing after, List<CustomerEvent> events) {
        return new CustomerChange(after.customer(), Optional.empty(), List.of(), Optional.of(after), events, false);
    }

    CustomerChange erasing(Optional<CustomerFile> blank) {
        return new CustomerChange(customer, blank, told, standing, events, true);
    }
}
