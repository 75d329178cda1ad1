package io.yangke.crm.rules.lifecycle.base;

import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something by which a base is broken down: each customer has exactly one value, {@link #NONE} if there is none to have. What
 * depends on the car depends on the one that became the customer's last. Source: SEG-04, L10.
 */
@FunctionalInterface
public interface Dimension {

    /** The value of customers who have none. */
    String NONE = "NONE";

    /** The model of the car. */
    Dimension MODEL = (file, asOf) ->
            Cars.latest(file, asOf).map(car -> car.model().value()).orElse(NONE);

    /** The tier of the membership. */
    Dimension TIER = (file, asOf) ->
            file.membership(asOf).flatMap(CustomerFact.Membership::tier).orElse(NONE);

    /** Returns a customer's value as of a day; never personal data. */
    String value(CustomerFile file, LocalDate asOf);

    /**
     * Returns the dimension of the car's age since it was handed over new, or became the customer's.
     *
     * @param cutMonths where one band ends and the next begins, in months, ascending: 12 and 36 make the bands {@code 0-12}, {@code
     *     12-36} and {@code 36+}; a car is in the next band on the day it has that age
     */
    static Dimension carAge(List<Integer> cutMonths) {
        AgeBands bands = new AgeBands(cutMonths);
        return (file, asOf) -> Cars.latest(file, asOf)
                .map(car -> bands.of(car.delivered().orElse(car.from()), asOf))
                .orElse(NONE);
    }

    /** Returns the dimension of whether insurance was renewed within the window of the classes: {@code RENEWED} or {@code NONE}. */
    static Dimension renewal(ClassTable table) {
        return (file, asOf) -> table.on(asOf).reader().facts(file).renewals() > 0 ? "RENEWED" : NONE;
    }

    /** Returns a dimension whose values the host gives, such as a region. */
    static Dimension given(Map<CustomerId, String> values) {
        Map<CustomerId, String> copy = Map.copyOf(values);
        return (file, asOf) -> Optional.ofNullable(copy.get(file.id())).orElse(NONE);
    }
}
