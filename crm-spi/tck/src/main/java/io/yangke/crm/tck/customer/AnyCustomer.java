package io.yangke.crm.tck.customer;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerRole;
import io.yangke.crm.spi.customer.EmailAddress;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.HourSpan;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.LegalHold;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.ProfileItem;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.customer.Vin;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.tck.RareText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files and standings as they may come, the same for the same seed: every kind of fact, with and without what may be absent. */
final class AnyCustomer {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final long NANOS_A_DAY = 86_400_000_000_000L;

    private final DealerId dealer;
    private final RareText any;

    AnyCustomer(DealerId dealer, long seed) {
        this.dealer = dealer;
        this.any = new RareText(seed);
    }

    /** Returns a file in version 1 with a fact of every kind, and more. */
    CustomerFile file(CustomerId customer) {
        List<CustomerFact> facts = new ArrayList<>();
        facts.add(new CustomerFact.ProfileFact(any.number(9), profile()));
        for (int i = 0; i < 11 + any.number(20); i++) {
            facts.add(fact(i % 11, FactId.of(i + any.word(20))));
        }
        return CustomerFile.of(dealer, customer, 1, any.number(1_000), facts);
    }

    private CustomerFact fact(int which, FactId id) {
        int revision = any.number(3);
        LocalDate day = day();
        return switch (which) {
            case 0 -> ownership(id, day);
            case 1 -> visit(id, day);
            case 2 -> new CustomerFact.Reading(id, revision, car(), day, any.number(CustomerFact.MAX_KM + 1));
            case 3 -> new CustomerFact.Insurance(id, revision, car(), day, day.plusYears(1), any.whether(), fen());
            case 4 ->
                new CustomerFact.DueDate(
                        id,
                        revision,
                        any.maybe(this::car),
                        any.oneOf(CustomerFact.DueKind.values()),
                        day(),
                        day,
                        any.maybe(this::day));
            case 5 -> new CustomerFact.RepairOrder(id, revision, car(), day, changes());
            case 6 -> new CustomerFact.Membership(id, revision, day, any.maybe(this::day), any.maybe(this::code));
            case 7 -> new CustomerFact.Compensation(id, revision, day, fen());
            case 8 ->
                new CustomerFact.Referral(
                        id,
                        revision,
                        day,
                        CustomerId.of(code()),
                        any.maybe(this::day),
                        any.maybe(this::day),
                        any.maybe(this::day));
            case 9 -> new CustomerFact.Withdrawal(id, revision);
            default -> visit(id, day);
        };
    }

    private CustomerFact ownership(FactId id, LocalDate from) {
        return new CustomerFact.Ownership(
                id,
                any.number(3),
                car(),
                any.maybe(() -> Vin.of("LSVAB41Z5K2" + any.digits(6))),
                any.maybe(() -> Plate.of("京A" + any.digits(5))),
                ModelCode.of(code()),
                from,
                any.maybe(() -> from.plusDays(any.number(5_000))),
                any.maybe(this::day),
                any.maybe(this::code),
                any.maybe(this::fen));
    }

    private CustomerFact visit(FactId id, LocalDate day) {
        return new CustomerFact.Visit(
                id,
                any.number(3),
                day,
                any.oneOf(VisitKind.values()),
                any.maybe(this::car),
                fen(),
                any.maybe(() -> any.number(CustomerFact.MAX_KM + 1)),
                Set.copyOf(any.some(4, () -> ItemCode.of(code()))),
                any.maybe(() -> StaffId.of(code())));
    }

    private List<CustomerFact.RepairChange> changes() {
        return IntStream.rangeClosed(0, any.number(4))
                .mapToObj(i -> new CustomerFact.RepairChange(
                        Instant.ofEpochSecond(1_700_000_000L + i, any.number(1_000_000_000)),
                        any.oneOf(CustomerFact.RepairState.values())))
                .toList();
    }

    private Profile profile() {
        return Profile.builder()
                .name(any.maybe(() -> PersonName.of("王" + any.word(90))))
                .mobiles(Set.copyOf(any.some(3, () -> MobileNumber.of("1" + (3 + any.number(7)) + any.digits(9)))))
                .emails(Set.copyOf(any.some(2, () -> EmailAddress.of("c." + any.digits(12) + "@example.com"))))
                .birthday(any.maybe(this::day))
                .address(any.maybe(this::text))
                .job(any.maybe(this::text))
                .household(any.maybe(this::text))
                .interests(any.some(3, this::text))
                .roles(subset(CustomerRole.values()))
                .preferences(preferences())
                .verified(verified())
                .build();
    }

    private Map<ProfileItem, LocalDate> verified() {
        return subset(ProfileItem.values()).stream().collect(Collectors.toMap(item -> item, item -> day()));
    }

    private ContactPreferences preferences() {
        Set<ConsentPurpose> granted = subset(ConsentPurpose.values());
        return new ContactPreferences(
                any.maybe(() -> any.oneOf(ContactChannel.values())),
                any.some(1, () -> new HourSpan(LocalTime.of(9, any.number(60)), LocalTime.of(20, any.number(60)))),
                any.whether(),
                granted,
                subset(ConsentPurpose.values()).stream()
                        .filter(purpose -> !granted.contains(purpose))
                        .collect(Collectors.toSet()));
    }

    /** Returns a standing in version 1. */
    Standing standing(CustomerId customer) {
        return new Standing(
                dealer,
                customer,
                1,
                any.number(1_000),
                any.oneOf(StandingState.values()),
                any.maybe(() -> CustomerId.of("into" + code())),
                Set.copyOf(any.some(4, () -> CustomerId.of("from" + code()))),
                any.some(3, () -> new LegalHold(code(), any.maybe(this::day))),
                any.maybe(this::day),
                any.maybe(this::day),
                any.maybe(() -> day().atTime(LocalTime.ofNanoOfDay(any.number(1_000) * (NANOS_A_DAY / 1_000) + 7))
                        .toInstant(ZoneOffset.UTC)));
    }

    private <E> Set<E> subset(E[] values) {
        return Arrays.stream(values).filter(value -> any.whether()).collect(Collectors.toSet());
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(any.number(73_000));
    }

    private VehicleId car() {
        return VehicleId.of(code());
    }

    private String code() {
        return any.word(20);
    }

    private PersonalText text() {
        return PersonalText.of(any.text());
    }

    private long fen() {
        return any.oneOf(0L, 1L, CustomerFact.MAX_FEN, (long) any.number(10_000_000));
    }
}
