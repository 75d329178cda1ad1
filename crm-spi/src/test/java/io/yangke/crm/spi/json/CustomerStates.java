package io.yangke.crm.spi.json;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Arbitrary values of customers' types whose parts depend on each other; the others are made by reflection. */
final class CustomerStates {

    private static final List<String> NAMES = List.of("张伟", "欧阳 𰻝", "Ａnna-Lena O’Neil", "买买提·吐尔逊", "y");
    private static final List<String> MOBILES = List.of("13800138000", "+85251234567", "037112345678", "19900000000");
    private static final List<String> EMAILS = List.of("a@b.cn", "o'neil+car@mail.example.com");
    private static final List<String> VINS = List.of("LSVAA4182E2184847", "1M8GDM9AXKP042788");
    private static final List<String> PLATES = List.of("豫A12345", "豫AD12345", "粤Z1234港", "X9");
    private static final int MOMENTS = 4;

    private final States states;
    private final Random random;
    private final Map<Class<?>, Supplier<Object>> sources = Map.ofEntries(
            Map.entry(PersonName.class, () -> PersonName.of(oneOf(NAMES))),
            Map.entry(MobileNumber.class, () -> MobileNumber.of(oneOf(MOBILES))),
            Map.entry(EmailAddress.class, () -> EmailAddress.of(oneOf(EMAILS))),
            Map.entry(Vin.class, () -> Vin.of(oneOf(VINS))),
            Map.entry(Plate.class, () -> Plate.of(oneOf(PLATES))),
            Map.entry(HourSpan.class, () -> hours().get(0)),
            Map.entry(ContactPreferences.class, this::preferences),
            Map.entry(Profile.class, this::profile),
            Map.entry(CustomerFact.Ownership.class, this::ownership),
            Map.entry(CustomerFact.Insurance.class, this::insurance),
            Map.entry(CustomerFact.RepairOrder.class, this::repairOrder),
            Map.entry(CustomerFile.class, this::file),
            Map.entry(Standing.class, this::standing));

    CustomerStates(States states, Random random) {
        this.states = states;
        this.random = random;
    }

    boolean makes(Class<?> type) {
        return sources.containsKey(type);
    }

    Object value(Class<?> type) {
        return sources.get(type).get();
    }

    CustomerFile file() {
        Map<FactId, CustomerFact> facts = new TreeMap<>();
        IntStream.range(0, random.nextInt(9))
                .mapToObj(i -> states.of(CustomerFact.class))
                .forEach(fact -> facts.put(fact.fact(), fact));
        return CustomerFile.of(
                states.of(DealerId.class),
                states.of(CustomerId.class),
                random.nextLong() >>> 1,
                random.nextLong() >>> 1,
                facts.values());
    }

    Standing standing() {
        CustomerId customer = states.of(CustomerId.class);
        Supplier<CustomerId> other = () -> CustomerId.of(customer.value() + states.id());
        return new Standing(
                states.of(DealerId.class),
                customer,
                random.nextLong() >>> 1,
                random.nextLong() >>> 1,
                states.of(StandingState.class),
                states.maybe(other),
                random.nextBoolean() ? Set.of() : Set.of(other.get()),
                states.list(() -> states.of(LegalHold.class)),
                states.maybe(states::date),
                states.maybe(states::date),
                states.maybe(states::instant));
    }

    Profile profile() {
        Map<ProfileItem, LocalDate> verified = new EnumMap<>(ProfileItem.class);
        states.set(ProfileItem.class).forEach(item -> verified.put(item, states.date()));
        return Profile.builder()
                .name(states.maybe(() -> states.of(PersonName.class)))
                .mobiles(distinct(MobileNumber.class))
                .emails(distinct(EmailAddress.class))
                .birthday(states.maybe(states::date))
                .address(states.maybe(() -> states.of(PersonalText.class)))
                .job(states.maybe(() -> states.of(PersonalText.class)))
                .household(states.maybe(() -> states.of(PersonalText.class)))
                .interests(states.list(() -> states.of(PersonalText.class)))
                .roles(states.set(CustomerRole.class))
                .preferences(preferences())
                .verified(verified)
                .build();
    }

    private <T> List<T> distinct(Class<T> type) {
        return states.list(() -> states.of(type)).stream().distinct().toList();
    }

    private ContactPreferences preferences() {
        Set<ConsentPurpose> refused = EnumSet.allOf(ConsentPurpose.class);
        Set<ConsentPurpose> granted = states.set(ConsentPurpose.class);
        refused.removeIf(purpose -> granted.contains(purpose) || random.nextBoolean());
        return new ContactPreferences(
                states.maybe(() -> states.of(ContactChannel.class)),
                random.nextBoolean() ? List.of() : hours(),
                random.nextBoolean(),
                granted,
                refused);
    }

    /** One span or two, which may touch. */
    private List<HourSpan> hours() {
        List<LocalTime> times = Stream.generate(() -> states.of(LocalTime.class))
                .distinct()
                .limit(MOMENTS)
                .sorted()
                .toList();
        HourSpan first = new HourSpan(times.get(0), times.get(1));
        return random.nextBoolean()
                ? List.of(first)
                : List.of(first, new HourSpan(times.get(1 + random.nextInt(2)), times.get(MOMENTS - 1)));
    }

    private CustomerFact.Ownership ownership() {
        LocalDate from = states.date();
        return new CustomerFact.Ownership(
                states.of(FactId.class),
                random.nextInt(9),
                states.of(VehicleId.class),
                states.maybe(() -> states.of(Vin.class)),
                states.maybe(() -> states.of(Plate.class)),
                states.of(ModelCode.class),
                from,
                states.maybe(() -> from.plusDays(random.nextInt(9))),
                states.maybe(states::date),
                states.maybe(states::id),
                states.maybe(this::fen));
    }

    private CustomerFact.Insurance insurance() {
        LocalDate bought = states.date();
        return new CustomerFact.Insurance(
                states.of(FactId.class),
                random.nextInt(9),
                states.of(VehicleId.class),
                bought,
                bought.plusDays(random.nextInt(400)),
                random.nextBoolean(),
                fen());
    }

    private CustomerFact.RepairOrder repairOrder() {
        List<CustomerFact.RepairChange> changes = Stream.generate(() -> states.of(CustomerFact.RepairChange.class))
                .limit(1L + random.nextInt(3))
                .sorted(Comparator.comparing(CustomerFact.RepairChange::at))
                .toList();
        return new CustomerFact.RepairOrder(
                states.of(FactId.class), random.nextInt(9), states.of(VehicleId.class), states.date(), changes);
    }

    private long fen() {
        return random.nextInt(8) == 0 ? CustomerFact.MAX_FEN : random.nextInt(10_000_000);
    }

    private <T> T oneOf(List<T> values) {
        return states.oneOf(values);
    }
}
