package io.yangke.crm.spi.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A value of customers")
final class CustomerInvariantsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final FactId FACT = FactId.of("F-1");
    private static final VehicleId CAR = VehicleId.of("V-1");
    private static final MobileNumber MOBILE = MobileNumber.of("13911112222");
    private static final EmailAddress EMAIL = EmailAddress.of("a@example.com");

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("CUS-01: a fact without identity", "fact", () -> FactId.of("")),
                broken("CUS-01: a fact with a space", "fact", () -> FactId.of("F 1")),
                broken("a fact of 65 characters", "fact", () -> FactId.of("x".repeat(65))),
                broken("a model with half a character", "model", () -> ModelCode.of("\ud840")),
                broken("LIF-26: an item with a line break", "item", () -> ItemCode.of("a\nb")),
                broken(
                        "CUS-01: a reading under the profile's identity",
                        "fact",
                        () -> reading(CustomerFact.ProfileFact.ID, 0, 1)),
                broken("CUS-01: a revision below 0", "revision", () -> reading(FACT, -1, 1)),
                broken("a profile of a revision below 0", "revision", () -> profile(-1)),
                broken("a withdrawal of a revision below 0", "revision", () -> new CustomerFact.Withdrawal(FACT, -1)),
                broken("LIF-20: an odometer below 0", "km", () -> reading(FACT, 0, -1)),
                broken("LIF-20: an odometer beyond all cars", "km", () -> reading(FACT, 0, CustomerFact.MAX_KM + 1)),
                broken("a car that ends before it begins", "until", () -> car(DAY, Optional.of(DAY.minusDays(1)), 0)),
                broken("a car of a negative price", "priceFen", () -> car(DAY, Optional.empty(), -1)),
                broken("a visit of negative money", "fen", () -> visit(-1, 0)),
                broken("a visit of too much money", "fen", () -> visit(CustomerFact.MAX_FEN + 1, 0)),
                broken("a visit with an odometer below 0", "km", () -> visit(0, -1)),
                broken(
                        "LIF-11: an insurance that ends before it is bought",
                        "end",
                        () -> insurance(DAY.minusDays(1), 0)),
                broken("an insurance of negative money", "fen", () -> insurance(DAY, -1)),
                broken("LIF-25: a repair without a state", "changes", () -> repair(List.of())),
                broken(
                        "LIF-25: a repair whose states go back in time",
                        "changes",
                        () -> repair(List.of(change(1), change(0)))),
                broken(
                        "LIF-25: a repair of 1001 states",
                        "changes",
                        () -> repair(Collections.nCopies(1_001, change(0)))),
                broken(
                        "a compensation of negative money",
                        "fen",
                        () -> new CustomerFact.Compensation(FACT, 0, DAY, -1)),
                broken(
                        "a tier with a space",
                        "tier",
                        () -> new CustomerFact.Membership(FACT, 0, DAY, Optional.empty(), Optional.of("a b"))));
    }

    static Stream<Arguments> brokenPeople() {
        return Stream.of(
                broken(
                        "a mobile number twice",
                        "mobiles",
                        () -> Profile.builder().addMobiles(MOBILE, MOBILE).build()),
                broken(
                        "an address twice",
                        "emails",
                        () -> Profile.builder().addEmails(EMAIL, EMAIL).build()),
                broken("LIF-21: hours that are none", "until", () -> hours(9, 9)),
                broken("LIF-21: hours over midnight", "until", () -> hours(22, 8)),
                broken("LIF-21: hours that overlap", "hours", () -> hoursOf(hours(9, 12), hours(11, 18))),
                broken("LIF-21: hours out of order", "hours", () -> hoursOf(hours(14, 18), hours(9, 12))),
                broken(
                        "LIF-21: what is granted and refused",
                        "refused",
                        () -> consents(ConsentPurpose.MARKETING, ConsentPurpose.MARKETING)),
                broken(
                        "CUS-05: somebody merged into herself",
                        "mergedFrom",
                        () -> standing(Optional.of(id(1)), Set.of(), 0, 0)),
                broken(
                        "CUS-05: somebody merged from herself",
                        "mergedFrom",
                        () -> standing(Optional.empty(), Set.of(id(1)), 0, 0)),
                broken(
                        "a standing of a negative version",
                        "version",
                        () -> standing(Optional.empty(), Set.of(), -1, 0)),
                broken(
                        "a standing of a negative sequence",
                        "sequence",
                        () -> standing(Optional.empty(), Set.of(), 0, -1)),
                broken("CUS-06: a hold without a code", "code", () -> new LegalHold("", Optional.empty())),
                broken(
                        "a file of a negative version",
                        "version",
                        () -> CustomerFile.of(dealer(), id(1), -1, 0, List.of())),
                broken(
                        "a file of a negative sequence",
                        "sequence",
                        () -> CustomerFile.of(dealer(), id(1), 0, -1, List.of())),
                broken(
                        "CUS-01: a file with a fact twice",
                        "facts",
                        () -> file(reading(FACT, 0, 1), reading(FACT, 1, 2))),
                broken("C-62: a place of no characters", "next", () -> new ScanPage<>(List.of(), Optional.of(""))),
                broken(
                        "C-62: a place of 129 characters",
                        "next",
                        () -> new ScanPage<>(List.of(), Optional.of("x".repeat(129)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"broken", "brokenPeople"})
    @DisplayName("is refused by one message that names the field and what is allowed:")
    void is_refused(String what, String field, ThrowingCallable value) {
        assertThatIllegalArgumentException()
                .as(what)
                .isThrownBy(value)
                .withMessageStartingWith(field + ": ")
                .withMessageContaining("; ")
                .withMessageContaining("allowed");
    }

    @Test
    @DisplayName("lies within its limits, both inclusive")
    void lies_within_limits() {
        assertThat(reading(FACT, Integer.MAX_VALUE, CustomerFact.MAX_KM)).isNotNull();
        assertThat(visit(CustomerFact.MAX_FEN, CustomerFact.MAX_KM)).isNotNull();
        assertThat(car(DAY, Optional.of(DAY), 0)).isNotNull();
        assertThat(insurance(DAY, 0)).isNotNull();
        assertThat(repair(List.of(change(0), change(0)))).isNotNull();
        assertThat(hoursOf(hours(9, 12), hours(12, 18))).isNotNull();
        assertThat(new ScanPage<>(List.of(), Optional.of("x".repeat(128)))).isNotNull();
        assertThat(new CustomerFact.Withdrawal(CustomerFact.ProfileFact.ID, 1)).isNotNull();
    }

    @Test
    @DisplayName("holds hours from the first minute on, without the last")
    void hours_are_half_open() {
        HourSpan span = new HourSpan(LocalTime.of(9, 0), LocalTime.of(12, 0));

        assertThat(span.holds(LocalTime.of(8, 59, 59))).isFalse();
        assertThat(span.holds(LocalTime.of(9, 0))).isTrue();
        assertThat(span.holds(LocalTime.of(11, 59, 59))).isTrue();
        assertThat(span.holds(LocalTime.of(12, 0))).isFalse();
    }

    @Test
    @DisplayName("keeps data to the last day of a hold, and without end if it has none (CUS-06)")
    void holds_end() {
        LegalHold until = new LegalHold("tax", Optional.of(DAY));

        assertThat(until.isOn(DAY)).isTrue();
        assertThat(until.isOn(DAY.plusDays(1))).isFalse();
        assertThat(new LegalHold("court", Optional.empty()).isOn(LocalDate.MAX)).isTrue();
    }

    private static Arguments broken(String what, String field, ThrowingCallable value) {
        return arguments(what, field, value);
    }

    private static DealerId dealer() {
        return DealerId.of("SK-0371");
    }

    private static CustomerId id(int n) {
        return CustomerId.of("C-" + n);
    }

    private static CustomerFile file(CustomerFact... facts) {
        return CustomerFile.of(dealer(), id(1), List.of(facts));
    }

    private static CustomerFact profile(int revision) {
        return new CustomerFact.ProfileFact(revision, Profile.builder().build());
    }

    private static CustomerFact reading(FactId fact, int revision, int km) {
        return new CustomerFact.Reading(fact, revision, CAR, DAY, km);
    }

    private static CustomerFact car(LocalDate from, Optional<LocalDate> until, long priceFen) {
        return new CustomerFact.Ownership(
                FACT,
                0,
                CAR,
                Optional.empty(),
                Optional.empty(),
                ModelCode.of("FABIA"),
                from,
                until,
                Optional.empty(),
                Optional.empty(),
                Optional.of(priceFen));
    }

    private static CustomerFact visit(long fen, int km) {
        return new CustomerFact.Visit(
                FACT, 0, DAY, VisitKind.REPAIR, Optional.of(CAR), fen, Optional.of(km), Set.of(), Optional.empty());
    }

    private static CustomerFact insurance(LocalDate end, long fen) {
        return new CustomerFact.Insurance(FACT, 0, CAR, DAY, end, true, fen);
    }

    private static CustomerFact repair(List<CustomerFact.RepairChange> changes) {
        return new CustomerFact.RepairOrder(FACT, 0, CAR, DAY, changes);
    }

    private static CustomerFact.RepairChange change(long second) {
        return new CustomerFact.RepairChange(Instant.ofEpochSecond(second), CustomerFact.RepairState.IN_WORK);
    }

    private static HourSpan hours(int from, int until) {
        return new HourSpan(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private static ContactPreferences hoursOf(HourSpan... hours) {
        return new ContactPreferences(Optional.empty(), List.of(hours), false, Set.of(), Set.of());
    }

    private static ContactPreferences consents(ConsentPurpose granted, ConsentPurpose refused) {
        return new ContactPreferences(Optional.empty(), List.of(), false, Set.of(granted), Set.of(refused));
    }

    private static Standing standing(
            Optional<CustomerId> mergedInto, Set<CustomerId> mergedFrom, long version, long sequence) {
        return new Standing(
                dealer(),
                id(1),
                version,
                sequence,
                StandingState.ACTIVE,
                mergedInto,
                mergedFrom,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
