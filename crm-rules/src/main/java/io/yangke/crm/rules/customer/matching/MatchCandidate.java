package io.yangke.crm.rules.customer.matching;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.EmailAddress;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Profile;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file says of who its customer is. Personal data; {@code toString} shows the file's identity only. Source: CUS-05.
 *
 * @param customer the file
 * @param name the name
 * @param mobiles the mobile numbers
 * @param emails the e-mail addresses
 * @param cars the cars, with the time for which each is or was the customer's
 * @param plates the plates of the cars
 * @param birthday the birthday
 */
public record MatchCandidate(
        CustomerId customer,
        Optional<PersonName> name,
        Set<MobileNumber> mobiles,
        Set<EmailAddress> emails,
        Set<OwnedVin> cars,
        Set<Plate> plates,
        Optional<LocalDate> birthday) {
    public MatchCandidate {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(name, "name");
        mobiles = ImmutableSet.copyOf(mobiles);
        emails = ImmutableSet.copyOf(emails);
        cars = ImmutableSet.copyOf(cars);
        plates = ImmutableSet.copyOf(plates);
        Objects.requireNonNull(birthday, "birthday");
    }

    /** Returns what the file says of who its customer is, cars of former days included. */
    public static MatchCandidate of(CustomerFile file) {
        Optional<Profile> profile = file.profile();
        return new MatchCandidate(
                file.id(),
                profile.flatMap(Profile::name),
                profile.map(Profile::mobiles).map(Set::copyOf).orElse(Set.of()),
                profile.map(Profile::emails).map(Set::copyOf).orElse(Set.of()),
                file.vehicles().stream().flatMap(car -> owned(car).stream()).collect(Collectors.toSet()),
                file.vehicles().stream().flatMap(car -> car.plate().stream()).collect(Collectors.toSet()),
                profile.flatMap(Profile::birthday));
    }

    private static Optional<OwnedVin> owned(CustomerFact.Ownership car) {
        return car.vin().map(vin -> new OwnedVin(vin, car.from(), car.until()));
    }

    /** Returns the keys by which a store finds the files that may be of the same customer. */
    public Set<IdentityKey> keys() {
        ImmutableSet.Builder<IdentityKey> keys = ImmutableSet.builder();
        mobiles.forEach(mobile -> keys.add(IdentityKey.of(mobile)));
        cars.forEach(car -> keys.add(IdentityKey.of(car.vin())));
        plates.forEach(plate -> keys.add(IdentityKey.of(plate)));
        emails.forEach(email -> keys.add(IdentityKey.of(email)));
        return keys.build();
    }

    @Override
    public String toString() {
        return "MatchCandidate[" + customer + "]";
    }
}
