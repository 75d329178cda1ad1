package io.yangke.crm.rules.customer;

import java.util.Objects;
import java.util.Optional;

/**
 * What a decision about a customer depends on.
 *
 * @param person all who stand together with the customer
 * @param other all who stand together with the one to merge into; empty for another command
 */
public record CustomerFacts(Person person, Optional<Person> other) {
    public CustomerFacts {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(other, "other");
    }
}
