package io.yangke.crm.spi.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CUS-01: The file of a customer")
final class CustomerFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final Vin VIN = Vin.of("LSVAB41Z5K2100001");

    private static CustomerFact compensation(String fact, int revision, LocalDate on, long fen) {
        return new CustomerFact.Compensation(FactId.of(fact), revision, on, fen);
    }

    private static CustomerFact car(String fact, Optional<LocalDate> until, Optional<Vin> vin, Optional<Plate> plate) {
        return new CustomerFact.Ownership(
                FactId.of(fact),
                0,
                VehicleId.of("V-" + fact),
                vin,
                plate,
                ModelCode.of("FABIA"),
                DAY.minusYears(1),
                until,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CustomerFile file(CustomerFact... facts) {
        return CustomerFile.of(DealerId.of("SK-0371"), CustomerId.of("C-1"), List.of(facts));
    }

    @Test
    @DisplayName("is the same in whatever order the facts come")
    void is_the_same_in_any_order() {
        CustomerFact one = compensation("A", 0, DAY, 1);
        CustomerFact two = compensation("𠮷", 0, DAY.minusDays(1), 2);
        CustomerFact three = compensation("Ａ", 0, DAY, 3);

        assertThat(file(one, two, three)).isEqualTo(file(three, two, one)).hasSameHashCodeAs(file(two, three, one));
        assertThat(file(three, two, one).facts()).containsExactly(one, two, three);
        assertThat(file(three, two, one).compensations()).isEqualTo(List.of(two, one, three));
        assertThat(file(one)).isNotEqualTo(file(two));
    }

    @Test
    @DisplayName("shows what holds: withdrawn facts are found by identity alone")
    void leaves_withdrawn_facts_out() {
        CustomerFile file = file(
                new CustomerFact.Withdrawal(FactId.of("A"), 1),
                new CustomerFact.Withdrawal(CustomerFact.ProfileFact.ID, 1),
                compensation("B", 0, DAY, 1));

        assertThat(file.facts()).hasSize(3);
        assertThat(file.fact(FactId.of("A"))).contains(new CustomerFact.Withdrawal(FactId.of("A"), 1));
        assertThat(file.fact(FactId.of("C"))).isEmpty();
        assertThat(file.compensations()).hasSize(1);
        assertThat(file.profile()).isEmpty();
        assertThat(file.preferences()).isEqualTo(ContactPreferences.NONE);
    }

    @Test
    @DisplayName(
            "of two ids is one: what both tell keeps its greater revision, and the own one where they are equal (CUS-05)")
    void stands_for_two() {
        CustomerFile own =
                file(compensation("A", 1, DAY, 1), compensation("B", 1, DAY, 2), compensation("C", 0, DAY, 3));
        CustomerFile other = CustomerFile.of(
                own.dealer(),
                CustomerId.of("C-2"),
                7,
                9,
                List.of(compensation("A", 2, DAY, 10), compensation("B", 1, DAY, 20), compensation("D", 0, DAY, 40)));
        CustomerFile both = own.with(List.of(other));

        assertThat(both.facts())
                .containsExactly(
                        compensation("A", 2, DAY, 10),
                        compensation("B", 1, DAY, 2),
                        compensation("C", 0, DAY, 3),
                        compensation("D", 0, DAY, 40));
        assertThat(both.id()).isEqualTo(own.id());
        assertThat(both.version()).isZero();
        assertThat(own.with(List.of())).isEqualTo(own);
    }

    @Test
    @DisplayName("goes on in versions, with other facts and events counted")
    void goes_on() {
        CustomerFile next = file(compensation("A", 0, DAY, 1))
                .withFacts(List.of(compensation("B", 0, DAY, 1)), 4)
                .withVersion(3);

        assertThat(next.version()).isEqualTo(3);
        assertThat(next.sequence()).isEqualTo(4);
        assertThat(next.facts()).containsExactly(compensation("B", 0, DAY, 1));
        assertThat(next).isNotEqualTo(next.withVersion(4)).isNotEqualTo(next.withFacts(next.facts(), 5));
    }

    @Test
    @DisplayName("is found by every number of its profile and its cars, each once and in order (CUS-05)")
    void is_found_by_its_numbers() {
        Profile profile = Profile.builder()
                .addMobiles(MobileNumber.of("13911112222"), MobileNumber.of("13811112222"))
                .addEmails(EmailAddress.of("Wang@Example.com"))
                .build();
        CustomerFile file = file(
                new CustomerFact.ProfileFact(0, profile),
                car("1", Optional.empty(), Optional.of(VIN), Optional.of(Plate.of("豫A12345"))),
                car("2", Optional.of(DAY), Optional.of(VIN), Optional.empty()));

        assertThat(file.identityKeys())
                .containsExactly(
                        new IdentityKey(IdentityKey.Kind.MOBILE, "13811112222"),
                        new IdentityKey(IdentityKey.Kind.MOBILE, "13911112222"),
                        IdentityKey.of(VIN),
                        new IdentityKey(IdentityKey.Kind.PLATE, "豫A12345"),
                        new IdentityKey(IdentityKey.Kind.EMAIL, "wang@example.com"));
        assertThat(file().identityKeys()).isEmpty();
    }

    @Test
    @DisplayName("knows a membership from its first day on, without its last")
    void knows_memberships() {
        CustomerFact.Membership membership =
                new CustomerFact.Membership(FactId.of("M"), 0, DAY, Optional.of(DAY.plusDays(10)), Optional.of("gold"));
        CustomerFile file = file(membership);

        assertThat(file.membership(DAY.minusDays(1))).isEmpty();
        assertThat(file.membership(DAY)).contains(membership);
        assertThat(file.membership(DAY.plusDays(9))).contains(membership);
        assertThat(file.membership(DAY.plusDays(10))).isEmpty();
    }

    @Test
    @DisplayName("shows ids and numbers only")
    void shows_no_person() {
        Profile profile = Profile.builder()
                .name(PersonName.of("王𠮷"))
                .addMobiles(MobileNumber.of("13911112222"))
                .build();

        assertThat(file(new CustomerFact.ProfileFact(0, profile)).toString())
                .isEqualTo("CustomerFile[SK-0371/C-1, version 0, 1 facts]");
        assertThat(new CustomerFact.ProfileFact(0, profile).toString()).doesNotContain("𠮷", "1391111", "2222");
    }
}
