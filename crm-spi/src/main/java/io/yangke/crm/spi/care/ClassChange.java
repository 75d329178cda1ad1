package io.yangke.crm.spi.care;

import io.yangke.crm.spi.lifecycle.ClassCause;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer came into another class. Source: SEG-01, SEG-02.
 *
 * @param on as of which day
 * @param from the class before; empty for the first
 * @param to the class from that day on
 * @param cause what brought it about
 */
public record ClassChange(LocalDate on, Optional<CustomerClass> from, CustomerClass to, ClassCause cause) {

    public ClassChange {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(cause, "cause");
    }
}
