package io.yangke.crm.spi.care;

import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The call record form: what a call brought. Source: LIF-23.
 *
 * @param at when the customer was reached
 * @param satisfied whether the customer was satisfied; empty if it was not asked
 * @param product what was said of the product
 * @param service what was said of the service
 * @param other what else was said
 * @param odometerKm what the odometer showed, in kilometres
 * @param expectedKm at which mileage the customer expects the next maintenance
 * @param expectedOn when the customer expects to come
 */
public record CallRecord(
        Instant at,
        Optional<Boolean> satisfied,
        Optional<PersonalText> product,
        Optional<PersonalText> service,
        Optional<PersonalText> other,
        Optional<Integer> odometerKm,
        Optional<Integer> expectedKm,
        Optional<LocalDate> expectedOn) {

    public CallRecord {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(satisfied, "satisfied");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(other, "other");
        odometerKm.ifPresent(km -> Checks.range("odometerKm", km, 0, CustomerFact.MAX_KM));
        expectedKm.ifPresent(km -> Checks.range("expectedKm", km, 0, CustomerFact.MAX_KM));
        Objects.requireNonNull(expectedOn, "expectedOn");
    }

    /** Returns the record of a call in which nothing else was noted. */
    public static CallRecord at(Instant at) {
        return new CallRecord(
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the record without what was said. Source: CUS-06. */
    public CallRecord withoutWords() {
        return new CallRecord(
                at,
                satisfied,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                odometerKm,
                expectedKm,
                expectedOn);
    }
}
