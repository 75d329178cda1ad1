package io.yangke.crm.rules.lifecycle.base;

import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** The cars of a customer. */
final class Cars {

    private Cars() {}

    /** Returns the car that became the customer's last of those that are on a day. */
    static Optional<CustomerFact.Ownership> latest(CustomerFile file, LocalDate asOf) {
        return file.vehicles().stream()
                .filter(car -> car.isOn(asOf))
                .max(Comparator.comparing(CustomerFact.Ownership::from).thenComparing(CustomerFact.Ownership::fact));
    }
}
