package io.yangke.crm.rules.care;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What conditions ask of one customer, as of any day up to the one that is planned. */
final class CustomerNumbers {

    private static final long FEN_PER_YUAN = 100;

    private final CustomerFile file;
    private final int openComplaints;

    CustomerNumbers(CustomerFile file, int openComplaints) {
        this.file = file;
        this.openComplaints = openComplaints;
    }

    boolean hold(CareCondition condition, Optional<VehicleId> car, LocalDate day) {
        for (Map.Entry<CareFact, CareCondition.Range> asked : condition.all().entrySet()) {
            Optional<Long> number = number(asked.getKey(), car, day);
            if (number.isEmpty() || !asked.getValue().holds(number.get())) {
                return false;
            }
        }
        return true;
    }

    Optional<Long> number(CareFact fact, Optional<VehicleId> car, LocalDate day) {
        return switch (fact) {
            case MEMBER -> Optional.of(file.membership(day).isPresent() ? 1L : 0L);
            case MEMBER_MONTHS -> file.membership(day).map(since -> months(since.joinedOn(), day));
            case OWNED_MONTHS -> ownedSince(car, day).map(since -> months(since, day));
            case MONTHS_SINCE_VISIT -> lastVisit(car, day).map(since -> months(since, day));
            case VISITS_12_MONTHS -> Optional.of(lastYear(car, day).count());
            case SPEND_12_MONTHS ->
                Optional.of(
                        lastYear(car, day).mapToLong(CustomerFact.Visit::fen).sum() / FEN_PER_YUAN);
            case MAINTENANCES ->
                Optional.of(workshop(car, day)
                        .filter(visit -> visit.what().isMaintenance())
                        .count());
            case INSURANCES -> Optional.of(insurances(car, day));
            case REFERRALS -> Optional.of(referrals(day));
            case OPEN_COMPLAINTS -> Optional.of((long) openComplaints);
        };
    }

    private static long months(LocalDate from, LocalDate until) {
        return ChronoUnit.MONTHS.between(from, until);
    }

    private Optional<LocalDate> ownedSince(Optional<VehicleId> car, LocalDate day) {
        return file.vehicles().stream()
                .filter(owned ->
                        owned.isOn(day) && (car.isEmpty() || owned.car().equals(car.get())))
                .map(CustomerFact.Ownership::from)
                .min(Comparator.naturalOrder());
    }

    private Optional<LocalDate> lastVisit(Optional<VehicleId> car, LocalDate day) {
        Optional<LocalDate> last =
                workshop(car, day).map(CustomerFact.Visit::settledOn).max(Comparator.naturalOrder());
        return last.isPresent() ? last : ownedSince(car, day);
    }

    private Stream<CustomerFact.Visit> lastYear(Optional<VehicleId> car, LocalDate day) {
        LocalDate after = day.minusMonths(12);
        return workshop(car, day).filter(visit -> visit.settledOn().isAfter(after));
    }

    /** The visits to the workshop up to a day, all of them or those with a car. */
    private Stream<CustomerFact.Visit> workshop(Optional<VehicleId> car, LocalDate day) {
        return file.visits().visits().subList(0, file.visits().countUntil((int) day.toEpochDay())).stream()
                .filter(visit -> visit.what() != VisitKind.BOUTIQUE)
                .filter(visit -> car.isEmpty() || visit.car().equals(car));
    }

    private long insurances(Optional<VehicleId> car, LocalDate day) {
        return file.insurances().stream()
                .filter(insurance -> !insurance.boughtOn().isAfter(day))
                .filter(insurance -> car.isEmpty() || insurance.car().equals(car.get()))
                .count();
    }

    private long referrals(LocalDate day) {
        return file.referrals().stream()
                .filter(referral -> referral.boughtOn().isPresent()
                        && !referral.boughtOn().get().isAfter(day))
                .count();
    }
}
