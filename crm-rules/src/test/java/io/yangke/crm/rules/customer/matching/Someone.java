package io.yangke.crm.rules.customer.matching;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.EmailAddress;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Vin;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A candidate as a test tells of it. */
record Someone(MatchCandidate candidate) {

    static Someone file(String id) {
        return new Someone(new MatchCandidate(
                CustomerId.of(id), Optional.empty(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty()));
    }

    Someone named(String name) {
        return new Someone(new MatchCandidate(
                candidate.customer(),
                Optional.of(PersonName.of(name)),
                candidate.mobiles(),
                candidate.emails(),
                candidate.cars(),
                candidate.plates(),
                candidate.birthday()));
    }

    Someone mobile(String number) {
        return new Someone(new MatchCandidate(
                candidate.customer(),
                candidate.name(),
                and(candidate.mobiles(), MobileNumber.of(number)),
                candidate.emails(),
                candidate.cars(),
                candidate.plates(),
                candidate.birthday()));
    }

    Someone email(String address) {
        return new Someone(new MatchCandidate(
                candidate.customer(),
                candidate.name(),
                candidate.mobiles(),
                and(candidate.emails(), EmailAddress.of(address)),
                candidate.cars(),
                candidate.plates(),
                candidate.birthday()));
    }

    Someone car(String vin, String from, String until) {
        Optional<LocalDate> end =
                Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        return new Someone(new MatchCandidate(
                candidate.customer(),
                candidate.name(),
                candidate.mobiles(),
                candidate.emails(),
                and(candidate.cars(), new OwnedVin(Vin.of(vin), LocalDate.parse(from), end)),
                candidate.plates(),
                candidate.birthday()));
    }

    Someone plate(String plate) {
        return new Someone(new MatchCandidate(
                candidate.customer(),
                candidate.name(),
                candidate.mobiles(),
                candidate.emails(),
                candidate.cars(),
                and(candidate.plates(), Plate.of(plate)),
                candidate.birthday()));
    }

    Someone born(String day) {
        return new Someone(new MatchCandidate(
                candidate.customer(),
                candidate.name(),
                candidate.mobiles(),
                candidate.emails(),
                candidate.cars(),
                candidate.plates(),
                Optional.of(LocalDate.parse(day))));
    }

    private static <T> Set<T> and(Set<T> some, T another) {
        return ImmutableSet.<T>builder().addAll(some).add(another).build();
    }
}
