package io.yangke.crm.rules.customer;

import static io.yangke.crm.rules.customer.CustomerFiction.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerRefusalReason;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.LegalHold;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.customer.Vin;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Decisions about customers' files")
final class CustomerDeskTest {

    private static final CustomerId ANNA = CustomerId.of("C-1");
    private static final CustomerId ANNE = CustomerId.of("C-2");
    private static final CustomerId KEPT = CustomerId.of("restricted");
    private static final CustomerId GONE = CustomerId.of("erased");
    private static final CustomerId NOBODY = CustomerId.of("nobody");
    private static final Actor ENGINEER = Actor.se("S-1");

    private final CustomerFiction base = new CustomerFiction();

    private static CustomerFact.ProfileFact profile(int revision) {
        return new CustomerFact.ProfileFact(revision, Profile.builder().build());
    }

    private static CustomerFact.Visit visit(String fact, int revision, LocalDate on) {
        return new CustomerFact.Visit(
                FactId.of(fact),
                revision,
                on,
                VisitKind.REPAIR,
                Optional.empty(),
                100,
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }

    private static CustomerFact.Ownership car(LocalDate from, Optional<LocalDate> delivered) {
        return new CustomerFact.Ownership(
                FactId.of("car"),
                0,
                VehicleId.of("V-1"),
                Optional.of(Vin.of("LSVAA4182E2184847")),
                Optional.of(Plate.of("沪A12345")),
                ModelCode.of("SEDAN"),
                from,
                Optional.empty(),
                delivered,
                Optional.of("E-2"),
                Optional.of(1_000L));
    }

    private static CustomerAction tell(CustomerFact... facts) {
        return new CustomerAction.Tell(List.of(facts));
    }

    private static CustomerAction hold(String code, Optional<LocalDate> until) {
        return new CustomerAction.Hold(new LegalHold(code, until));
    }

    private void everybody() {
        for (CustomerId customer : List.of(ANNA, ANNE, KEPT, GONE)) {
            base.give(customer, tell(profile(0), visit("RO-1", 1, LocalDate.of(2000, 1, 1))));
        }
        base.give(KEPT, new CustomerAction.Restrict());
        base.give(GONE, new CustomerAction.Erase());
    }

    private static Stream<Arguments> refusals() {
        CustomerFact reading = new CustomerFact.Reading(FactId.of("RO-1"), 2, VehicleId.of("V-1"), TODAY, 7);
        CustomerAction erase = new CustomerAction.Erase();
        CustomerAction restrict = new CustomerAction.Restrict();
        CustomerAction lift = new CustomerAction.Lift();
        CustomerAction unmerge = new CustomerAction.Unmerge();
        return Stream.of(
                Arguments.of(ENGINEER, NOBODY, erase, CustomerRefusalReason.ROLE_MAY_NOT),
                Arguments.of(ENGINEER, GONE, tell(profile(1)), CustomerRefusalReason.ROLE_MAY_NOT),
                Arguments.of(CustomerFiction.MANAGER, NOBODY, erase, CustomerRefusalReason.NOT_FOUND),
                Arguments.of(
                        CustomerFiction.MANAGER,
                        NOBODY,
                        new CustomerAction.Merge(GONE),
                        CustomerRefusalReason.NOT_FOUND),
                Arguments.of(
                        CustomerFiction.MANAGER,
                        GONE,
                        new CustomerAction.Merge(NOBODY),
                        CustomerRefusalReason.NOT_FOUND),
                Arguments.of(CustomerFiction.MANAGER, GONE, tell(profile(1)), CustomerRefusalReason.ERASED),
                Arguments.of(CustomerFiction.MANAGER, GONE, erase, CustomerRefusalReason.ERASED),
                Arguments.of(
                        CustomerFiction.MANAGER, KEPT, new CustomerAction.Merge(GONE), CustomerRefusalReason.ERASED),
                Arguments.of(
                        CustomerFiction.MANAGER, GONE, new CustomerAction.Merge(KEPT), CustomerRefusalReason.ERASED),
                Arguments.of(
                        CustomerFiction.MANAGER,
                        KEPT,
                        new CustomerAction.Merge(KEPT),
                        CustomerRefusalReason.RESTRICTED),
                Arguments.of(
                        CustomerFiction.MANAGER,
                        ANNA,
                        new CustomerAction.Merge(KEPT),
                        CustomerRefusalReason.RESTRICTED),
                Arguments.of(CustomerFiction.MANAGER, KEPT, unmerge, CustomerRefusalReason.RESTRICTED),
                Arguments.of(CustomerFiction.MANAGER, KEPT, restrict, CustomerRefusalReason.RESTRICTED),
                Arguments.of(CustomerFiction.MANAGER, ANNA, lift, CustomerRefusalReason.NOT_RESTRICTED),
                Arguments.of(
                        CustomerFiction.MANAGER,
                        KEPT,
                        tell(visit("RO-1", 1, TODAY), profile(3)),
                        CustomerRefusalReason.FACT_DIFFERS),
                Arguments.of(
                        CustomerFiction.MANAGER,
                        ANNA,
                        tell(reading, new CustomerFact.Withdrawal(CustomerFact.ProfileFact.ID, 0)),
                        CustomerRefusalReason.FACT_DIFFERS),
                Arguments.of(CustomerFiction.MANAGER, ANNA, tell(reading), CustomerRefusalReason.FACT_OF_OTHER_KIND),
                Arguments.of(
                        CustomerFiction.MANAGER,
                        ANNA,
                        new CustomerAction.Merge(ANNA),
                        CustomerRefusalReason.MERGED_IN_CIRCLE),
                Arguments.of(CustomerFiction.MANAGER, ANNA, unmerge, CustomerRefusalReason.NOT_MERGED),
                Arguments.of(
                        CustomerFiction.MANAGER,
                        ANNA,
                        new CustomerAction.Unhold("TAX"),
                        CustomerRefusalReason.HOLD_NOT_FOUND));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("refusals")
    @DisplayName("give the first reason in the order of precedence, and change nothing (CUS-01, CUS-05, CUS-06)")
    void first_reason(Actor by, CustomerId customer, CustomerAction action, CustomerRefusalReason reason) {
        everybody();
        var before = base.person(customer).standings();
        var files = base.person(customer).files();

        assertThat(base.give(by, customer, action)).contains(reason);
        assertThat(base.person(customer).standings()).isEqualTo(before);
        assertThat(base.person(customer).files()).isEqualTo(files);
    }

    @Test
    @DisplayName("already merged comes before merged in a circle (CUS-05)")
    void already_merged_first() {
        everybody();
        base.give(ANNA, new CustomerAction.Merge(ANNE));

        assertThat(base.give(ANNA, new CustomerAction.Merge(ANNE))).contains(CustomerRefusalReason.ALREADY_MERGED);
        assertThat(base.give(ANNE, new CustomerAction.Merge(ANNA))).contains(CustomerRefusalReason.MERGED_IN_CIRCLE);
    }

    @ParameterizedTest(name = "the last of it on {0}: {1} years keep it through {2}")
    @CsvSource({
        "2016-09-13, 10, 2026-09-13, true",
        "2016-09-14, 10, 2026-09-14, false",
        "2016-02-29, 10, 2026-02-28, true",
        "2025-09-14, 0, 2025-09-14, true",
        "2026-09-14, 0, 2026-09-14, false"
    })
    @DisplayName("keep a file so many years, the last day too (CMP-17)")
    void keep_so_many_years(LocalDate last, int years, LocalDate through, boolean erased) {
        base.by(CustomerPolicy.builder().retention(new RetentionPolicy(years)).build());
        base.give(ANNA, tell(profile(0), visit("RO-1", 0, last)));

        assertThat(new RetentionPolicy(years).keptThrough(last)).isEqualTo(through);
        assertThat(base.give(ANNA, new CustomerAction.Erase()).isEmpty()).isEqualTo(erased);
        assertThat(base.standing(ANNA).eraseOn())
                .isEqualTo(erased ? Optional.empty() : Optional.of(through.plusDays(1)));
    }

    @Test
    @DisplayName("count years from the last purchase, delivery or visit, whichever id it was told of (CMP-17, CUS-05)")
    void count_from_the_last() {
        base.give(ANNA, tell(car(TODAY.minusYears(30), Optional.of(TODAY.minusYears(3)))));
        base.give(ANNE, tell(visit("RO-1", 0, TODAY.minusYears(5))));
        base.give(ANNE, new CustomerAction.Merge(ANNA));

        assertThat(base.give(ANNE, new CustomerAction.Erase())).contains(CustomerRefusalReason.MUST_BE_KEPT);
        assertThat(base.standing(ANNA).eraseOn())
                .contains(TODAY.minusYears(3).plusYears(10).plusDays(1));
        assertThat(base.standing(ANNA).wakeAt()).isPresent();
        assertThat(base.standing(ANNE).wakeAt()).as("the root wakes for all").isEmpty();
    }

    @Test
    @DisplayName("hold a file through the last day of a legal hold, and no longer (CUS-06)")
    void hold_through_the_last_day() {
        base.give(ANNA, tell(profile(0)));
        base.give(ANNA, hold("TAX", Optional.of(TODAY)));
        assertThat(base.give(ANNA, new CustomerAction.Erase())).contains(CustomerRefusalReason.MUST_BE_KEPT);
        assertThat(base.standing(ANNA).eraseOn()).contains(TODAY.plusDays(1));
        assertThat(base.passTime(ANNA)).isZero();

        base.on(TODAY.plusDays(1));
        assertThat(base.passTime(ANNA)).isEqualTo(1);
        assertThat(base.standing(ANNA).state()).isEqualTo(StandingState.ERASED);
        assertThat(base.passTime(ANNA)).as("doubled").isZero();
    }

    @Test
    @DisplayName("replace a legal hold of the same code, and place the same once (CUS-06)")
    void replace_a_hold() {
        base.give(ANNA, tell(profile(0)));
        base.give(ANNA, hold("TAX", Optional.empty()));
        base.give(ANNA, hold("TAX", Optional.of(TODAY)));
        base.give(ANNA, hold("TAX", Optional.of(TODAY)));

        assertThat(base.standing(ANNA).holds()).containsExactly(new LegalHold("TAX", Optional.of(TODAY)));
        assertThat(base.standing(ANNA).sequence()).isEqualTo(2);
    }

    @Test
    @DisplayName("move the day of an erasure that waits when a hold comes or goes (CUS-06)")
    void move_the_day() {
        base.give(ANNA, tell(profile(0), visit("RO-1", 0, TODAY)));
        base.give(ANNA, new CustomerAction.Erase());
        LocalDate first = TODAY.plusYears(10).plusDays(1);
        base.give(ANNA, hold("SHORT", Optional.of(TODAY.plusYears(2))));
        assertThat(base.standing(ANNA).eraseOn()).contains(first);
        base.give(ANNA, hold("OPEN", Optional.empty()));
        assertThat(base.standing(ANNA).eraseOn()).isEmpty();
        assertThat(base.standing(ANNA).wakeAt()).isEmpty();

        base.on(first.plusDays(5));
        base.give(ANNA, new CustomerAction.Unhold("OPEN"));
        assertThat(base.passTime(ANNA)).as("every reason is over").isEqualTo(1);
        assertThat(base.standing(ANNA).state()).isEqualTo(StandingState.ERASED);
    }

    @Test
    @DisplayName("leave of a car everything but its numbers (4.3)")
    void leave_of_a_car() {
        CustomerFact.Ownership left = (CustomerFact.Ownership) Erasing.withoutPerson(car(TODAY, Optional.of(TODAY)));

        assertThat(left)
                .usingRecursiveComparison()
                .ignoringFields("vin", "plate")
                .isEqualTo(car(TODAY, Optional.of(TODAY)));
        assertThat(left.vin()).isEmpty();
        assertThat(left.plate()).isEmpty();
        assertThat(Erasing.withoutPerson(visit("RO-1", 0, TODAY))).isEqualTo(visit("RO-1", 0, TODAY));
    }
}
