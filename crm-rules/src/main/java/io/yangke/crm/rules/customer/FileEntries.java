package io.yangke.crm.rules.customer;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.IdentityWarning;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.ProfileItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a file holds as of a day: cars are those of the day, and nothing told of a later day counts. */
final class FileEntries {

    private final CustomerFile file;
    private final Profile profile;
    private final LocalDate asOf;
    private final ImmutableSet<VehicleId> cars;

    FileEntries(CustomerFile file, LocalDate asOf) {
        this.file = file;
        this.profile = file.profile().orElseGet(() -> Profile.builder().build());
        this.asOf = asOf;
        this.cars = file.vehicles().stream()
                .filter(car -> car.isOn(asOf))
                .map(CustomerFact.Ownership::car)
                .collect(ImmutableSet.toImmutableSet());
    }

    FileStage stage() {
        if (file.membership(asOf).isPresent()) {
            return FileStage.MEMBER;
        }
        if (file.visits().countUntil((int) asOf.toEpochDay()) > 0) {
            return FileStage.SERVICE;
        }
        return cars.isEmpty() ? FileStage.FIRST_CONTACT : FileStage.PURCHASE;
    }

    /** Returns the entries of an item: one of the person, or one for each car. */
    List<FileEntry> of(ProfileItem item) {
        return switch (item) {
            case VIN ->
                ofCars(item, car -> has(car, ownership -> ownership.vin().isPresent()));
            case PLATE ->
                ofCars(item, car -> has(car, ownership -> ownership.plate().isPresent()));
            case MODEL, PURCHASE_DAY -> ofCars(item, this::boughtOn);
            case ODOMETER -> ofCars(item, this::readOn);
            case INSURANCE_END -> ofCars(item, this::insuredOn);
            default -> List.of(new FileEntry(item, Optional.empty(), isKnown(item), verifiedOn(item)));
        };
    }

    private boolean isKnown(ProfileItem item) {
        return switch (item) {
            case NAME -> profile.name().filter(FileEntries::isOfSomeone).isPresent();
            case MOBILE -> !profile.mobiles().isEmpty();
            case EMAIL -> !profile.emails().isEmpty();
            case BIRTHDAY -> profile.birthday().isPresent();
            case ADDRESS -> profile.address().isPresent();
            case JOB -> profile.job().isPresent();
            case HOUSEHOLD -> profile.household().isPresent();
            case INTERESTS -> !profile.interests().isEmpty();
            case ROLES -> !profile.roles().isEmpty();
            case PREFERENCES -> isNamed(profile.preferences());
            case CONSENT -> isAnswered(profile.preferences());
            default -> throw new IllegalArgumentException("item: is of a car; an item of a person is allowed");
        };
    }

    /** A family name with a title is not a name yet. */
    private static boolean isOfSomeone(PersonName name) {
        return !name.warnings().contains(IdentityWarning.NAME_TITLE);
    }

    private static boolean isNamed(ContactPreferences preferences) {
        return preferences.channel().isPresent() || !preferences.hours().isEmpty() || preferences.doNotContact();
    }

    /** A refusal is an answer too. */
    private static boolean isAnswered(ContactPreferences preferences) {
        return !preferences.granted().isEmpty() || !preferences.refused().isEmpty();
    }

    private List<FileEntry> ofCars(ProfileItem item, Function<VehicleId, Optional<LocalDate>> told) {
        return cars.stream()
                .map(car -> {
                    Optional<LocalDate> day = told.apply(car);
                    return new FileEntry(
                            item, Optional.of(car), day.isPresent(), day.map(on -> laterOf(on, verifiedOn(item))));
                })
                .toList();
    }

    private static LocalDate laterOf(LocalDate day, Optional<LocalDate> other) {
        return other.filter(day::isBefore).orElse(day);
    }

    private Optional<LocalDate> verifiedOn(ProfileItem item) {
        return Optional.ofNullable(profile.verified().get(item)).filter(day -> !day.isAfter(asOf));
    }

    private Optional<LocalDate> boughtOn(VehicleId car) {
        return has(car, ownership -> true);
    }

    private Optional<LocalDate> has(VehicleId car, Predicate<CustomerFact.Ownership> told) {
        return latest(file.vehicles().stream()
                .filter(ownership -> ownership.car().equals(car) && ownership.isOn(asOf))
                .filter(told)
                .map(CustomerFact.Ownership::from));
    }

    private Optional<LocalDate> readOn(VehicleId car) {
        Stream<LocalDate> told = file.readings().stream()
                .filter(reading -> reading.car().equals(car))
                .map(CustomerFact.Reading::on);
        Stream<LocalDate> seen = file.visits().visits().stream()
                .filter(visit -> visit.odometerKm().isPresent())
                .filter(visit -> visit.car().filter(car::equals).isPresent())
                .map(CustomerFact.Visit::settledOn);
        return latest(Stream.concat(told, seen));
    }

    /** An insurance that has ended says nothing of when the next one ends. */
    private Optional<LocalDate> insuredOn(VehicleId car) {
        return latest(file.insurances().stream()
                .filter(insurance -> insurance.car().equals(car))
                .filter(insurance -> !insurance.end().isBefore(asOf))
                .map(CustomerFact.Insurance::boughtOn));
    }

    private Optional<LocalDate> latest(Stream<LocalDate> days) {
        return days.filter(day -> !day.isAfter(asOf)).max(Comparator.naturalOrder());
    }
}
